import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runInElectron } from './extension-host-electron.ts';
import { runInServedEditor } from './extension-host-served.ts';
import { runInWebEditor } from './extension-host-web.ts';
import { installedEditor, installedWebEditor } from './installed-editor.ts';
import { REPORT_MARK } from './suite/report-mark.ts';
import { withSuiteBundle, withWebSuiteBundle } from './suite-bundle.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

/** What an editor is to do: load our extension, open a folder, run the suite. */
export interface HostTask {
  /** The module with the suite's function "run". */
  readonly suite: string;
  /** The folder to open. */
  readonly drafts: string;
  /** Everything else that the editor writes goes here. */
  readonly data: string;
}

/** Runs the suite; gives all that the editor printed, as nobody knows where it says what went wrong. */
export type Host = (task: HostTask) => Promise<string>;

/** As mocha's JSON reporter writes them. */
interface Report {
  readonly tests: readonly { readonly fullTitle: string; readonly err: { readonly stack?: string } }[];
}

export interface SuiteResult {
  readonly passed: readonly string[];
  readonly failed: readonly { readonly title: string; readonly stack: string }[];
}

/** Runs suite/ inside the extension host of a VS Code. @throws NoEditor, or Error when the suite did not come to an end */
export async function runSuite(host: Host): Promise<SuiteResult> {
  return inTemporaryFolder((folder) =>
    withSuiteBundle(async ({ module, report }) => {
      const drafts = join(folder, 'drafts');
      await mkdir(drafts);
      const printed = await host({ suite: module, drafts, data: join(folder, 'editor') });
      if (!existsSync(report)) throw new Error(`The suite did not come to its end. The editor printed:\n${printed}`);
      return resultOf(await readFile(report, 'utf8'));
    }),
  );
}

/** Runs suite/ in a VS Code that has no Node at all. @throws as runSuite does */
export async function runWebSuite(): Promise<SuiteResult> {
  const installed = await installedWebEditor();
  return inTemporaryFolder((folder) =>
    withWebSuiteBundle(async (suite) => {
      const drafts = join(folder, 'drafts');
      await mkdir(drafts);
      const printed = await runInWebEditor(installed, { suite, drafts, data: folder });
      const report = printed.split('\n').find((line) => line.startsWith(REPORT_MARK));
      if (report === undefined) throw new Error(`The suite did not come to its end. The editor printed:\n${printed}`);
      return resultOf(report.slice(REPORT_MARK.length));
    }),
  );
}

function resultOf(report: string): SuiteResult {
  const { tests }: Report = JSON.parse(report);
  return {
    passed: tests.filter(({ err }) => !err.stack).map(({ fullTitle }) => fullTitle),
    failed: tests.flatMap(({ fullTitle, err }) => (err.stack ? [{ title: fullTitle, stack: err.stack }] : [])),
  };
}

/** A host, and how it is called in one line. */
export async function chooseHost(): Promise<{ name: string; host: Host }> {
  const executable = process.env.OVERCLAIM_VSCODE;
  if (executable) return { name: `the VS Code at ${executable}`, host: runInElectron(executable) };
  if (hasScreen() && (await canDownload())) return { name: 'a downloaded VS Code', host: runInElectron() };
  return {
    name: 'the VS Code server from npm, in Chromium',
    host: async (task) => runInServedEditor(await installedEditor(), task),
  };
}

/** Elsewhere than on Linux, there is always one. */
function hasScreen(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

async function canDownload(): Promise<boolean> {
  try {
    const releases = 'https://update.code.visualstudio.com/api/releases/stable';
    return (await fetch(releases, { method: 'HEAD', signal: AbortSignal.timeout(3000) })).ok;
  } catch {
    return false;
  }
}
