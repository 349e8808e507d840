/**
 * How long many drafts take and how much memory, by number and threads: `npm run benchmark:collection [-- --words N DRAFTS…]`.
 * Build first. Memory is the most that the whole process had at a time, threads and all.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generatedDraft } from './generated-draft.ts';

const IN_A_FOLDER = 100;
const { values, positionals } = parseArgs({
  options: { words: { type: 'string', default: '600' } },
  allowPositionals: true,
});
const words = Number(values.words);
const numbers = positionals.length > 0 ? positionals.map(Number) : [1_000, 10_000];
const REPORT_USAGE = fileURLToPath(new URL('report-usage.cjs', import.meta.url));
const COMMAND = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

interface Usage {
  readonly wall: number;
  /** Of processors, in ms. */
  readonly cpu: number;
  /** In MB. */
  readonly memory: number;
}

function measured(folder: string, ...args: string[]): Usage {
  const began = performance.now();
  const { output, status, stderr } = spawnSync(
    process.execPath,
    ['--require', REPORT_USAGE, COMMAND, 'check', folder, '--format', 'json', '--fail-on', 'never', ...args],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`overclaim check ended with status ${status}: ${stderr}`);
  return { wall: performance.now() - began, ...(JSON.parse(output[3] ?? '') as Omit<Usage, 'wall'>) };
}

const folder = mkdtempSync(join(tmpdir(), 'overclaim-collection-'));
try {
  console.log('| drafts | how | seconds | processor seconds | drafts a second | memory, MB |');
  console.log('| --: | --- | --: | --: | --: | --: |');
  let written = 0;
  for (const drafts of numbers.sort((a, b) => a - b)) {
    for (; written < drafts; written++) {
      const within = join(folder, 'drafts', String(Math.floor(written / IN_A_FOLDER)).padStart(4, '0'));
      mkdirSync(within, { recursive: true });
      writeFileSync(join(within, `${written}.md`), generatedDraft(words, 'markdown', written + 1));
    }
    const cache = join(folder, 'cache');
    rmSync(cache, { force: true });
    const cores = availableParallelism();
    for (const [how, ...args] of [
      ['--jobs 1', '--jobs', '1'],
      ...(cores > 1 ? [[`--jobs ${cores}`, '--jobs', `${cores}`]] : []),
      ['left open, --cache, first', '--cache-location', cache],
      ['left open, --cache, again', '--cache-location', cache],
    ] as [string, ...string[]][]) {
      const { wall, cpu, memory } = measured(join(folder, 'drafts'), ...args);
      const row = [drafts, how, (wall / 1_000).toFixed(1), (cpu / 1_000).toFixed(1)];
      console.log(`| ${[...row, ((drafts / wall) * 1_000).toFixed(0), memory.toFixed(0)].join(' | ')} |`);
    }
    console.log(`The cache has ${(statSync(cache).size / 1e6).toFixed(1)} MB.`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
