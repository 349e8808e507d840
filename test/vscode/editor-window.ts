import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { installedEditor } from './installed-editor.ts';
import { PROJECT } from './packaged-extension.ts';
import { ServedEditor } from './served-editor.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

/** How long the page may take for a step, in ms. */
const STEP_LIMIT = 60_000;
/** How long a menu may take to come up before it is asked for again, in ms. */
const MENU_LIMIT = 4000;

/** A window of VS Code with our extension installed. */
export interface EditorWindow {
  readonly page: Page;
  /** The draft as the page shows it: without line breaks, and with spaces that may be no-break spaces. */
  text(): Promise<string>;
  /** Changes to the editor's own light or dark theme. */
  theme(scheme: 'light' | 'dark'): Promise<void>;
  /** Keeps a picture, for somebody to look at: by default in test/.screens/. */
  picture(name: string, part?: Part): Promise<void>;
  /** Runs a command by what the palette calls it. */
  command(title: string): Promise<void>;
  /** Opens the menu of quick fixes at the cursor. @returns the first with this in its title */
  quickFix(title: string): Promise<Locator>;
}

/** A part of the window, in CSS pixels. */
export type Part = NonNullable<Parameters<Page['screenshot']>[0]>['clip'];

export interface WindowChoices {
  /** The one draft that is in the folder and open; without it, the folder is empty. */
  readonly draft?: string;
  /** Where pictures go. */
  readonly pictures?: string;
  /** Further extensions: .vsix files. */
  readonly beside?: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The language that extensions speak; without it, English. */
  readonly language?: string;
}

/** Installs the .vsix into a fresh VS Code, as a user does. @throws NoEditor */
export async function withEditorWindow<T>(
  vsix: string,
  { draft, pictures = join(PROJECT, 'test/.screens'), beside = [], settings = {}, language }: WindowChoices,
  walk: (window: EditorWindow) => Promise<T>,
): Promise<T> {
  const installed = await installedEditor();
  return inTemporaryFolder(async (folder) => {
    const drafts = join(folder, 'drafts');
    const file = join(drafts, 'draft.md');
    await mkdir(drafts);
    if (draft !== undefined) await writeFile(file, draft);

    const editor = new ServedEditor(installed, join(folder, 'editor'), settings, language);
    try {
      for (const extension of [vsix, ...beside]) await editor.install(extension);
      await editor.start();
      const page = await editor.newPage();
      page.setDefaultTimeout(STEP_LIMIT);
      await page.goto(editor.windowUrl(drafts, draft === undefined ? [] : [['openFile', editor.uri(file)]]));
      const window: EditorWindow = {
        page,
        text: async () => (await page.locator('.view-lines').first().textContent()) ?? '',
        theme: async (scheme) => {
          await page.emulateMedia({ colorScheme: scheme });
          await page.locator(scheme === 'light' ? '.monaco-workbench.vs' : '.monaco-workbench.vs-dark').waitFor();
        },
        picture: async (name, clip) => {
          await page.screenshot({ path: join(pictures, `${name}.png`), ...(clip && { clip }) });
        },
        command: (title) => runCommand(page, title),
        quickFix: (title) => openQuickFixes(page, title),
      };
      try {
        return await walk(window);
      } catch (error) {
        await page.screenshot({ path: join(PROJECT, 'test/.screens/failure.png') });
        throw error;
      }
    } finally {
      await editor.stop();
    }
  });
}

/** A window that is only just coming up hears no key; and the palette lists what there is when it opens. */
async function runCommand(page: Page, title: string): Promise<void> {
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
  const end = Date.now() + STEP_LIMIT;
  await page.locator('.monaco-workbench').waitFor();
  for (;;) {
    await page.keyboard.press('F1');
    try {
      await page.locator('.quick-input-widget:visible input').first().fill(`>${title}`, { timeout: MENU_LIMIT });
      await row.waitFor({ timeout: MENU_LIMIT });
      break;
    } catch (error) {
      if (Date.now() > end) throw error;
      await page.keyboard.press('Escape');
    }
  }
  await page.keyboard.press('Enter');
}

/** A window that still lays itself out closes its menus. */
async function openQuickFixes(page: Page, title: string): Promise<Locator> {
  const action = page.locator('.action-widget:visible .action', { hasText: title }).first();
  const end = Date.now() + STEP_LIMIT;
  // Beside the line or in it.
  await page.locator('.lightBulbWidget:visible, [class*="gutter-lightbulb"]:visible').first().waitFor();
  for (;;) {
    await page.keyboard.press('Control+.');
    try {
      await action.waitFor({ timeout: MENU_LIMIT });
      return action;
    } catch (error) {
      if (Date.now() > end) throw error;
      await page.keyboard.press('Escape');
    }
  }
}
