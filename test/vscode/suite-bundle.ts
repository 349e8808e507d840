import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { PROJECT } from './packaged-extension.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

/** What an editor's extension host loads to run the suite. */
export interface SuiteBundle {
  /** A module with a function "run". */
  readonly module: string;
  /** Where that writes mocha's JSON report. */
  readonly report: string;
}

/** Bundles suite/ for the time that `use` takes. */
export async function withSuiteBundle<T>(use: (bundle: SuiteBundle) => Promise<T>): Promise<T> {
  // Inside the project, where "mocha" is found.
  const cache = join(PROJECT, '.cache');
  await mkdir(cache, { recursive: true });
  return inTemporaryFolder(async (folder) => {
    const report = join(folder, 'report.json');
    await build({
      absWorkingDir: PROJECT,
      entryPoints: ['test/vscode/suite/run.ts', 'test/vscode/suite/*.test.ts'],
      outdir: folder,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      external: ['vscode', 'mocha'],
      define: { REPORT: JSON.stringify(report) },
      sourcemap: 'inline',
      logLevel: 'warning',
    });
    return use({ module: join(folder, 'run.js'), report });
  }, cache);
}
