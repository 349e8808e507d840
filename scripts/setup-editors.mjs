// Gets the editors beside VS Code in which the tests run, and tells where they are:
//   node scripts/setup-editors.mjs
// prints {"nvim", "emacs", "kate", "xvfb-run", "xdotool", "import"} as JSON on standard output; progress and trouble go to standard error.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Each program, and the Debian packages that it takes. */
const PROGRAMS = {
  nvim: ['neovim'],
  emacs: ['emacs-nox', 'elpa-eglot'],
  kate: ['kate'],
  'xvfb-run': ['xvfb', 'xauth'],
  xdotool: ['xdotool'],
  import: ['imagemagick'],
};

/** @returns {string | undefined} the path of a program */
function find(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

const missing = Object.keys(PROGRAMS).filter((name) => find(name) === undefined);
if (missing.length > 0) {
  const packages = missing.flatMap((name) => PROGRAMS[name]);
  const advice = `Install ${packages.join(' ')} (Debian: "apt-get install ${packages.join(' ')}").`;
  const mayInstall = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!mayInstall) {
    console.error(`Not found: ${missing.join(', ')}. ${advice}`);
    process.exit(1);
  }
  console.error(`Installing ${packages.join(' ')} with apt-get ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const steps = [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ];
  for (const step of steps) spawnSync('apt-get', step, { stdio: ['ignore', 2, 2], env });
  const still = missing.filter((name) => find(name) === undefined);
  if (still.length > 0) {
    console.error(`apt-get installed no ${still.join(', ')}. ${advice}`);
    process.exit(1);
  }
}
console.log(JSON.stringify(Object.fromEntries(Object.keys(PROGRAMS).map((name) => [name, find(name)]))));
