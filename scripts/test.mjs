// Everything that must hold, from a fresh clone on: `npm test`. Ends in a summary of all tests.
//   npm test -- FILE …     only these tests, one after the other, with mocha's own summary
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, run, runScript } from './setup.mjs';

const node = process.execPath;
const MOCHA = ['--import', 'tsx', 'node_modules/mocha/bin/mocha.js'];

console.log('Compiling facts and rules …');
runScript('scripts/compile-data.ts');
console.log('Comparing generated files …');
runScript('scripts/generate.ts', '--check');
console.log('Linting, checking types and floors …');
run(node, ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']);
run(node, ['node_modules/typescript/bin/tsc', '-p', '.']);
run(node, ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', 'server/src', 'client/src', 'scripts']);
console.log('Building …');
run(node, ['scripts/build.mjs']);
console.log('Testing …');
const wanted = process.argv.slice(2);
if (wanted.length > 0) run(node, [...MOCHA, ...wanted]);
else testAll();

function testAll() {
  /** They have a screen to themselves, or build and pack what the others run. */
  const alone = 'test/{editors,pipelines,vscode}/**/*.test.ts';
  const folder = mkdtempSync(join(tmpdir(), 'overclaim-tests-'));
  try {
    const runs = [
      tested(
        join(folder, 'together'),
        '--parallel',
        '--jobs',
        `${availableParallelism()}`,
        '--ignore',
        alone,
        'test/**/*.test.ts',
      ),
      tested(join(folder, 'alone'), alone),
    ];
    const sum = (what) => runs.reduce((all, each) => all + each[what], 0);
    console.log(`\nAll tests: ${sum('passes')} passing, ${sum('pending')} pending, ${sum('failures')} failing`);
    for (const title of runs.flatMap(({ failed }) => failed)) console.log(`  ${title}`);
    process.exitCode = runs.every(({ status }) => status === 0) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What came of a run of mocha. One that did not come to its end counts as a failure. */
function tested(to, ...args) {
  const options = ['--reporter', 'scripts/test-reporter.cjs', '--reporter-option', `to=${to}`];
  const { status } = spawnSync(node, [...MOCHA, ...options, ...args], { cwd: root, stdio: 'inherit' });
  try {
    return { status, ...JSON.parse(readFileSync(to, 'utf8')) };
  } catch {
    const failed = [`mocha ended with status ${status} before its end`];
    return { status: 1, passes: 0, pending: 0, failures: 1, failed };
  }
}
