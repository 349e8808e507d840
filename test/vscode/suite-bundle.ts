import { mkdir, readdir } from 'node:fs/promises';
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

/** Bundles suite/ for an extension host that is a Node process, for the time that `use` takes. */
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

/** Bundles suite/ into one module for an extension host that is a worker, for the time that `use` takes. */
export async function withWebSuiteBundle<T>(use: (module: string) => Promise<T>): Promise<T> {
  const suite = join(PROJECT, 'test/vscode/suite');
  const tests = (await readdir(suite)).filter((name) => name.endsWith('.test.ts'));
  // Inside the project, which is what the browser is served.
  const cache = join(PROJECT, 'dist');
  await mkdir(cache, { recursive: true });
  return inTemporaryFolder(async (folder) => {
    const module = join(folder, 'suite.js');
    await build({
      absWorkingDir: PROJECT,
      stdin: {
        // First mocha, then what calls it.
        contents: ['run.web.ts', ...tests]
          .map((name) => `exports.run = require('./${name}').run ?? exports.run;`)
          .join('\n'),
        resolveDir: suite,
      },
      outfile: module,
      bundle: true,
      platform: 'browser',
      // Last: mocha, where it finds a module, makes itself its export.
      format: 'iife',
      globalName: 'suite',
      footer: { js: 'module.exports = suite;' },
      target: 'es2022',
      external: ['vscode'],
      alias: { 'node:assert/strict': './test/vscode/suite/assert.web.ts' },
      logLevel: 'warning',
    });
    return use(module);
  }, cache);
}
