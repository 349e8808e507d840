// What is shipped, and how each bundle is made: for the build, and for what measures it.
import { readFile } from 'node:fs/promises';
import { inParts } from './parts.mjs';

const node = {
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // The language server's types come as UMD too, which cannot be bundled.
  mainFields: ['module', 'main'],
};
// A browser has no consoles to make, whoever looks for Node by them.
const browser = { platform: 'browser', target: 'es2022', define: { 'console.Console': 'undefined' } };
const extension = { format: 'cjs', external: ['vscode'] };

/** Most of the extension's size: a bundle of its own, which the extension loads when a draft is there to be checked. */
const languageClientApart = {
  name: 'language-client-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/language-client\.ts$/ }, () => ({ path: './language-client.js', external: true }));
  },
};

/** commander starts subcommands that are programs of their own; ours are not, and what starts programs takes Node a while to load. */
const startsNoPrograms = {
  name: 'starts-no-programs',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'child_process', namespace: 'nothing' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** With `parts`: a program that loads the one called `main`, and others as it needs them: much of a short run is reading code. */
export const bundles = [
  { to: 'dist/server.js', parts: { main: 'server/src/lsp/node.ts' }, options: node },
  { from: 'server/src/lsp/browser.ts', to: 'dist/browser-server.js', options: { ...browser, format: 'iife' } },
  {
    to: 'dist/cli.js',
    parts: {
      main: 'server/src/cli/main.ts',
      'check-thread': 'server/src/cli/check-thread.ts',
      // Where the pool looks for its own side of a thread, seen from the part that it is in.
      'entry/worker': 'node_modules/tinypool/dist/entry/worker.js',
    },
    options: node,
    plugins: [startsNoPrograms],
  },
  {
    from: 'client/src/extension.ts',
    to: 'dist/extension.js',
    // As "require": what the extension host loads is CommonJS.
    options: { ...node, ...extension, supported: { 'dynamic-import': false } },
    plugins: [languageClientApart],
  },
  { from: 'client/src/language-client.ts', to: 'dist/language-client.js', options: { ...node, ...extension } },
  { from: 'client/src/extension.browser.ts', to: 'dist/browser-extension.js', options: { ...browser, ...extension } },
];

/** The compiled facts and rules as a string that is parsed when first needed: several times faster than a literal of the same size. */
const factsAsText = {
  name: 'facts-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]server[\\/]src[\\/].*\.json$/ }, async ({ path }) => {
      const text = JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(text)});`, loader: 'js' };
    });
  },
};

/** The reader of bibliographies could fetch what it is given addresses of. We give it none, and ship no means to. */
const noNetwork = {
  name: 'no-network',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:sync-fetch|fetch-ponyfill)$/ }, ({ path }) => ({ path, namespace: 'no-network' }));
    onLoad({ filter: /./, namespace: 'no-network' }, () => ({ contents: 'export default () => ({});' }));
  },
};

/** Options of esbuild for a bundle. */
export function optionsFor({ from, to, parts, options, plugins: own = [] }, { minify = false, plugins = [] } = {}) {
  const common = {
    bundle: true,
    minify,
    // One curly quote would make the engine keep the whole source in two bytes a character: a start takes half as long again.
    charset: 'ascii',
    metafile: true,
    logLevel: 'warning',
    // The first plugin that loads a file decides: those of the caller go before.
    plugins: [...plugins, ...own, factsAsText, noNetwork],
    ...options,
  };
  return parts ? inParts(common, to, parts) : { ...common, entryPoints: [from], outfile: to, sourcemap: !minify };
}
