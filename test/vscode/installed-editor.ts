import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { PROJECT } from './packaged-extension.ts';

/** A VS Code server and the browser to open its window in. */
export interface InstalledEditor {
  /** The Node that the server is made for. */
  readonly node: string;
  /** The server's script. */
  readonly server: string;
  readonly chromium: string;
}

/** This computer has no editor that can be used, and could not get one. The message says what to install. */
export class NoEditor extends Error {}

/** Installs both when they are missing, which takes a minute or two. @throws NoEditor */
export async function installedEditor(): Promise<InstalledEditor> {
  try {
    const run = promisify(execFile)(process.execPath, ['scripts/setup-vscode.mjs'], { cwd: PROJECT });
    run.child.stderr?.pipe(process.stderr);
    const { stdout } = await run;
    return JSON.parse(stdout);
  } catch (error) {
    throw new NoEditor((error as { stderr?: string }).stderr?.trim() || String(error));
  }
}
