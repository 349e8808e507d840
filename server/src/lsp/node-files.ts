import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Files } from '../service/files.ts';

/** Files on disk. */
export const nodeFiles: Files = {
  async read(uri) {
    if (!uri.startsWith('file:')) return undefined;
    try {
      return await readFile(fileURLToPath(uri), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  },
};
