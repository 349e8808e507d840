import type { Line, MarkdownConfig } from '@lezer/markdown';
import { staysInside } from './syntax-line.ts';

/** Raw blocks: how they open, how they end and what they are. Other tags are read inside paragraphs, so that their text is prose. */
const RAW: readonly (readonly [opening: RegExp, end: RegExp, node: string])[] = [
  [/^<(?:script|pre|style|textarea)(?:\s|>|$)/i, /<\/(?:script|pre|style|textarea)>/i, 'HTMLBlock'],
  [/^<!--/, /-->/, 'CommentBlock'],
  [/^<\?/, /\?>/, 'ProcessingInstructionBlock'],
  [/^<!\[CDATA\[/, /\]\]>/, 'HTMLBlock'],
  [/^<![A-Z]/i, />/, 'HTMLBlock'],
];

function rawBlock(line: Line): (typeof RAW)[number] | undefined {
  if (line.next !== 60 /* < */) return undefined;
  const rest = line.text.slice(line.pos);
  const raw = RAW.find(([opening]) => opening.test(rest));
  if (raw === undefined) return undefined;
  // What follows a comment on its line is prose again: such a line is a paragraph.
  const end = raw[1].exec(rest);
  return end !== null && rest.slice(end.index + end[0].length).trim() !== '' ? undefined : raw;
}

/** Takes the place of CommonMark's HTML blocks. */
export const RawHtml: MarkdownConfig = {
  parseBlock: [
    {
      name: 'HTMLBlock',
      parse(cx, line) {
        const raw = rawBlock(line);
        if (raw === undefined) return false;
        const [, end, node] = raw;
        const from = cx.lineStart + line.pos;
        let inside = true;
        while (inside && !end.test(line.text)) inside = cx.nextLine() && staysInside(cx, line);
        if (inside) cx.nextLine();
        cx.addElement(cx.elt(node, from, cx.prevLineEnd()));
        return true;
      },
    },
  ],
};
