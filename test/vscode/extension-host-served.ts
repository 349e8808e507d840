import { format } from 'node:util';
import type { HostTask } from './extension-host.ts';
import type { InstalledEditor } from './installed-editor.ts';
import { PROJECT } from './packaged-extension.ts';
import { ServedEditor } from './served-editor.ts';

/** How long the suite may take, in ms. */
const LIMIT = 300_000;

/** The VS Code that runs on a server, with its window in Chromium: its extension host is a Node process all the same. */
export async function runInServedEditor(installed: InstalledEditor, task: HostTask): Promise<string> {
  const { suite, drafts, data } = task;
  const editor = new ServedEditor(installed, data);
  let printed = '';
  try {
    await editor.start();
    const page = await editor.newPage();
    // These two are what a window under test calls.
    await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => {
      printed += `${format(...args)}\n`;
    });
    let exit = () => {};
    const exited = new Promise<void>((resolve) => {
      exit = resolve;
    });
    await page.exposeFunction('codeAutomationExit', () => exit());
    await page.goto(
      editor.windowUrl(drafts, [
        ['extensionDevelopmentPath', editor.uri(PROJECT)],
        ['extensionTestsPath', editor.uri(suite)],
        ['skipWelcome', 'true'],
      ]),
    );
    // At the limit as at the end, the report tells how far the suite came.
    const closed = page.waitForEvent('close', { timeout: LIMIT }).catch(() => {});
    await Promise.race([exited, closed]);
  } finally {
    await editor.stop();
  }
  return `${printed}\n${editor.log}`;
}
