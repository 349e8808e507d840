import { extname } from 'node:path';
import { hasUnknownEnding } from '../draft/format.ts';
import { printable } from './layout.ts';
import { shownPath } from './read-file.ts';

/** Says on standard error, once for each ending, that a draft is read as plain text for want of knowing better. */
export class UnknownEndings {
  readonly #told = new Set<string>();

  tell(path: string): void {
    const ending = extname(path).toLowerCase();
    if (!hasUnknownEnding(path) || this.#told.has(ending)) return;
    this.#told.add(ending);
    process.stderr.write(
      `overclaim: ${shownPath(path)}: “${printable(ending)}” is no ending that Overclaim knows, so this is read as plain text. ` +
        'Give it the ending of what it is, such as .md or .txt.\n',
    );
  }
}
