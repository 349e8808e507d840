import type { Dirent } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import { extname, isAbsolute, join, normalize, sep } from 'node:path';
import { ENDINGS } from '../draft/format.ts';
import { fileProblem, STANDARD_INPUT, WORD_ENDING } from './read-file.ts';
import type { UnreadFile } from './tally.ts';

/** What a file in a folder must end in to be checked; a file that is named is checked whatever its name. */
export const DRAFT_EXTENSIONS: readonly string[] = [...ENDINGS.map((ending) => `.${ending}`), WORD_ENDING];

export type FoundDraft = { readonly path: string } | UnreadFile;

/**
 * The drafts behind the given paths, in order: files, patterns and folders. Those of a folder come by name, its dot folders
 * and node_modules left out; what version control ignores is not.
 */
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
      // A file may be called what looks like a pattern: so only what is no file is taken for one.
      const { glob, isDynamicPattern } = await import('tinyglobby');
      if (isDynamicPattern(path)) yield* matching(path, glob);
      else yield { path, problem: (await leadsNowhere(path, error)) ? DANGLING : fileProblem(error) };
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

/**
 * The drafts that a pattern such as "drafts/**\/*.md" stands for, by name, where the shell has left it as it is. What is left
 * out of folders is left out here too, unless the pattern names it; where it tells no ending, so are files that are no drafts.
 */
async function* matching(pattern: string, glob: typeof import('tinyglobby').glob): AsyncGenerator<FoundDraft> {
  const paths = await glob(sep === '/' ? pattern : pattern.replaceAll(sep, '/'), {
    ignore: pattern.includes('node_modules') ? [] : ['**/node_modules/**'],
    absolute: isAbsolute(pattern),
    expandDirectories: false,
  });
  const anyFile = /\.[^*?/\\]+$/.test(pattern);
  const drafts = paths.filter((path) => anyFile || hasDraftEnding(path)).sort();
  for (const path of drafts) yield { path: normalize(path) };
  if (drafts.length === 0) {
    const problem =
      'no draft matches this pattern. Check its spelling, or name a folder to have all drafts in it checked.';
    yield { path: pattern, problem };
  }
}

function hasDraftEnding(name: string): boolean {
  return DRAFT_EXTENSIONS.includes(extname(name).toLowerCase());
}

/** Whether something of this name in a folder is looked at when the folder is. */
export function isWalked(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules';
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
    if (!isWalked(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else if (hasDraftEnding(entry.name) && (await isFile(entry, path))) yield { path };
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
