/** AsciiDoc's tables: where the text of each cell stands. */
import type { Span } from './draft.ts';
import type { Leaf } from './leaf.ts';

/** What may stand right before a cell's bar: how many it spans, how it is aligned, its style. */
const SPECIFIER = /(?:^|\s)(?:(?:\d{1,3}(?:\.\d{1,3})?|\.\d{1,3})[*+])?(?:[<^>](?:\.[<^>])?|\.[<^>])?[adehlmsv]?$/;

/** The paragraphs of a table's cells in order, each as the pieces of line that its text stands in. */
export function tableCells(text: string, { from, to }: Leaf, separator: string): Span[][] {
  const paragraphs: Span[][] = [];
  let pieces: Span[] = [];
  let inCell = false;
  const close = () => {
    if (pieces.length > 0) paragraphs.push(pieces);
    pieces = [];
  };
  const add = (start: number, end: number) => {
    const written = text.slice(start, end);
    const first = start + written.length - written.trimStart().length;
    const last = start + written.trimEnd().length;
    if (inCell && last > first) pieces.push({ start: first, end: last });
  };
  for (let line = from; line < to; ) {
    const newline = text.indexOf('\n', line);
    const end = newline < 0 || newline > to ? to : newline;
    const within = text.slice(0, end);
    let start = line;
    if (text.slice(line, end).trim() === '') close();
    for (let bar = within.indexOf(separator, line); bar >= 0; bar = within.indexOf(separator, bar + 1)) {
      if (text[bar - 1] === '\\') continue;
      const specifier = SPECIFIER.exec(text.slice(Math.max(start, bar - 20), bar))?.[0].length ?? 0;
      add(start, bar - specifier);
      close();
      inCell = true;
      start = bar + 1;
    }
    add(start, end);
    line = end + 1;
  }
  close();
  return paragraphs;
}
