import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ENDINGS } from '../draft/format.ts';

const WANTED: ReadonlySet<string> = new Set(ENDINGS.map((ending) => `.${ending}`));

/** The drafts in a folder, by path: what the command line would check there, but for Word documents. */
export async function draftsInFolder(folder: string): Promise<readonly string[]> {
  const paths: string[] = [];
  await collect(fileURLToPath(folder), paths);
  return paths.sort().map((path) => pathToFileURL(path).href);
}

/** Dot folders and node_modules are left out; links are, as they may lead in a circle. */
async function collect(folder: string, into: string[]): Promise<void> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch {
    // A folder that may not be read holds nothing for us.
    return;
  }
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await collect(path, into);
    else if (entry.isFile() && WANTED.has(extname(entry.name).toLowerCase())) into.push(path);
  }
}
