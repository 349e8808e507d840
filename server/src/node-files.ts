/** How Node reads and watches what stands beside a draft: for the language server and the command line alike. */
import { type FSWatcher, watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Files } from './service/files.ts';

/** Files on a disk, which can be watched too. */
export interface WatchedFiles extends Files {
  /** Tells the names of files in a folder that changed, came or went, until it is disposed of; undefined where there is no such folder. Throws where it cannot watch. */
  watchFolder(uri: string, onChange: (name: string) => void): { dispose(): void } | undefined;
}

/** What says that there is no file. */
const MISSING: readonly unknown[] = ['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'];

export const nodeFiles: WatchedFiles = {
  async read(uri) {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    try {
      return await readFile(path, 'utf8');
    } catch (error) {
      if (MISSING.includes((error as NodeJS.ErrnoException).code)) return undefined;
      throw error;
    }
  },
  watchFolder(uri, onChange) {
    // The root's own address lacks the "/" that makes it one.
    const path = pathOf(`${uri}/`);
    if (path === undefined) return undefined;
    let watcher: FSWatcher;
    try {
      watcher = watch(path, { persistent: false }, (_, name) => name !== null && onChange(name));
    } catch (error) {
      if (MISSING.includes((error as NodeJS.ErrnoException).code)) return undefined;
      throw error;
    }
    // A folder that is gone has nothing to tell.
    watcher.on('error', () => watcher.close());
    return { dispose: () => watcher.close() };
  },
};

/** Undefined for what lies on no disk, or under a name that this computer cannot have. */
function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
