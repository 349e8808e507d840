/** Reads the texts that values of front matter hold: escapes, folded lines, and the Markdown that long ones are written in. */
import type { Scalar } from 'yaml';
import { type Prose, ProseBuilder } from './prose.ts';

/** What is not put as it stands: paragraphs' ends, also those that a generator wrote as "\\n", with the number or bullet after; marks of emphasis and code. */
const MARKS = /(?:\\n|\n[ \t]*(?=\n))(?:\\n|\s)*(?:(?:\d{1,3}[.)]|[-*]|#{1,6})[ \t]+)?|\*\*|__|`/g;
/** The same in double quotation marks, and what is escaped there. */
const ESCAPES =
  /(?:\\n)+(?:\s|\\n)*(?:(?:\d{1,3}[.)]|[-*]|#{1,6})[ \t]+)?|\*\*|__|`|\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|\n[ \t]*|[\s\S])/gi;
const QUOTES = /''|\*\*|__|`/g;

/** The paragraphs of a value of front matter that begins at `offset` in `text`. */
export function prosesOf(text: string, value: Scalar, offset: number): Prose[] {
  const range = value.range;
  if (range == null) return [];
  const start = offset + range[0];
  const end = offset + range[1];
  switch (value.type) {
    case 'QUOTE_DOUBLE':
    case 'QUOTE_SINGLE': {
      const isClosed = end - 1 > start && text[end - 1] === text[start];
      return paragraphs(text, start + 1, isClosed ? end - 1 : end, value.type === 'QUOTE_DOUBLE' ? ESCAPES : QUOTES);
    }
    case 'BLOCK_FOLDED':
    case 'BLOCK_LITERAL':
      return paragraphs(text, text.indexOf('\n', start) + 1, end, MARKS);
    default:
      return paragraphs(text, start, end, MARKS);
  }
}

function paragraphs(text: string, from: number, to: number, special: RegExp): Prose[] {
  const found: Prose[] = [];
  let builder = new ProseBuilder(text);
  const close = (): void => {
    const prose = builder.finish();
    if (prose !== undefined) found.push(prose);
    builder = new ProseBuilder(text);
  };
  let at = from;
  for (const match of text.slice(from, Math.max(from, to)).matchAll(special)) {
    const start = from + match.index;
    const written = match[0];
    builder.plain(at, start);
    at = start + written.length;
    if (/^(?:\\n|\n)/.test(written)) close();
    else if (!/^(?:\*\*|__|`)$/.test(written)) builder.replace(unescaped(written), start, at);
  }
  builder.plain(at, Math.max(at, to));
  close();
  return found;
}

function unescaped(written: string): string {
  if (written === "''") return "'";
  const code = written[1] ?? '';
  if (/[xuU]/.test(code) && written.length > 2) {
    const point = Number.parseInt(written.slice(2), 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD';
  }
  if (code === '\n') return '';
  return 'rtvN_LP0abef'.includes(code) ? ' ' : code;
}
