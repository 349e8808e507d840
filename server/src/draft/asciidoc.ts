/** AsciiDoc: its header, sections, delimited blocks, lists and paragraphs, as Asciidoctor reads them. */
import { AsciiDocReading } from './asciidoc-prose.ts';
import { wholeDraftDirective } from './directive.ts';
import type { BlockKind, Skipped } from './draft.ts';
import type { Leaf, LinkTargets, ReadLeaf } from './leaf.ts';
import { Lines } from './lines.ts';
import { type Outline, OutlineBuilder, type OutlinedFormat } from './outline.ts';

export const asciiDoc: OutlinedFormat = {
  outline: (text: string): Outline => new AsciiDocOutline(text).finish(),
  read: (leaf: Leaf, text: string, targets: LinkTargets): ReadLeaf =>
    new AsciiDocReading(leaf, text, targets).readLeaf(),
};

interface Around {
  readonly kind: BlockKind | undefined;
  readonly nesting: number;
}

/** How deep blocks may lie in blocks; what is deeper is read as it stands. */
const DEEPEST = 20;

const ATTRIBUTE = /^:!?(\w[\w-]{0,60})!?:(?=\s|$)/;
const SECTION = /^(={1,6}|#{1,6})\s+(?=\S)/;
const VERBATIM = /^(?:-{4,}|\.{4,}|\+{4,}|\/{4,}|`{3,}.*|~{4,})$/;
const COMPOUND = /^(?:={4,}|\*{4,}|_{4,}|--)$/;
const TABLE = /^[|,:!]={3,}$/;
const BLOCK_ATTRIBUTES = /^\[(?!\s)(?:.*\S)?\]$/;
const BLOCK_TITLE = /^\.(?=[^\s.])/;
const BLOCK_MACRO = /^([a-z][\w-]{0,30})::([^\s[][^[]*)?\[(.*)\]$/;
const RULE = /^(?:'{3,}|<{3,}|-{3}|\*{3}|- - -|\* \* \*)$/;
const LIST_ITEM = /^(?:(\*{1,5}|\.{1,5}|-)|\d{1,4}\.|[a-zA-Z]\.|[ivxIVX]{1,6}\)|<(?:\d{1,3}|\.)>)\s+(?=\S)/;
const TERM = /^(?!\/\/)(\S.{0,200}?)(:{2,4}|;;)(?:\s+(?=\S)|$)/;
const ADMONITION = /^(?:NOTE|TIP|IMPORTANT|CAUTION|WARNING):\s+(?=\S)/;
const UNDERLINES: Readonly<Record<string, number>> = { '=': 1, '-': 2, '~': 3, '^': 4, '+': 5 };

class AsciiDocOutline {
  readonly #text: string;
  readonly #lines: Lines;
  readonly #out = new OutlineBuilder();
  /** First word of the attributes above a block: "quote", "source" … */
  #style = '';
  /** Level of the section that is a list of references; 0 outside of one. */
  #bibliography = 0;
  /** Depth of the list item that the next block belongs to; 0 where it belongs to none. */
  #attached = 0;
  /** Delimiters that are not closed any more, and in front of which line. */
  readonly #unclosed = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
    this.#lines = new Lines(text);
    for (const { 1: id } of text.matchAll(/\[\[\[([\w:.-]{1,80})(?:,[^\]\n]*)?\]\]\]/g))
      this.#out.targets.set(id ?? '', '');
  }

  finish(): Outline {
    const from = this.#header();
    this.#body(from, this.#lines.count, { kind: undefined, nesting: 0 });
    return this.#out.finish();
  }

  /** The title, and the lines on author and revision below it. Answers the line that follows. */
  #header(): number {
    let i = 0;
    for (; i < this.#lines.count; ) {
      if (this.#lines.isBlank(i)) i++;
      else if (ATTRIBUTE.test(this.#lines.written(i))) i = this.#attribute(i);
      else if (/^\/\/(?!\/)/.test(this.#lines.written(i))) this.#skipLine(i++, 'comment');
      else break;
    }
    if (!/^[=#]\s/.test(this.#lines.written(i))) return i;
    this.#section(i++);
    for (; i < this.#lines.count && !this.#lines.isBlank(i); ) {
      const written = this.#lines.written(i);
      if (ATTRIBUTE.test(written)) i = this.#attribute(i);
      else this.#skipLine(i++, written.startsWith('//') ? 'comment' : 'front-matter');
    }
    return i;
  }

  #body(from: number, to: number, around: Around): void {
    for (let i = from; i < to; ) i = this.#lines.isBlank(i) ? i + 1 : this.#block(i, to, around);
  }

  /** Reads the block that begins at a line and answers the line that follows it. */
  #block(i: number, to: number, around: Around): number {
    const written = this.#lines.written(i);
    const flush = this.#lines.at(i).indent === 0;
    if (flush && VERBATIM.test(written)) return this.#verbatim(i, to);
    if (written.startsWith('//') && !written.startsWith('///')) return this.#skipLine(i, 'comment');
    if (ATTRIBUTE.test(written)) return this.#attribute(i);
    if (BLOCK_ATTRIBUTES.test(written)) {
      this.#style = /^\[\s*(?:[.#%][\w-]+)*"?([\w]+)/.exec(written)?.[1]?.toLowerCase() ?? this.#style;
      return this.#skipLine(i, 'markup');
    }
    if (written === '+') return this.#skipLine(i, 'markup');
    if (flush && BLOCK_TITLE.test(written)) {
      const { start, end } = this.#lines.at(i);
      this.#out.leaf(start + 1, end, around.kind ?? 'caption', 0, 'paragraph');
      return i + 1;
    }
    const style = this.#style;
    if (flush && COMPOUND.test(written) && around.nesting < DEEPEST) return this.#compound(i, to, style, around);
    if (TABLE.test(written)) return this.#table(i, to, around);
    const section = flush ? this.#title(i, to) : 0;
    if (section > 0) return section;
    if (RULE.test(written)) return this.#skipLine(i, 'markup');
    const macro = BLOCK_MACRO.exec(written);
    if (macro !== null) return this.#macro(i, macro, around);
    this.#style = '';
    const item = LIST_ITEM.exec(written);
    if (item !== null) return this.#item(i, to, item, around, style);
    const term = TERM.exec(written);
    if (term !== null) return this.#term(i, to, term, around);
    return this.#paragraph(i, to, style, around);
  }

  #skipLine(i: number, reason: Skipped['reason']): number {
    const { start, end } = this.#lines.at(i);
    this.#out.skip(start, end, reason);
    return i + 1;
  }

  /** ":name: value", which goes on where a line ends in a backslash. */
  #attribute(i: number): number {
    let last = i;
    while (this.#lines.written(last).endsWith(' \\') && last + 1 < this.#lines.count) last++;
    const match = ATTRIBUTE.exec(this.#lines.written(i));
    const { start } = this.#lines.at(i);
    const { end } = this.#lines.at(last);
    const name = match?.[1]?.toLowerCase();
    let value = start + (match?.[0].length ?? 0);
    while (value < end && this.#text[value] === ' ') value++;
    if (name === 'description' && last === i && value < end) {
      this.#out.skip(start, value, 'front-matter');
      this.#out.leaf(value, end, 'description', 0, 'paragraph');
    } else {
      this.#out.skip(start, end, 'front-matter');
      if (name === 'overclaim') this.#out.directive(wholeDraftDirective(this.#text.slice(value, end), start + 1, end));
    }
    return last + 1;
  }

  #title(i: number, to: number): number {
    if (SECTION.test(this.#lines.written(i))) {
      this.#section(i);
      return i + 1;
    }
    const line = this.#lines.at(i);
    const under = i + 1 < to ? this.#lines.written(i + 1) : '';
    const level = UNDERLINES[under[0] ?? ''];
    if (level === undefined || !/^(.)\1+$/.test(under) || Math.abs(under.length - (line.end - line.start)) > 1)
      return 0;
    if (!/^[\p{L}\p{N}"'\u201C]/u.test(this.#lines.written(i))) return 0;
    this.#heading(line.start, line.end, level);
    return this.#skipLine(i + 1, 'markup');
  }

  #section(i: number): void {
    const marks = SECTION.exec(this.#lines.written(i)) ?? /^(.)\s*/.exec(this.#lines.written(i));
    const { start, end } = this.#lines.at(i);
    this.#heading(start + (marks?.[0].length ?? 0), end, marks?.[1]?.length ?? 1);
  }

  #heading(start: number, end: number, level: number): void {
    if (this.#bibliography > 0 && level <= this.#bibliography) this.#bibliography = 0;
    if (this.#style === 'bibliography') this.#bibliography = level;
    this.#style = '';
    this.#attached = 0;
    this.#out.leaf(start, end, 'heading', level, 'heading');
  }

  /** A block whose text is not read: listings, literal text, what is passed through, comments. */
  #verbatim(i: number, to: number): number {
    const opening = this.#lines.written(i);
    const mark = /^`{3,}/.exec(opening)?.[0] ?? opening;
    const close = this.#closing(mark, i, to);
    let reason: Skipped['reason'] = 'code';
    if (mark.startsWith('/')) reason = 'comment';
    else if (/^(?:stem|latexmath|asciimath)$/.test(this.#style)) reason = 'math';
    else if (mark.startsWith('+')) reason = 'html';
    this.#style = '';
    this.#out.skip(this.#lines.at(i).start, this.#lines.at(Math.min(close, to - 1)).end, reason);
    return Math.min(close + 1, to);
  }

  /** A block of blocks: examples, asides, quotations and open blocks. */
  #compound(i: number, to: number, style: string, around: Around): number {
    const mark = this.#lines.written(i);
    const close = this.#closing(mark, i, to);
    const end = Math.min(close + 1, to);
    this.#style = '';
    if (/^(?:source|listing|literal|pass|comment|stem|mermaid|plantuml)$/.test(style)) {
      const reason = style === 'comment' ? 'comment' : style === 'stem' ? 'math' : 'code';
      this.#out.skip(this.#lines.at(i).start, this.#lines.at(end - 1).end, reason);
      return end;
    }
    this.#skipLine(i, 'markup');
    const kind = mark.startsWith('_') || style === 'quote' || style === 'verse' ? 'quotation' : around.kind;
    const attached = this.#attached;
    this.#body(i + 1, close, { kind: style === 'abstract' ? 'description' : kind, nesting: around.nesting + 1 });
    this.#attached = attached;
    if (close < to) this.#skipLine(close, 'markup');
    return end;
  }

  #table(i: number, to: number, around: Around): number {
    const mark = this.#lines.written(i);
    const close = this.#closing(mark, i, to);
    const end = Math.min(close + 1, to);
    this.#style = '';
    if (mark.startsWith('|') || mark.startsWith('!')) {
      this.#skipLine(i, 'markup');
      const from = this.#lines.at(i + 1).start;
      const stop = close > i + 1 ? this.#lines.at(close - 1).end : from;
      this.#out.leaf(from, stop, around.kind ?? 'table-cell', 0, `table ${mark[0]}`);
      if (close < to) this.#skipLine(close, 'markup');
    } else {
      // Values between commas or colons.
      this.#out.skip(this.#lines.at(i).start, this.#lines.at(end - 1).end, 'markup');
    }
    return end;
  }

  /** The line that closes what a delimiter opens at line i; `to` where none does. */
  #closing(mark: string, i: number, to: number): number {
    if (this.#unclosed.get(mark) === to) return to;
    for (let k = i + 1; k < to; k++) if (this.#lines.at(k).indent === 0 && this.#lines.written(k) === mark) return k;
    this.#unclosed.set(mark, to);
    return to;
  }

  #macro(i: number, [, name, , attributes = '']: RegExpExecArray, around: Around): number {
    const { start, end } = this.#lines.at(i);
    const alt = name === 'image' ? /^\s*(?:alt=)?("?)([^",=]*[^",=\s])\1\s*(?:,|$)/.exec(attributes) : null;
    this.#style = '';
    if (alt?.[2] === undefined) return this.#skipLine(i, 'markup');
    const from = end - 1 - attributes.length + alt.index + alt[0].indexOf(alt[2]);
    this.#out.skip(start, from, 'url');
    this.#out.leaf(from, from + alt[2].length, around.kind ?? 'alt-text', 0, 'paragraph');
    this.#out.skip(from + alt[2].length, end, 'markup');
    return i + 1;
  }

  #item(i: number, to: number, [marker, sign]: RegExpExecArray, around: Around, style: string): number {
    const depth = sign === undefined || sign === '-' ? 1 : sign.length;
    let { start } = this.#lines.at(i);
    start += marker.length;
    const box = /^\[[ x*]\]\s+/.exec(this.#text.slice(start, start + 10))?.[0].length ?? 0;
    this.#out.skip(start, start + box, 'markup');
    const end = this.#itemEnd(i, to);
    const listed = this.#bibliography > 0 || style === 'bibliography' || this.#text.startsWith('[[[', start);
    if (listed && style === 'bibliography') this.#style = style;
    this.#attached = depth;
    const kind = around.kind ?? (listed ? 'reference' : 'list-item');
    this.#out.leaf(start + box, this.#lines.at(end - 1).end, kind, kind === 'list-item' ? depth : 0, 'paragraph');
    return this.#continued(end, to);
  }

  #term(i: number, to: number, [, term = '', mark = '']: RegExpExecArray, around: Around): number {
    const { start, end } = this.#lines.at(i);
    const kind = around.kind ?? 'list-item';
    const level = kind === 'list-item' ? 1 : 0;
    this.#attached = 1;
    this.#out.leaf(start, start + term.length, kind, level, 'paragraph');
    let from = start + term.length + mark.length;
    while (from < end && /\s/.test(this.#text[from] ?? '')) from++;
    let first = i;
    if (from >= end) {
      first = i + 1;
      while (first < to && this.#lines.isBlank(first)) first++;
      if (
        first >= to ||
        this.#startsBlock(first) ||
        LIST_ITEM.test(this.#lines.written(first)) ||
        TERM.test(this.#lines.written(first))
      )
        return i + 1;
      from = this.#lines.at(first).start;
    }
    const stop = this.#itemEnd(first, to);
    this.#out.leaf(from, this.#lines.at(stop - 1).end, kind, level, 'paragraph');
    return this.#continued(stop, to);
  }

  /** The text of a list item goes on to a blank line or the next item or block. */
  #itemEnd(i: number, to: number): number {
    let end = i + 1;
    while (end < to && !this.#lines.isBlank(end)) {
      const written = this.#lines.written(end);
      if (written === '+' || this.#startsBlock(end) || LIST_ITEM.test(written) || TERM.test(written)) break;
      end++;
    }
    return end;
  }

  /** A line with a plus sign alone: the block after it belongs to the item. */
  #continued(i: number, to: number): number {
    if (i >= to || this.#lines.written(i) !== '+') return i;
    this.#skipLine(i, 'markup');
    if (i + 1 < to && !this.#lines.isBlank(i + 1) && this.#isProse(i + 1)) {
      const end = this.#itemEnd(i + 1, to);
      const { start } = this.#lines.at(i + 1);
      this.#out.leaf(start, this.#lines.at(end - 1).end, 'list-item', this.#attached, 'paragraph');
      return this.#continued(end, to);
    }
    return i + 1;
  }

  #isProse(i: number): boolean {
    const written = this.#lines.written(i);
    return (
      !this.#startsBlock(i) &&
      !LIST_ITEM.test(written) &&
      !BLOCK_MACRO.test(written) &&
      !/^(?:\/\/|:\w|\.\S)/.test(written)
    );
  }

  /** Whether a line opens or closes a block, so that a paragraph ends before it. */
  #startsBlock(i: number): boolean {
    if (this.#lines.at(i).indent > 0) return false;
    const written = this.#lines.written(i);
    return VERBATIM.test(written) || COMPOUND.test(written) || TABLE.test(written) || BLOCK_ATTRIBUTES.test(written);
  }

  #paragraph(i: number, to: number, style: string, around: Around): number {
    let end = i + 1;
    while (end < to && !this.#lines.isBlank(end) && !this.#startsBlock(end)) end++;
    const { start, indent } = this.#lines.at(i);
    const stop = this.#lines.at(end - 1).end;
    this.#attached = 0;
    if (
      style === 'comment' ||
      style === 'stem' ||
      /^(?:source|listing|literal|pass|latexmath|asciimath)$/.test(style) ||
      (indent > 0 && style === '')
    ) {
      this.#out.skip(start, stop, style === 'comment' ? 'comment' : /^(?:stem|.*math)$/.test(style) ? 'math' : 'code');
      return end;
    }
    const label = ADMONITION.exec(this.#lines.written(i))?.[0].length ?? 0;
    this.#out.skip(start, start + label, 'markup');
    let kind: BlockKind = around.kind ?? 'paragraph';
    if (style === 'quote' || style === 'verse') kind = 'quotation';
    else if (style === 'abstract') kind = 'description';
    else if (this.#bibliography > 0) kind = 'reference';
    // "A quotation."
    // -- Its author
    if (end > i + 1 && this.#lines.written(i).startsWith('"') && /^--\s+\S/.test(this.#lines.written(end - 1))) {
      this.#out.leaf(start, this.#lines.at(end - 2).end, 'quotation', 0, 'paragraph');
      this.#skipLine(end - 1, 'markup');
      return end;
    }
    this.#out.leaf(start + label, stop, kind, 0, 'paragraph');
    return end;
  }
}
