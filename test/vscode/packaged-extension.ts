import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

let packaged: Promise<string> | undefined;

/** The path of the .vsix, built as it is shipped: once for all that ask in this run. Leaves the bundles that are in it in dist/, too. */
export function packagedExtension(): Promise<string> {
  packaged ??= packageExtension();
  return packaged;
}

async function packageExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'overclaim-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const vsix = join(folder, 'overclaim.vsix');
  await promisify(execFile)(process.execPath, ['scripts/package.mjs', '--out', vsix], { cwd: PROJECT });
  return vsix;
}
