import type { InlineContext, MarkdownConfig } from '@lezer/markdown';
import { staysInside } from './syntax-line.ts';

/** Longest formula inside a line, in UTF-16 code units. */
const LIMIT = 1_000;
const DOLLAR = 36;

/** TeX formulas between dollar signs, by pandoc's rule: no space inside the signs and no digit after, so that prices stay prose. */
export const TexMath: MarkdownConfig = {
  defineNodes: [{ name: 'MathBlock', block: true }, 'InlineMath'],
  parseBlock: [
    {
      name: 'MathBlock',
      before: 'LinkReference',
      parse(cx, line) {
        if (!startsDisplay(line.next, line.text, line.pos)) return false;
        const from = cx.lineStart + line.pos;
        let closed = /\$\$\s*$/.test(line.text.slice(line.pos + 2).slice(-200));
        // A blank line ends an unclosed formula, so that one being typed does not swallow the rest of the draft.
        while (!closed && cx.nextLine() && staysInside(cx, line) && line.pos < line.text.length) {
          closed = line.text.slice(line.pos).includes('$$');
        }
        if (closed) cx.nextLine();
        cx.addElement(cx.elt('MathBlock', from, cx.prevLineEnd()));
        return true;
      },
    },
  ],
  parseInline: [
    {
      name: 'InlineMath',
      before: 'Escape',
      parse(cx, next, pos) {
        if (next !== DOLLAR) return -1;
        const end = cx.char(pos + 1) === DOLLAR ? displayEnd(cx, pos) : inlineEnd(cx, pos);
        return end < 0 ? -1 : cx.addElement(cx.elt('InlineMath', pos, end));
      },
    },
  ],
};

/** A line that begins with "$$" is display math unless the formula closes on it with prose after. */
function startsDisplay(next: number, text: string, pos: number): boolean {
  if (next !== DOLLAR || text.charCodeAt(pos + 1) !== DOLLAR) return false;
  const close = text.indexOf('$$', pos + 2);
  return close < 0 || text.slice(close + 2).trim() === '';
}

function displayEnd(cx: InlineContext, pos: number): number {
  const close = cx.slice(pos + 2, Math.min(cx.end, pos + LIMIT)).indexOf('$$');
  return close < 0 ? -1 : pos + close + 4;
}

function inlineEnd(cx: InlineContext, pos: number): number {
  const first = cx.char(pos + 1);
  if (first === 32 || first === 10 || first < 0) return -1;
  const limit = Math.min(cx.end, pos + LIMIT);
  for (let i = pos + 1; i < limit; i++) {
    const code = cx.char(i);
    if (code === 92 /* \ */) {
      i++;
    } else if (code === DOLLAR) {
      const before = cx.char(i - 1);
      const after = cx.char(i + 1);
      const closes = before !== 32 && before !== 10 && !(after >= 48 && after <= 57);
      return closes ? i + 1 : -1;
    }
  }
  return -1;
}
