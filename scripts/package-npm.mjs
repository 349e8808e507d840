// Packs the command line and the language server for npm, with all that they need:
//   node scripts/package-npm.mjs [--out FOLDER]     (without it: overclaim-VERSION.tgz in the project's folder)
// The project's own package.json is the VS Code extension's; the one that is published is made of it here.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { bundles, optionsFor } from './bundles.mjs';

const COPIED = {
  LICENSE: 'LICENSE',
  'README.md': 'README.md',
  'CHANGELOG.md': 'CHANGELOG.md',
  'docs/interface.schema.json': 'schemas/interface.schema.json',
  'docs/settings.schema.json': 'schemas/settings.schema.json',
  'docs/pack.schema.json': 'schemas/pack.schema.json',
  'server/settings-file.schema.json': 'schemas/settings-file.schema.json',
};

const { out } = parseArgs({ options: { out: { type: 'string', default: '.' } } }).values;
const root = fileURLToPath(new URL('..', import.meta.url));
const destination = resolve(out);
process.chdir(root);

run(process.execPath, ['--import', 'tsx', 'scripts/compile-data.ts']);
mkdirSync('.cache', { recursive: true });
const stage = mkdtempSync('.cache/npm-');
try {
  const { bin, name, version, description, license, keywords, engines } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  );
  for (const path of Object.values(bin)) {
    const bundle = bundles.find(({ to }) => to === path);
    await build(optionsFor({ ...bundle, to: join(stage, path) }, { minify: true }));
  }
  for (const [from, to] of Object.entries(COPIED)) {
    mkdirSync(dirname(join(stage, to)), { recursive: true });
    copyFileSync(from, join(stage, to));
  }
  const published = {
    name,
    version,
    description,
    license,
    keywords,
    engines: { node: engines.node },
    bin,
    exports: { './package.json': './package.json', './schemas/*': './schemas/*' },
  };
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify(published, null, 2)}\n`);
  mkdirSync(destination, { recursive: true });
  run('npm', ['pack', `./${stage}`, '--pack-destination', destination, '--ignore-scripts', '--loglevel=error']);
} finally {
  rmSync(stage, { recursive: true, force: true });
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw error ?? new Error(`"${command} ${args[0]}" failed: what is wrong stands above.`);
}
