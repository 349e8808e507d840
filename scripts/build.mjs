// Bundles everything that is shipped into dist/.
//   node scripts/build.mjs [--watch] [--minify]
import { chmodSync, existsSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, context } from 'esbuild';

const { watch, minify } = parseArgs({
  options: { watch: { type: 'boolean', default: false }, minify: { type: 'boolean', default: false } },
}).values;

const node = {
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // The language server's types come as UMD too, which cannot be bundled.
  mainFields: ['module', 'main'],
};
const browser = { platform: 'browser', target: 'es2022' };
const command = { ...node, banner: { js: '#!/usr/bin/env node' } };
const extension = { format: 'cjs', external: ['vscode'] };

const bundles = [
  { from: 'server/src/lsp/node.ts', to: 'dist/server.js', options: command, executable: true },
  { from: 'server/src/lsp/browser.ts', to: 'dist/browser-server.js', options: { ...browser, format: 'iife' } },
  { from: 'server/src/cli/main.ts', to: 'dist/cli.js', options: command, executable: true },
  { from: 'client/src/extension.ts', to: 'dist/extension.js', options: { ...node, ...extension } },
  { from: 'client/src/extension.browser.ts', to: 'dist/browser-extension.js', options: { ...browser, ...extension } },
];

/** Tells of each finished bundle, the rebuilt ones too. */
const report = ({ to, executable }) => ({
  name: 'report',
  setup({ onEnd }) {
    onEnd(({ errors, metafile }) => {
      if (errors.length > 0) return;
      if (executable) chmodSync(to, 0o755);
      // One of an earlier build would be shipped with a bundle that it does not fit.
      if (minify) rmSync(`${to}.map`, { force: true });
      console.log(`${to.padEnd(26)} ${(metafile.outputs[to].bytes / 1000).toFixed(1).padStart(8)} kB`);
    });
  },
});

// From the project's root, wherever it was called from.
process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** Data as a text that is parsed when asked for: several times faster than the same as JavaScript. */
const parsedJson = {
  name: 'parsed-json',
  setup({ onLoad }) {
    onLoad({ filter: /compiled\.json$/ }, async ({ path }) => ({
      contents: `export default JSON.parse(${JSON.stringify(await readFile(path, 'utf8'))});`,
      loader: 'js',
    }));
  },
};

const options = bundles
  .filter(({ from }) => existsSync(from) || console.log(`${from} does not exist yet: left out`))
  .map((bundle) => ({
    entryPoints: [bundle.from],
    outfile: bundle.to,
    bundle: true,
    minify,
    sourcemap: !minify,
    charset: 'utf8',
    metafile: true,
    logLevel: 'warning',
    plugins: [parsedJson, report(bundle)],
    ...bundle.options,
  }));

try {
  if (watch) {
    await Promise.all(options.map(async (each) => (await context(each)).watch()));
    console.log('Watching for changes; Ctrl+C ends.');
  } else {
    await Promise.all(options.map((each) => build(each)));
  }
} catch (error) {
  // What is wrong with the sources, esbuild has printed already, with file and line.
  if (error.errors === undefined) console.error(error);
  console.error('The build failed.');
  process.exit(1);
}
