import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the extension as it is shipped, and writes the .vsix. Leaves the bundles that are in it in dist/, too. */
export async function packageExtension(vsix: string): Promise<void> {
  await promisify(execFile)(process.execPath, ['scripts/package.mjs', '--out', vsix], { cwd: PROJECT });
}
