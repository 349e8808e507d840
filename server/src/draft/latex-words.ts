import type { LeafProse } from './leaf-prose.ts';
import { putAddress, putShown } from './shown-text.ts';
import { ADDRESS_START, addressEnd } from './web-address.ts';

// What is not put as it stands: white space that is shown as one space, ties, dashes, quotation marks, addresses.
const SPECIAL = new RegExp(`[\\t\\n\\f ]*[\\t\\n\\f][\\t\\n\\f ]*| {2,}|~|-{2,3}|\`\`|''|\`|${ADDRESS_START}`, 'giu');
const LIGATURES: ReadonlyMap<string, string> = new Map([
  ['~', ' '],
  ['--', '\u2013'],
  ['---', '\u2014'],
  ['``', '\u201C'],
  ["''", '\u201D'],
  ['`', '\u2018'],
]);

/** Puts text between macros as LaTeX shows it. */
export function putLatexWords(prose: LeafProse, text: string, from: number, to: number): void {
  const piece = text.slice(from, to);
  let at = from;
  SPECIAL.lastIndex = 0;
  for (let match = SPECIAL.exec(piece); match !== null; match = SPECIAL.exec(piece)) {
    const start = from + match.index;
    let end = start + match[0].length;
    putShown(prose, text, at, start);
    const ligature = LIGATURES.get(match[0]);
    if (ligature !== undefined) {
      prose.replace(ligature, start, end);
    } else if (match[0].trim() === '') {
      prose.lineBreak(start, end);
    } else {
      end = addressEnd(text, start, to);
      putAddress(prose, text, { start, end }, { start, end });
    }
    at = end;
    SPECIAL.lastIndex = end - from;
  }
  putShown(prose, text, at, to);
}
