/** `overclaim init`: a settings file to begin with. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SETTINGS_FILE } from '../service/project/settings-file.ts';
import { STARTER } from '../service/project/starter.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { shownPath } from './read-file.ts';

/** Writes it into a folder; one that is there already stays as it is. */
export async function init(folder: string): Promise<ExitStatus> {
  const path = join(folder, SETTINGS_FILE);
  try {
    await writeFile(path, STARTER, { flag: 'wx' });
  } catch (error) {
    process.stderr.write(`overclaim: ${shownPath(path)}: ${problem(error as NodeJS.ErrnoException)}\n`);
    return EXIT.failed;
  }
  process.stdout.write(`Wrote ${shownPath(path)}. Take the “#” off what you want to hold.\n`);
  return EXIT.clean;
}

function problem({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'EEXIST') return 'it is there already, and stays as it is. Change it by hand, or move it away first.';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'there is no such folder. Make it first, or name another.';
  return `it could not be written (${message}). Name a folder that you may write to.`;
}
