import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { type EditorWindow, withEditorWindow } from './editor-window.ts';
import { NoEditor } from './installed-editor.ts';
import { packagedExtension } from './packaged-extension.ts';

const DRAFT = `# Ketamine for anxiety

Ketamine works by inhibiting the reuptake of glutamate, and is a life-changing treatment for anxiety.
`;

describe('the report beside a draft, in VS Code’s page', function () {
  // The first run installs the editor.
  this.timeout(600_000);

  it('is in the editor’s colours, follows the draft where it stands, leads back to it, and is there again when the window opens anew', async function () {
    try {
      await withEditorWindow(await packagedExtension(), { draft: DRAFT }, walk);
    } catch (error) {
      if (!(error instanceof NoEditor) || process.env.CI) throw error;
      console.log(`      LEFT OUT, as there is no VS Code to be had here: ${error.message}`);
      this.skip();
    }
  });
});

async function walk({ page, text, theme, command, picture }: EditorWindow): Promise<void> {
  await page.locator('[class*="squiggly-"]').first().waitFor();
  await command('Overclaim: Show the Report for Reviewers');
  const report = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  await report.getByRole('heading', { level: 1, name: 'Ketamine for anxiety' }).waitFor();
  await theme('dark');
  await picture('report-dark');
  const dark = await background(report);
  await theme('light');
  await picture('report-light');
  assert.notEqual(await background(report), dark);

  // Marked, so that a page that was loaded anew would be known.
  await report.locator('body').evaluate((body) => body.setAttribute('data-marked', ''));
  const place = report.getByRole('button', { name: 'line 3' }).first();
  await place.click();
  await page.locator('.monaco-editor.focused .selected-text').first().waitFor({ state: 'attached' });
  await page.keyboard.type('keeping');
  await report.getByText('reuptake of glutamate').first().waitFor({ state: 'detached' });
  assert.ok((await text()).replaceAll('\u00A0', ' ').includes('Ketamine works by keeping, and is'), await text());
  assert.equal(await report.locator('body[data-marked]').count(), 1, 'the page was loaded anew');

  // The window opens again, told of no file: the report is where it was, and made afresh.
  await page.keyboard.press('Control+s');
  await page.locator('.tab.dirty').waitFor({ state: 'detached' });
  const address = new URL(page.url());
  address.searchParams.delete('payload');
  await page.goto(address.href);
  await report.getByRole('heading', { level: 1, name: 'Ketamine for anxiety' }).waitFor();
  assert.equal(await report.locator('body[data-marked]').count(), 0);
  await picture('report-again');
}

function background(report: FrameLocator): Promise<string> {
  // Run in the page, whose types a test of Node's does not have.
  return report.locator('body').evaluate('getComputedStyle(document.body).backgroundColor');
}
