import type { InlineContext, MarkdownConfig } from '@lezer/markdown';

/** Longest of these marks inside a line, in UTF-16 code units. */
const LIMIT = 400;

const Highlighting = { resolve: 'Highlight', mark: 'HighlightMark' };

function upTo(cx: InlineContext, pos: number): string {
  return cx.slice(pos, Math.min(cx.end, pos + LIMIT));
}

/**
 * What note-taking and publishing tools add: `:::` fences, `{.class}` and `{{shortcode}}`, `[[page|text]]`, `![[page]]`,
 * `==highlight==`, `%%comment%%`, `[!NOTE]`, and rows of cells that are not quite a table.
 */
export const Dialects: MarkdownConfig = {
  defineNodes: [
    { name: 'DivFence', block: true },
    'Attributes',
    'WikiLink',
    'Embed',
    'Highlight',
    'HighlightMark',
    'AdmonitionMark',
    'CellBar',
  ],
  parseBlock: [
    {
      name: 'DivFence',
      before: 'LinkReference',
      parse(cx, line) {
        if (line.next !== 58 || !line.text.startsWith(':::', line.pos)) return false;
        const from = cx.lineStart + line.pos;
        const to = cx.lineStart + line.text.length;
        cx.nextLine();
        cx.addElement(cx.elt('DivFence', from, to));
        return true;
      },
      endLeaf: (_cx, line) => line.next === 58 && line.text.startsWith(':::', line.pos),
    },
  ],
  parseInline: [
    {
      // A backslash at the end of a line that ends in CR and LF, of which the CR is read as a space.
      name: 'BackslashBreak',
      before: 'Escape',
      parse: (cx, next, pos) =>
        next === 92 && cx.char(pos + 1) === 32 && cx.char(pos + 2) === 10
          ? cx.addElement(cx.elt('HardBreak', pos, pos + 3))
          : -1,
    },
    {
      name: 'CellBar',
      before: 'Escape',
      parse: (cx, next, pos) =>
        next === 124 /* | */ && cx.text.startsWith('|') ? cx.addElement(cx.elt('CellBar', pos, pos + 1)) : -1,
    },
    {
      name: 'AdmonitionMark',
      before: 'Link',
      parse(cx, next, pos) {
        if (next !== 91 /* [ */ || pos !== cx.offset) return -1;
        const mark = /^\[![\w-]{1,30}\][+-]?/.exec(upTo(cx, pos))?.[0];
        return mark === undefined ? -1 : cx.addElement(cx.elt('AdmonitionMark', pos, pos + mark.length));
      },
    },
    {
      name: 'Attributes',
      before: 'Link',
      parse(cx, next, pos) {
        if (next !== 123 /* { */) return -1;
        const mark = /^\{(?:\{[^{}]*\}\}|%[^{}]*%\}|[#.:=][^{}\n]*\})/.exec(upTo(cx, pos))?.[0];
        return mark === undefined ? -1 : cx.addElement(cx.elt('Attributes', pos, pos + mark.length));
      },
    },
    {
      name: 'WikiLink',
      before: 'Link',
      parse(cx, next, pos) {
        const embedded = next === 33 /* ! */ && cx.char(pos + 1) === 91;
        if (!embedded && next !== 91 /* [ */) return -1;
        const mark = /^!?\[\[(?!\d+\]\])[^[\]\n]+\]\](?!\()/.exec(upTo(cx, pos))?.[0];
        return mark === undefined ? -1 : cx.addElement(cx.elt(embedded ? 'Embed' : 'WikiLink', pos, pos + mark.length));
      },
    },
    {
      name: 'PercentComment',
      before: 'Escape',
      parse(cx, next, pos) {
        if (next !== 37 /* % */ || cx.char(pos + 1) !== 37) return -1;
        const close = cx.slice(pos + 2, Math.min(cx.end, pos + LIMIT)).indexOf('%%');
        return close < 0 ? -1 : cx.addElement(cx.elt('Comment', pos, pos + close + 4));
      },
    },
    {
      name: 'Highlight',
      after: 'Emphasis',
      parse(cx, next, pos) {
        if (next !== 61 /* = */ || cx.char(pos + 1) !== 61 || cx.char(pos + 2) === 61) return -1;
        const before = cx.slice(pos - 1, pos);
        const after = cx.slice(pos + 2, pos + 3);
        return cx.addDelimiter(Highlighting, pos, pos + 2, !/^\s?$/.test(after), !/^\s?$/.test(before));
      },
    },
  ],
};
