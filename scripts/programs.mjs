// Finds programs that tests need, and gets them from Debian where that may be done.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Cannot be set up here: told in one line. */
export class Unavailable extends Error {}

/** @returns {string | undefined} the path of the first of these programs that there is */
export function findProgram(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Installs a package of Debian; progress goes to standard error. Throws Unavailable, with what to do instead. */
export function installFromDebian(name, advice) {
  const mayInstall = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!mayInstall) throw new Unavailable(advice);
  console.error(`Installing ${name} with apt-get ...`);
  run('apt-get', ['update', '-qq']);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { env });
}

/** Runs a command, its output on standard error. Throws Unavailable where it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 2, 2], ...options });
  if (status !== 0) {
    throw new Unavailable(`"${command} ${args[0]}" failed (${error?.message ?? `exit code ${status}`}).`);
  }
}
