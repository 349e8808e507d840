import type { Dirent } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { ENDINGS } from '../draft/format.ts';
import { fileProblem, STANDARD_INPUT, WORD_ENDING } from './read-file.ts';
import type { UnreadFile } from './tally.ts';

/** What a file in a folder must end in to be checked; a file that is named is checked whatever its name. */
export const DRAFT_EXTENSIONS: readonly string[] = [...ENDINGS.map((ending) => `.${ending}`), WORD_ENDING];

export type FoundDraft = { readonly path: string } | UnreadFile;

/** The drafts behind the given paths, in order; those of a folder by name, its dot folders and node_modules left out. */
export async function* findDrafts(paths: readonly string[]): AsyncGenerator<FoundDraft> {
  for (const path of paths) {
    if (path === STANDARD_INPUT) {
      yield { path };
      continue;
    }
    try {
      if (!(await stat(path)).isDirectory()) {
        yield { path };
        continue;
      }
    } catch (error) {
      yield { path, problem: (await leadsNowhere(path, error)) ? DANGLING : fileProblem(error) };
      continue;
    }
    let empty = true;
    for await (const found of walk(path)) {
      empty = false;
      yield found;
    }
    if (empty) {
      const problem = `there are no drafts in this folder (${DRAFT_EXTENSIONS.join(' ')}). Name a file or another folder.`;
      yield { path, problem };
    }
  }
}

const DANGLING = 'it is a link to a file that is not there. Mend the link, or name the file itself.';

async function leadsNowhere(path: string, error: unknown): Promise<boolean> {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return false;
  return lstat(path).then(
    (entry) => entry.isSymbolicLink(),
    () => false,
  );
}

async function* walk(folder: string): AsyncGenerator<FoundDraft> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { path: folder, problem: fileProblem(error) };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else if (DRAFT_EXTENSIONS.includes(extname(entry.name).toLowerCase()) && (await isFile(entry, path)))
      yield { path };
  }
}

/** Links to files are followed, links to folders are not: they may lead in a circle. */
async function isFile(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return stat(path).then(
    (target) => target.isFile(),
    () => false,
  );
}
