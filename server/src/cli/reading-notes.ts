import { extname } from 'node:path';
import { hasUnknownEnding } from '../draft/format.ts';
import { printable } from './layout.ts';
import { shownPath } from './read-file.ts';
import type { CheckedFile } from './tally.ts';

/** Says on standard error what had to be guessed to read a draft: its format (once for each ending) and its encoding. */
export class ReadingNotes {
  readonly #told = new Set<string>();
  readonly #quiet: boolean;

  constructor(quiet = false) {
    this.#quiet = quiet;
  }

  tell(path: string, { isWord, encoding }: Pick<CheckedFile, 'isWord' | 'encoding'>): void {
    if (this.#quiet) return;
    const ending = extname(path).toLowerCase();
    if (!isWord && hasUnknownEnding(path) && !this.#told.has(ending)) {
      this.#told.add(ending);
      note(
        path,
        `“${printable(ending)}” is no ending that Overclaim knows, so this is read as plain text. ` +
          'Give it the ending of what it is, such as .md or .txt.',
      );
    }
    if (encoding?.guessed)
      note(path, `this is not UTF-8 and was read as ${encoding.name}. If letters look wrong, save it again as UTF-8.`);
  }
}

/** One line on standard error about a path. */
export function note(path: string, text: string): void {
  process.stderr.write(`overclaim: ${shownPath(path)}: ${text}\n`);
}
