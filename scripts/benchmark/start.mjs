// How long the start takes and how big the bundles are, with the knowledge base and without it: `npm run benchmark:start`.
// The limits are on what the facts add; the rules that follow from misconceptions are told apart.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundles, optionsFor } from '../bundles.mjs';
import { checkOfOneLine, startOfServer } from './start-times.mjs';

const ROUNDS = 10;
const MOST_MS = 60;
const MOST_KB = 700;

const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);
const folder = join(root, '.cache/benchmark-start');
const COMPILED = [
  'server/src/knowledge/compiled.json',
  'server/src/knowledge/records.json',
  'server/src/rules/examples.json',
  'server/src/rules/compiled.json',
];

/** Bundles as if the knowledge base held nothing. */
const withoutKnowledge = {
  name: 'without-knowledge',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]server[\\/]src[\\/]knowledge[\\/](compiled|records)\.json$/ }, ({ path }) => {
      const data = JSON.parse(readFileSync(path, 'utf8'));
      // What else the module has is made of the facts, and made anew where it is missing.
      return {
        contents: JSON.stringify('facts' in data ? { facts: emptied(data.facts) } : emptied(data)),
        loader: 'json',
      };
    });
  },
};

function emptied(data) {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, Array.isArray(value) ? [] : value]));
}

/** The bytes of the rules that follow from misconceptions: part of the rules' module. */
function sizeOfBeliefs() {
  const { misconceptions } = JSON.parse(readFileSync('server/src/knowledge/records.json', 'utf8'));
  const ids = new Set(misconceptions.map(({ family, id }) => `${family}/${id}`));
  const { rules } = JSON.parse(readFileSync('server/src/rules/compiled.json', 'utf8'));
  return JSON.stringify(rules.filter((rule) => ids.has(rule.id))).length;
}

/** With the parts that it loads. */
function sizeOf(bundle) {
  const parts = bundle.replace(/\.js$/, '');
  const files = existsSync(parts) ? readdirSync(parts, { recursive: true }).map((name) => join(parts, name)) : [];
  return [bundle, ...files]
    .map((path) => statSync(path))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
}

async function bundleInto(name, plugins) {
  const made = {};
  for (const bundle of bundles.slice(0, 3)) {
    const to = join(folder, name, bundle.to);
    await build(optionsFor({ ...bundle, to }, { minify: true, plugins }));
    made[bundle.to] = to;
  }
  return made;
}

function median(times) {
  const sorted = [...times].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
}

/** Medians for both bundles, measured by turns so that a busy moment falls on both alike. */
async function compare(measure, full, empty) {
  await measure(full);
  await measure(empty);
  const times = { full: [], empty: [] };
  for (let round = 0; round < ROUNDS; round++) {
    times.full.push(await measure(full));
    times.empty.push(await measure(empty));
  }
  const medianOf = (kind) => [times.full, times.empty].map((all) => median(all.map((time) => time[kind])));
  return { wall: medianOf('wall'), cpu: medianOf('cpu') };
}

const kB = (bytes) => bytes / 1000;
const row = (what, full, empty, unit, most) => {
  const added = full - empty;
  const limit = most === undefined ? '' : `  limit ${most} ${unit}: ${added <= most ? 'kept' : 'EXCEEDED'}`;
  const figures = [full, empty, added].map((figure) => figure.toFixed(1).padStart(9)).join('');
  console.log(`${what.padEnd(36)}${figures} ${unit}${limit}`);
};

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const full = await bundleInto('full', []);
const empty = await bundleInto('empty', [withoutKnowledge]);

const size = (what, bytes) => console.log(`${what.padEnd(36)}${kB(bytes).toFixed(1).padStart(9)} kB`);
for (const path of COMPILED) size(path, statSync(path).size);
size('  of it, rules of misconceptions', sizeOfBeliefs());
console.log(`\n${''.padEnd(36)}${['all', 'no facts', 'added'].map((head) => head.padStart(9)).join('')}`);
for (const to of Object.keys(full)) {
  const limit = to === 'dist/browser-server.js' ? MOST_KB : undefined;
  row(`${to}, minified`, kB(sizeOf(full[to])), kB(sizeOf(empty[to])), 'kB', limit);
}
for (const [what, measure, bundle, limit] of [
  ['server to "initialize"', startOfServer, 'dist/server.js', MOST_MS],
  ['check of one line', checkOfOneLine, 'dist/cli.js'],
]) {
  const { wall, cpu } = await compare(measure, full[bundle], empty[bundle]);
  row(`${what}, median of ${ROUNDS}`, ...wall, 'ms', limit);
  // On a busy machine this tells more.
  row('  of it, processor time', ...cpu, 'ms', limit);
}
rmSync(folder, { recursive: true, force: true });
