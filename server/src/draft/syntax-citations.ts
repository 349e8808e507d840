import type { BlockContext, InlineContext, Line, MarkdownConfig } from '@lezer/markdown';

/** Longest citation or note inside a line, in UTF-16 code units. */
const LIMIT = 1_000;

const OPEN = 91;
const CLOSE = 93;
const AT = 64;
const CARET = 94;
const HASH = 35;

/** Longest place in a source before its key, in UTF-16 code units. */
const LOCATOR_LIMIT = 100;

/** Offset just after the bracket that closes the one at `open`; -1 when there is none near. */
function bracketEnd(cx: InlineContext, open: number): number {
  const limit = Math.min(cx.end, open + LIMIT);
  let depth = 0;
  for (let i = open; i < limit; i++) {
    const code = cx.char(i);
    if (code === 92 /* \ */) i++;
    else if (code === OPEN) depth++;
    else if (code === CLOSE && --depth === 0) return i + 1;
  }
  return -1;
}

const KEY_IN_BRACKETS = /(?:^|[\s;(-])@[\p{L}\p{N}_{]/u;
// A bare key has a number or a colon ("@smith2020", "@fig:one"), so that social handles stay words.
const BARE_KEY =
  /^@(?:\{[^{}\s]{1,200}\}|(?=[\w-]*[\d:])[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_])){0,200})/u;

/** A key of MultiMarkdown. */
const HASH_KEY = /^\[#[\p{L}\p{N}_][^\]\s]{0,200}\](?![(:])/u;

/** Pandoc's citations, `[see @key, p. 3; @other]` and `@key`, its notes, `[^1]`, `^[text]` and `[^1]: text`; MultiMarkdown's `[#key]`, `[p. 3][#key]` and `[#key]: source`. */
export const Citations: MarkdownConfig = {
  defineNodes: [
    'CitationKey',
    'NoteNumber',
    'FootnoteReference',
    { name: 'InlineNote' },
    {
      name: 'FootnoteDefinition',
      block: true,
      composite(_cx: BlockContext, line: Line) {
        if (line.pos === line.text.length) return true;
        if (line.indent < line.baseIndent + 4) return false;
        line.moveBaseColumn(line.baseIndent + 4);
        return true;
      },
    },
    'FootnoteMark',
  ],
  parseBlock: [
    {
      name: 'FootnoteDefinition',
      before: 'LinkReference',
      parse(cx, line) {
        const label = footnoteLabel(line);
        if (label < 0) return false;
        cx.startComposite('FootnoteDefinition', line.pos);
        line.moveBase(line.pos + label);
        return null;
      },
      endLeaf: (_cx, line) => footnoteLabel(line) >= 0,
    },
  ],
  parseInline: [
    {
      name: 'Citation',
      before: 'Link',
      parse(cx, next, pos) {
        if (next === AT) return bareKey(cx, pos);
        if (next === CARET && cx.char(pos + 1) === OPEN) return inlineNote(cx, pos);
        if (next !== OPEN) return -1;
        if (cx.char(pos + 1) === CARET) return footnoteReference(cx, pos);
        const number = noteNumber(cx, pos);
        if (number > 0) return number;
        const hashed = hashKey(cx, pos);
        if (hashed > 0) return cx.addElement(cx.elt('CitationKey', pos, hashed));
        const end = bracketEnd(cx, pos);
        if (end < 0 || cx.char(end) === 40 /* ( */) return -1;
        const inside = cx.slice(pos + 1, end - 1);
        return KEY_IN_BRACKETS.test(inside) ? cx.addElement(cx.elt('CitationKey', pos, end)) : -1;
      },
    },
  ],
};

function footnoteLabel(line: Line): number {
  const mark = line.text.charCodeAt(line.pos + 1);
  if (line.next !== OPEN || (mark !== CARET && mark !== HASH)) return -1;
  return /^\[[\^#][^\]\s]{1,80}\]:/.exec(line.text.slice(line.pos, line.pos + 90))?.[0].length ?? -1;
}

/** Where a key of MultiMarkdown ends, with the place in the source before it, if there is one; -1 when there is no key. */
function hashKey(cx: InlineContext, pos: number): number {
  const at = cx.char(pos + 1) === HASH ? pos : bracketEnd(cx, pos);
  if (at < 0 || at - pos > LOCATOR_LIMIT) return -1;
  const key = HASH_KEY.exec(cx.slice(at, Math.min(cx.end, at + 210)))?.[0];
  return key === undefined ? -1 : at + key.length;
}

function bareKey(cx: InlineContext, pos: number): number {
  if (pos > cx.offset && /[\p{L}\p{N}_@./]/u.test(cx.slice(pos - 1, pos))) return -1;
  const key = BARE_KEY.exec(cx.slice(pos, Math.min(cx.end, pos + 210)))?.[0];
  return key === undefined ? -1 : cx.addElement(cx.elt('CitationKey', pos, pos + key.length));
}

function footnoteReference(cx: InlineContext, pos: number): number {
  const mark = /^\[\^[^\]\s]{1,80}\]/.exec(cx.slice(pos, Math.min(cx.end, pos + 90)))?.[0];
  return mark === undefined ? -1 : cx.addElement(cx.elt('FootnoteReference', pos, pos + mark.length));
}

/** "[3]", "[1,4-6]": text, even inside a link, which brackets of a link would part. */
function noteNumber(cx: InlineContext, pos: number): number {
  const mark = /^\[\d{1,3}(?:\s?[,;\u2013-]\s?\d{1,3}){0,30}\](?![([:])/.exec(
    cx.slice(pos, Math.min(cx.end, pos + 200)),
  )?.[0];
  return mark === undefined ? -1 : cx.addElement(cx.elt('NoteNumber', pos, pos + mark.length));
}

function inlineNote(cx: InlineContext, pos: number): number {
  const end = bracketEnd(cx, pos + 1);
  // "^[1]^" is a raised mark and "^[text](address)" a raised link.
  return end < 0 || cx.char(end) === CARET || cx.char(end) === 40 ? -1 : cx.addElement(cx.elt('InlineNote', pos, end));
}
