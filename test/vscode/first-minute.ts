import type { EditorWindow } from './editor-window.ts';

/** Sentence of the sample, and what is wrong in it. */
const WRONG = 'preventing the reuptake of glutamate';
const HYPE = 'life-changing';
const CLAIM = 'increases glutamate levels';

/** What the walk shows at each step: the names of the pictures. */
export type FirstMinuteStep =
  | 'walkthrough'
  | 'findings'
  | 'hover'
  | 'actions'
  | 'ignored'
  | 'claims'
  | 'report'
  | 'rule-page';

/**
 * Walks the first minute of a new user, from the installed extension on: sees the walkthrough, opens the sample, asks why, mends,
 * keeps what is meant with a reason, looks at the claims and at the report.
 * @param show is called when there is something to see
 */
export async function firstMinute(
  { page, command, quickFix }: EditorWindow,
  show: (step: FirstMinuteStep) => Promise<void>,
): Promise<void> {
  await page.locator('.monaco-workbench').waitFor();
  await command('Overclaim: Open the Walkthrough');
  await page.getByText('See it at work').first().waitFor();
  await show('walkthrough');

  await command('Overclaim: Open a Sample Draft');
  await page.locator('.squiggly-warning').first().waitFor();
  await page.getByRole('button', { name: /Overclaim, checked, \d+ errors/ }).waitFor();
  await goTo(WRONG);
  await page.locator('.squiggly-error').first().waitFor();
  await show('findings');

  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+i');
  const hover = page.locator('.monaco-hover:visible', { hasText: 'mechanism/contradicted' });
  await hover.waitFor();
  await show('hover');
  await page.keyboard.press('Escape');

  await goTo(WRONG);
  await quickFix('NMDA');
  await show('actions');
  await page.keyboard.press('Enter');
  await page.locator('.view-lines', { hasText: WRONG }).waitFor({ state: 'detached' });

  await goTo(HYPE);
  await (await quickFix('Ignore hype/life-changing here')).click();
  await page.keyboard.type('a patient said so');
  await page.keyboard.press('Escape');
  // On one line, however narrow the window.
  await page.locator('.view-line', { hasText: 'hype/life-changing -- a patient' }).waitFor();
  await show('ignored');

  await command('Overclaim: Show the Claims');
  const claims = page.locator('.pane-body [role="treeitem"]');
  await claims.filter({ hasText: 'Contradicted' }).first().waitFor();
  // Wide enough to read them.
  const side = await page.locator('.part.sidebar').boundingBox();
  if (side) {
    const edge = side.x + side.width;
    await page.mouse.move(edge + 1, side.y + side.height / 2);
    await page.mouse.down();
    await page.mouse.move(edge + 130, side.y + side.height / 2, { steps: 5 });
    await page.mouse.up();
  }
  const claim = claims.filter({ hasText: `ketamine: ${CLAIM}` }).first();
  await claim.click();
  await page.getByText(`(${CLAIM.length} selected)`).waitFor();
  await show('claims');
  await command('Overclaim: Group Claims by Section');
  await claims.filter({ hasText: 'How ketamine works' }).first().waitFor();
  await command('Overclaim: Group Claims by Verdict');
  await claims.filter({ hasText: 'Contradicted' }).first().waitFor();

  await goTo(CLAIM);
  await command('Overclaim: Why Is This Flagged?');
  const pages = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  await pages.getByRole('heading', { name: 'What it says' }).waitFor();
  await show('rule-page');
  await page.locator('.tab', { hasText: 'Untitled-1' }).click();

  // Room for both.
  await command('View: Toggle Primary Side Bar Visibility');
  await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
  await command('Overclaim: Show the Report for Reviewers');
  await pages
    .getByRole('heading', { name: /claims/i })
    .first()
    .waitFor();
  await show('report');

  // Nothing went wrong behind the scenes.
  await command('Notifications: Show Notifications');
  await page.getByText('No new notifications').waitFor();

  /** Puts the cursor on words of the draft, by the keyboard alone. */
  async function goTo(words: string): Promise<void> {
    await page.locator('.monaco-editor .view-lines').first().click();
    await page.keyboard.press('Control+f');
    await page.locator('.find-widget.visible textarea, .find-widget.visible input').first().fill(words);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    // From what was found into it.
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowRight');
  }
}
