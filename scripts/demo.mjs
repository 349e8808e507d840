// Installs, builds and checks the sample draft in the terminal: `npm run demo`.
import { run, runScript } from './setup.mjs';

runScript('scripts/compile-data.ts');
run(process.execPath, ['scripts/build.mjs']);
// The sample is full of errors on purpose: they are no failure of the demo.
run(process.execPath, ['dist/cli.js', 'check', '--fail-on', 'never', 'samples/ketamine-for-anxiety.md']);
