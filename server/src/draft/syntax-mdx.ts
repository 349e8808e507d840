import type { MarkdownConfig } from '@lezer/markdown';
import { staysInside } from './syntax-line.ts';

/** MDX's comments, in a line and over lines: a brace, a comment of JavaScript, a brace. */
export const MdxComments: MarkdownConfig = {
  parseBlock: [
    {
      name: 'MdxComment',
      before: 'LinkReference',
      parse(cx, line) {
        if (line.next !== 123 /* { */ || !line.text.startsWith('{/*', line.pos)) return false;
        const close = line.text.indexOf('*/}', line.pos + 3);
        // What follows a comment on its line is prose again: such a line is a paragraph.
        if (close >= 0 && line.text.slice(close + 3).trim() !== '') return false;
        const from = cx.lineStart + line.pos;
        let inside = true;
        while (inside && !line.text.includes('*/}')) inside = cx.nextLine() && staysInside(cx, line);
        if (inside) cx.nextLine();
        cx.addElement(cx.elt('CommentBlock', from, cx.prevLineEnd()));
        return true;
      },
    },
  ],
  parseInline: [
    {
      name: 'MdxInlineComment',
      before: 'Escape',
      parse(cx, next, pos) {
        if (next !== 123 /* { */ || cx.char(pos + 1) !== 47 || cx.char(pos + 2) !== 42) return -1;
        const close = cx.slice(pos + 3, Math.min(cx.end, pos + 2_000)).indexOf('*/}');
        return close < 0 ? -1 : cx.addElement(cx.elt('Comment', pos, pos + close + 6));
      },
    },
  ],
};
