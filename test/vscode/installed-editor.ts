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

/** A VS Code without a server, and the browser to open it in. */
export interface InstalledWebEditor {
  /** The workbench's files. */
  readonly web: string;
  readonly version: string;
  /** The module of @vscode/test-web that serves them. */
  readonly host: string;
  readonly chromium: string;
}

/** This computer has no editor that can be used, and could not get one. The message says what to install. */
export class NoEditor extends Error {}

/** Installs both when they are missing, which takes a minute or two. @throws NoEditor */
export function installedEditor(): Promise<InstalledEditor> {
  return setUp<InstalledEditor>();
}

/** Installs both when they are missing. @throws NoEditor */
export function installedWebEditor(): Promise<InstalledWebEditor> {
  return setUp<InstalledWebEditor>('--web');
}

async function setUp<Paths>(...args: readonly string[]): Promise<Paths> {
  try {
    const run = promisify(execFile)(process.execPath, ['scripts/setup-vscode.mjs', ...args], { cwd: PROJECT });
    run.child.stderr?.pipe(process.stderr);
    const { stdout } = await run;
    return JSON.parse(stdout);
  } catch (error) {
    throw new NoEditor((error as { stderr?: string }).stderr?.trim() || String(error));
  }
}
