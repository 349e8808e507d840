// A program in parts: esbuild splits it as ES modules, the only ones that it can split; what is written is CommonJS, which Node
// loads with less work.
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { transform } from 'esbuild';

/**
 * Newer versions of Node keep what they have compiled, and take it from there at the next start. They would try for ever to make
 * their folder where none can be made (in /proc): so it is made here, or gone without.
 */
const START = `#!/usr/bin/env node
const { enableCompileCache } = require("node:module");
if (enableCompileCache) {
  const { existsSync, mkdirSync } = require("node:fs");
  const folder = require("node:path").join(require("node:os").tmpdir(), "node-compile-cache");
  try {
    if (!existsSync(folder)) mkdirSync(folder);
    enableCompileCache(folder);
  } catch {}
}
require("./FOLDER/main.js");
`;

/** Libraries ask where they are. */
const ADDRESS = 'const thisFile = require("node:url").pathToFileURL(__filename).href;';

/** @returns options of esbuild; the parts are written into the folder beside `to` that is called alike */
export function inParts(options, to, parts) {
  const folder = basename(to, '.js');
  return {
    ...options,
    entryPoints: Object.entries(parts).map(([name, path]) => ({ in: path, out: `${folder}/${name}` })),
    outdir: dirname(to),
    chunkNames: `${folder}/[name]-[hash]`,
    splitting: true,
    format: 'esm',
    write: false,
    sourcemap: options.minify ? false : 'external',
    plugins: [...options.plugins, written(to, options)],
  };
}

/** Plugin of esbuild that writes the parts, and removes those of an earlier build. */
const written = (to, options) => ({
  name: 'written-as-common-js',
  setup({ onEnd }) {
    onEnd(async ({ errors, outputFiles }) => {
      if (errors.length > 0) return;
      const folder = to.replace(/\.js$/, '');
      const maps = new Map(outputFiles.map(({ path, text }) => [path, text]));
      const parts = outputFiles.filter(({ path }) => path.endsWith('.js'));
      const files = (
        await Promise.all(parts.map(({ path, text }) => asCommonJs(path, text, maps.get(`${path}.map`), options)))
      ).flat();
      for (const { path, contents } of files) {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, contents);
      }
      writeFileSync(to, START.replace('FOLDER', basename(folder)));
      chmodSync(to, 0o755);
      const kept = new Set(files.map(({ path }) => resolve(path)));
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        const path = resolve(entry.parentPath, entry.name);
        if (entry.isFile() && !kept.has(path)) rmSync(path);
      }
    });
  },
});

async function asCommonJs(path, text, mapped, { platform, target, charset, minify }) {
  const source = mapped
    ? `${text}\n${comment(`data:application/json;base64,${Buffer.from(mapped).toString('base64')}`)}`
    : text;
  const { code, map } = await transform(source, {
    format: 'cjs',
    platform,
    target,
    charset,
    minify,
    // As "require".
    supported: { 'dynamic-import': false },
    sourcemap: mapped ? 'external' : false,
    sourcefile: basename(path),
    define: { 'import.meta.url': 'thisFile' },
    banner: text.includes('import.meta.url') ? ADDRESS : '',
  });
  if (!mapped) return [{ path, contents: code }];
  const name = `${path}.map`;
  return [
    { path, contents: code + comment(basename(name)) },
    { path: name, contents: map },
  ];
}

const comment = (address) => `//# sourceMappingURL=${address}\n`;
