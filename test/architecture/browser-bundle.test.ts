import assert from 'node:assert/strict';
import { isBuiltin } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Bundles in memory for a browser, where a module of Node cannot be found; gives the files and what they import. */
async function bundleForBrowser(options: BuildOptions): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    bundle: true,
    platform: 'browser',
    write: false,
    metafile: true,
    logLevel: 'silent',
    outdir: 'dist',
    ...options,
  });
  return Object.entries(metafile?.inputs ?? {}).flatMap(([file, { imports }]) => [
    file,
    ...imports.map(({ path }) => path),
  ]);
}

describe('the browser bundle', () => {
  for (const entry of ['server/src/service.ts', 'server/src/lsp/browser.ts']) {
    it(`of ${entry} holds nothing of Node`, async () => {
      const modules = await bundleForBrowser({ entryPoints: [entry] });
      assert.ok(modules.includes(entry));
      assert.deepEqual(modules.filter(isBuiltin), []);
    });
  }

  it('is refused where something of Node is imported', async () => {
    for (const contents of ['import "node:fs"', 'import "fs"', 'require("node:fs")']) {
      await assert.rejects(bundleForBrowser({ stdin: { contents } }), /Could not resolve/);
    }
  });
});
