// Packages the extension as it is shipped, built afresh and minified:
//   node scripts/package.mjs [--out FILE]     (without it: overclaim-VERSION.vsix in the project's folder)
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createVSIX } from '@vscode/vsce';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { out } = parseArgs({ options: { out: { type: 'string' } } }).values;
const packagePath = out ? resolve(out) : join(root, `overclaim-${version}.vsix`);

const steps = [
  ['--import', 'tsx', 'scripts/compile-data.ts'],
  ['scripts/build.mjs', '--minify'],
];
const built = steps.every((step) => spawnSync(process.execPath, step, { cwd: root, stdio: 'inherit' }).status === 0);
if (built) {
  await createVSIX({
    cwd: root,
    packagePath,
    dependencies: false, // they are in the bundles
    allowMissingRepository: true,
    rewriteRelativeLinks: false, // there is no address yet that they could lead to
  });
} else {
  // What is wrong was printed by the step that failed.
  process.exitCode = 1;
}
