import { placeBlock } from './block.ts';
import type { BlockKind } from './draft.ts';
import type { Leaf, ReadLeaf } from './leaf.ts';
import { OutlineBuilder } from './outline.ts';
import { ProseBuilder } from './prose.ts';
import { type Cut, type StretchFormat, WITHOUT_ENTRY } from './stretch.ts';

/** Longest line that is taken for hard-wrapped, and longest heading, in UTF-16 code units. */
const WRAPPED_LINE = 100;
const HEADING_LENGTH = 80;

interface Line {
  readonly start: number;
  /** Just after the last character that is not a space. */
  readonly end: number;
  readonly text: string;
}

/** Plain text has no comments: a line of its own in brackets, or one that would be a comment in Markdown, speaks to the checker. */
const DIRECTIVE = /^(?:\[|<!--\s{0,9})overclaim-/;

/** A part may begin with the first line after a blank one. */
export const plainText: StretchFormat = {
  ...WITHOUT_ENTRY,
  read(text, from, to) {
    const out = new OutlineBuilder();
    const cuts = outline(text, from, to, out);
    return { ...out.finish(), definitions: [], cuts, read: (_, placed) => readPlainLeaf(placed, text) };
  },
};

/** Paragraphs between blank lines, headings and list items by their look; and the lines that speak to the checker. */
function outline(text: string, from: number, to: number, out: OutlineBuilder): readonly Cut[] {
  const cuts: Cut[] = [{ at: from, entry: undefined }];
  let group: Line[] = [];
  let start = from;
  while (start < to) {
    const newline = text.indexOf('\n', start);
    const stop = newline < 0 ? to : Math.min(newline, to);
    const written = text.slice(start, stop);
    const trimmed = written.trim();
    const indent = written.length - written.trimStart().length;
    if (DIRECTIVE.test(trimmed)) {
      out.skip(start + indent, start + indent + trimmed.length, 'comment');
    } else if (trimmed !== '') {
      if (group.length === 0 && start > from) cuts.push({ at: start, entry: undefined });
      group.push({ start: start + indent, end: start + indent + trimmed.length, text: trimmed });
    } else if (group.length > 0) {
      groupLeaves(group, out);
      group = [];
    }
    start = stop + 1;
  }
  if (group.length > 0) groupLeaves(group, out);
  return cuts;
}

function readPlainLeaf(leaf: Leaf, text: string): ReadLeaf {
  const builder = new ProseBuilder(text);
  for (let from = leaf.from; from < leaf.to; ) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 ? leaf.to : Math.min(newline + 1, leaf.to);
    if (!DIRECTIVE.test(text.slice(from, to).trimStart())) builder.plain(from, to);
    from = to;
  }
  const prose = builder.finish();
  const blocks = prose === undefined ? [] : [placeBlock(prose, leaf.kind, leaf.level, [])];
  return { ...leaf, blocks, skipped: [], lookups: [] };
}

/** Lines between two blank lines. */
function groupLeaves(lines: readonly Line[], out: OutlineBuilder): void {
  // Where one line is longer than anyone wraps at, no line is wrapped: each is a paragraph.
  const width = lines.some(({ text }) => text.length > WRAPPED_LINE) ? Number.POSITIVE_INFINITY : longest(lines);
  let first = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    const next = lines[i + 1];
    const isUnderline = RULE.test(line.text);
    if (isUnderline) {
      first = i + 1;
      continue;
    }
    if (next !== undefined && !endsBlock(line, next, width)) continue;
    const start = lines[first] as Line;
    const single = i === first;
    const alone = lines.length === 1 || (width > WRAPPED_LINE && next !== undefined && next.text.length > WRAPPED_LINE);
    const { from, to, kind, level, shape } = leafOf(start, line, next, { single, alone });
    out.leaf(from, to, kind, level, shape);
    first = i + 1;
  }
}

function longest(lines: readonly Line[]): number {
  let width = 0;
  for (const { text } of lines) width = Math.max(width, text.length);
  return width;
}

const RULE = /^(?:={3,}|-{3,}|~{3,}|\*{3,}|_{3,})$/;
const BULLET = /^(?:[-*+\u2022\u2023\u25E6\u2043\u2219\u00B7\u25AA]\s+|(?:\d{1,3}|[a-z])[.)]\s+)/;

function endsBlock(line: Line, next: Line, width: number): boolean {
  if (RULE.test(next.text) || BULLET.test(next.text)) return true;
  // A wrapped line is one that the next word would not have fitted on.
  const nextWord = /^\S+/.exec(next.text)?.[0].length ?? 0;
  return line.text.length + 1 + nextWord <= width && !/^\p{Ll}/u.test(next.text);
}

/** `next` is the line after the block, `single` says that the block has one line and `alone` that no prose belongs to it. */
function leafOf(
  start: Line,
  end: Line,
  next: Line | undefined,
  { single, alone }: { single: boolean; alone: boolean },
): Leaf {
  const bullet = BULLET.exec(start.text)?.[0];
  if (bullet !== undefined) {
    return { from: start.start + bullet.length, to: end.end, kind: 'list-item', level: 1, shape: 'list-item' };
  }
  const underlined = next !== undefined && RULE.test(next.text);
  const isHeading = single && looksLikeHeading(start.text, underlined, alone);
  const kind: BlockKind = isHeading ? 'heading' : 'paragraph';
  const level = isHeading ? (underlined && next.text.startsWith('=') ? 1 : 2) : 0;
  return { from: start.start, to: end.end, kind, level, shape: kind };
}

function looksLikeHeading(text: string, underlined: boolean, alone: boolean): boolean {
  if (text.length > HEADING_LENGTH || !/\p{L}/u.test(text)) return false;
  if (underlined) return true;
  if (/[.!;,\u2026]["')\]\u201D\u2019]*$/.test(text)) return false;
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters.length > 3 && letters === letters.toUpperCase()) return true;
  return alone && /^[\p{Lu}\p{N}"'\u201C\u2018(]/u.test(text) && text.split(/\s+/).length <= 12;
}
