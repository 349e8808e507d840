// Everything that must hold, from a fresh clone on: `npm test`. Ends in mocha's summary.
import { run, runScript } from './setup.mjs';

const node = process.execPath;

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
run(node, [
  '--import',
  'tsx',
  'node_modules/mocha/bin/mocha.js',
  ...(wanted.length > 0 ? wanted : ['test/**/*.test.ts']),
]);
