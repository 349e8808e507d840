import type { MarkdownConfig } from '@lezer/markdown';
import { staysInside } from './syntax-line.ts';

/** "import { Lamp } from './lamp.js'", "import './a.css'", "export const meta =": JavaScript and no sentence. */
const MODULE =
  /^(?:import\s(?:[\w$*{][^'"]{0,200}\sfrom\s)?['"]|export\s+(?:const|let|var|function|class|default|\*|\{))/;

/** "{props.dose.max}", "{who(1)}": a value that is put in. */
const VALUE = /^\{\s*[A-Za-z_$][\w$]*(?:\??\.[\w$]+|\([^(){}\n]{0,100}\)|\[[^[\]{}\n]{0,100}\])*\s*\}/;

/** What MDX adds: modules, values, and comments, in a line and over lines: a brace, a comment of JavaScript, a brace. */
export const Mdx: MarkdownConfig = {
  defineNodes: [{ name: 'Module', block: true }, 'Value'],
  parseBlock: [
    {
      name: 'Module',
      before: 'LinkReference',
      parse(cx, line) {
        if (line.pos > 0 || cx.depth > 1 || !MODULE.test(line.text)) return false;
        const from = cx.lineStart;
        // Up to a blank line, as a paragraph would go.
        while (cx.nextLine() && staysInside(cx, line) && line.text.trim() !== '');
        cx.addElement(cx.elt('Module', from, cx.prevLineEnd()));
        return true;
      },
    },
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
      name: 'Value',
      before: 'Escape',
      parse(cx, next, pos) {
        if (next !== 123 /* { */) return -1;
        const value = VALUE.exec(cx.slice(pos, Math.min(cx.end, pos + 400)))?.[0];
        return value === undefined ? -1 : cx.addElement(cx.elt('Value', pos, pos + value.length));
      },
    },
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
