import assert from 'node:assert/strict';
import { activationTimes } from './activation-times.ts';
import { type EditorWindow, withEditorWindow } from './editor-window.ts';
import { chooseHost, runSuite, runWebSuite, type SuiteResult } from './extension-host.ts';
import { firstMinute } from './first-minute.ts';
import { NoEditor } from './installed-editor.ts';
import { packagedExtension } from './packaged-extension.ts';

const HYPE = 'life-changing';
const DRAFT = `# Ketamine for anxiety

Ketamine is a ${HYPE} treatment for anxiety.

One trial (NCT01234567; PMID: 23982301; doi:10.1176/appi.ajp.2013.13030392) asked the people who took it.
`;

describe('in a real VS Code', function () {
  // The first run installs the editor.
  this.timeout(600_000);

  it('the suite passes inside the extension host', async function () {
    const { name, host } = await chooseHost();
    console.log(`      (${name})`);
    passes(await orLeftOut(this, runSuite(host)));
  });

  it('the suite passes in a browser alone, without Node', async function () {
    passes(await orLeftOut(this, runWebSuite()));
  });

  it('a new user finds the way in the first minute', async function () {
    const vsix = await packagedExtension();
    await orLeftOut(
      this,
      withEditorWindow(vsix, {}, (window) => firstMinute(window, window.picture)),
    );
  });

  it('tells what it adds to the start of the extension host', async function () {
    // A figure to read, and no limit: how fast the clock runs is the computer's affair.
    const { ours, empty } = await orLeftOut(this, activationTimes());
    console.log(`      (${ours} ms; an empty extension ${empty} ms)`);
    assert.ok(ours > 0 && empty >= 0);
  });

  it('a writer sees, understands and mends an overclaim', async function () {
    await orLeftOut(this, withEditorWindow(await packagedExtension(), { draft: DRAFT }, mendOverclaim));
  });

  it('speaks German where the editor does', async function () {
    await orLeftOut(this, withEditorWindow(await packagedExtension(), { language: 'de' }, workInGerman));
  });
});

function passes({ passed, failed }: SuiteResult): void {
  for (const title of passed) console.log(`      - ${title}`);
  if (failed.length > 0) throw new Error(failed.map(({ title, stack }) => `${title}\n${stack}`).join('\n\n'));
  assert.ok(passed.length > 0, 'The suite is empty.');
}

async function mendOverclaim({ page, text, theme, quickFix, picture }: EditorWindow): Promise<void> {
  const squiggle = page.locator('.squiggly-warning');
  await squiggle.waitFor();
  // A registry number is a token of its own, which the theme can colour.
  await page.getByText('NCT01234567', { exact: true }).waitFor();
  await theme('light');
  await picture('squiggle-light');
  await theme('dark');
  await picture('squiggle-dark');

  // Forced, as the text lies over the squiggle; the mouse goes there all the same.
  await squiggle.hover({ force: true });
  const hover = page.locator('.monaco-hover:visible', { hasText: HYPE });
  await hover.waitFor();
  const source = await hover.locator('a[data-href^="https:"]').first().textContent();
  assert.match(source ?? '', /\d{4}/, 'a citation has a year');
  await picture('hover-dark');
  await theme('light');
  await picture('hover-light');
  await page.keyboard.press('Escape');

  await squiggle.click({ force: true });
  await quickFix(HYPE);
  await picture('quick-fix-light');
  await page.keyboard.press('Enter');
  await squiggle.waitFor({ state: 'detached' });
  assert.ok(!(await text()).includes(HYPE));
  // The tab counts the problems, a moment later.
  await page.locator('.tab [class*="itemBadge"]').waitFor({ state: 'detached' });
  await picture('mended-light');
}

async function workInGerman({ page, command, quickFix, picture }: EditorWindow): Promise<void> {
  await command('Overclaim: Beispielentwurf öffnen');
  await page.locator('.squiggly-warning').first().waitFor();
  await page.getByRole('button', { name: /Overclaim, geprüft, \d+ Fehler/ }).waitFor();
  await page.locator('.squiggly-warning').first().click({ force: true });
  await quickFix('mit Begründung ignorieren');
  await picture('actions-german');
  await page.keyboard.press('Escape');
  await command('Overclaim: Aussagen anzeigen');
  await page.locator('.pane-body [role="treeitem"]', { hasText: 'Widerlegt' }).first().waitFor();
  await command('Overclaim: Bericht für die Begutachtung anzeigen');
  await page.locator('.tab', { hasText: 'Bericht: ' }).waitFor();
  await picture('report-german');
}

/** Where no editor can be had, the test is left out, and that is said; but never where nobody would read it. */
async function orLeftOut<T>(test: Mocha.Context, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof NoEditor) || process.env.CI) throw error;
    console.log(`      LEFT OUT, as there is no VS Code to be had here: ${error.message}`);
    test.skip();
  }
}
