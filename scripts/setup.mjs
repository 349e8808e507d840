// Installs what a fresh clone lacks, so that `npm test` and `npm run demo` are all that one needs to know.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(fileURLToPath(import.meta.url), '../..');

/** Runs a command in the project's folder, its output shown; ends this process with the command's status where it fails. */
export function run(command, args, env = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  if (result.error) throw result.error;
  if (result.status !== 0) process.exit(result.status ?? 1);
}

/** Runs a TypeScript file of the project. */
export const runScript = (script, ...args) => run(process.execPath, ['--import', 'tsx', script, ...args]);

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Overclaim needs Node.js 20.19 or newer; this is ${process.version}. Get it from https://nodejs.org.`);
  process.exit(1);
}

/** What npm wrote when it last installed; older than the lock file means out of date. */
const installed = join(root, 'node_modules/.package-lock.json');
const lock = join(root, 'package-lock.json');
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
  console.log('Installing what the project needs …');
  // Browsers are found or installed by the editor tests themselves.
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' });
}
