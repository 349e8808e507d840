import {
  Autolink,
  type BlockContext,
  type InlineContext,
  type Line,
  type MarkdownConfig,
  Table,
} from '@lezer/markdown';

/** Nesting of quotes and lists beyond which a line is read as a plain paragraph. */
const MAX_DEPTH = 60;
/** Longest paragraph, in UTF-16 code units: a longer one is read as several, parted at line ends. */
const MAX_PARAGRAPH = 50_000;
/** Marks of one paragraph, and characters that looking for their ends may cost, beyond which its rest is read without markup. */
const MAX_MARKS = 2_000;
const MAX_LOOKAHEAD = 10_000_000;
/** Longest unbroken stretch that a web address is looked for in, and longest line that may start a table, in UTF-16 code units. */
const MAX_ADDRESS = 2_000;
const MAX_TABLE_RULE = 2_000;

interface Spent {
  marks: number;
  lookahead: number;
}

const spent = new WeakMap<InlineContext, Spent>();

function costsTooMuch(cx: InlineContext, next: number, pos: number): boolean {
  let account = spent.get(cx);
  if (account === undefined) {
    account = { marks: 0, lookahead: 0 };
    spent.set(cx, account);
  }
  let end = pos + 1;
  while (cx.char(end) === next) end++;
  account.marks += end - pos;
  if (next === 60 /* < */ || next === 96 /* ` */) account.lookahead += cx.end - pos;
  return account.marks > MAX_MARKS || account.lookahead > MAX_LOOKAHEAD;
}

function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code > 127;
}

function isMark(code: number): boolean {
  // ! $ & < = @ [ \ ] ^ _ ` { ~ * %
  return (
    code === 33 ||
    code === 36 ||
    code === 37 ||
    code === 38 ||
    code === 42 ||
    code === 60 ||
    code === 61 ||
    code === 64 ||
    (code >= 91 && code <= 96) ||
    code === 123 ||
    code === 126
  );
}

/** Keeps reading linear for any text, and steps over words at once, where no markup can begin. */
export const Limits: MarkdownConfig = {
  parseBlock: [
    {
      name: 'DepthLimit',
      before: 'LinkReference',
      parse(cx: BlockContext, line: Line) {
        if (cx.depth <= MAX_DEPTH) return false;
        const from = cx.lineStart + line.pos;
        const to = cx.lineStart + line.text.length;
        cx.nextLine();
        cx.addElement(cx.elt('Paragraph', from, to));
        return true;
      },
      endLeaf: (_cx, _line, leaf) => leaf.content.length > MAX_PARAGRAPH,
    },
  ],
  parseInline: [
    {
      name: 'Words',
      before: 'Escape',
      parse(cx, next, pos) {
        if (isMark(next)) return costsTooMuch(cx, next, pos) ? cx.end : -1;
        if (next === 32 /* space */) return pastSpaces(cx, pos);
        if (!isPlainLetter(next)) return -1;
        let end = pos + 1;
        while (isPlainLetter(cx.char(end))) end++;
        // An address may begin here: "www.", "https:", "name@".
        const after = cx.char(end);
        const mayBeAddress =
          after === 46 || after === 58 || after === 64 || after === 43 || after === 45 || after === 95;
        return mayBeAddress && !(pos > cx.offset && isPlainLetter(cx.char(pos - 1))) ? -1 : end;
      },
    },
  ],
};

/** The end of a run of spaces that ends no line: looked at once, not from each of its spaces. */
function pastSpaces(cx: InlineContext, pos: number): number {
  let end = pos + 1;
  while (cx.char(end) === 32) end++;
  return cx.char(end) === 10 ? -1 : end;
}

function isShortStretch(cx: InlineContext, pos: number): boolean {
  const limit = Math.min(cx.end, pos + MAX_ADDRESS);
  for (let i = pos; i < limit; i++) {
    const code = cx.char(i);
    if (code === 32 || code === 10 || code === 60) return true;
  }
  return limit === cx.end;
}

/** Autolink, for stretches of a sane length: its patterns look far back and ahead. */
export const BoundedAutolink: MarkdownConfig = {
  ...Autolink,
  parseInline: (Autolink.parseInline ?? []).map((parser) => ({
    ...parser,
    parse: (cx: InlineContext, next: number, pos: number) =>
      isPlainLetter(next) && isShortStretch(cx, pos) ? parser.parse(cx, next, pos) : -1,
  })),
};

/** Table, for lines of a sane length. */
export const BoundedTable: MarkdownConfig = {
  ...Table,
  parseBlock: (Table.parseBlock ?? []).map((parser) => ({
    ...parser,
    endLeaf: (cx, line, leaf) => cx.peekLine().length <= MAX_TABLE_RULE && (parser.endLeaf?.(cx, line, leaf) ?? false),
  })),
};
