import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { installedEditor } from './installed-editor.ts';
import { PROJECT } from './packaged-extension.ts';
import { ServedEditor } from './served-editor.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

/** How long the page may take for a step, in ms. */
const STEP_LIMIT = 30_000;

/** A window of VS Code with our extension installed and one draft open. */
export interface EditorWindow {
  readonly page: Page;
  /** The draft as the page shows it: without line breaks, and with spaces that may be no-break spaces. */
  text(): Promise<string>;
  /** Changes to the editor's own light or dark theme. */
  theme(scheme: 'light' | 'dark'): Promise<void>;
  /** Keeps a picture in test/.screens/, for somebody to look at. */
  picture(name: string): Promise<void>;
}

/** Installs the .vsix into a fresh VS Code, as a user does, and opens a draft. @throws NoEditor */
export async function withEditorWindow<T>(
  vsix: string,
  draft: string,
  walk: (window: EditorWindow) => Promise<T>,
): Promise<T> {
  const installed = await installedEditor();
  return inTemporaryFolder(async (folder) => {
    const drafts = join(folder, 'drafts');
    const file = join(drafts, 'draft.md');
    await mkdir(drafts);
    await writeFile(file, draft);

    const editor = new ServedEditor(installed, join(folder, 'editor'));
    try {
      await editor.install(vsix);
      await editor.start();
      const page = await editor.newPage();
      page.setDefaultTimeout(STEP_LIMIT);
      await page.goto(editor.windowUrl(drafts, [['openFile', editor.uri(file)]]));
      const window: EditorWindow = {
        page,
        text: async () => (await page.locator('.view-lines').first().textContent()) ?? '',
        theme: async (scheme) => {
          await page.emulateMedia({ colorScheme: scheme });
          await page.locator(scheme === 'light' ? '.monaco-workbench.vs' : '.monaco-workbench.vs-dark').waitFor();
        },
        picture: async (name) => {
          await page.screenshot({ path: join(PROJECT, 'test/.screens', `${name}.png`) });
        },
      };
      try {
        return await walk(window);
      } catch (error) {
        await window.picture('failure');
        throw error;
      }
    } finally {
      await editor.stop();
    }
  });
}
