/** reStructuredText: its blocks, by indentation, as docutils reads them; Sphinx's directives too. */
import { wholeDraftDirective } from './directive.ts';
import type { BlockKind } from './draft.ts';
import type { Leaf, LinkTargets, ReadLeaf } from './leaf.ts';
import { type Line, Lines, lineFrom } from './lines.ts';
import { type Outline, OutlineBuilder, type OutlinedFormat } from './outline.ts';
import { type DirectiveShape, directiveShape } from './rst-directives.ts';
import { RstReading, referenceName } from './rst-prose.ts';

export const restructuredText: OutlinedFormat = {
  outline: (text: string): Outline => new RstOutline(text).finish(),
  read: (leaf: Leaf, text: string, targets: LinkTargets): ReadLeaf => new RstReading(leaf, text, targets).readLeaf(),
};

/** What is around a body of text. */
interface Around {
  readonly quoted: boolean;
  readonly note: boolean;
  readonly listDepth: number;
  /** The kind of every paragraph inside, where it is not told by the rest. */
  readonly kind: BlockKind | undefined;
  readonly nesting: number;
}

const TOP: Around = { quoted: false, note: false, listDepth: 0, kind: undefined, nesting: 0 };

/** How deep bodies may lie in bodies; what is deeper is read as if it lay there. */
const DEEPEST = 40;

const BULLET = /^[*+\-\u2022\u2023\u2043](?=\s|$)/;
const ENUMERATOR =
  /^(?:\(?(?:\d{1,4}|[A-Za-z]|[ivxlcdmIVXLCDM]{1,8}|#)\)|(?:\d{1,4}|[A-Za-z]|[ivxlcdmIVXLCDM]{1,8}|#)\.)(?=\s|$)/;
const FIELD = /^:(?![:\s`])((?:[^:\\\n]|\\.|:(?!\s|$)){1,80}):(?=\s|$)/;
const ADORNMENT = /^([!-/:-@[-`{-~])\1+$/;
const TABLE_BORDER = /^=+(?:\s+=+)+$/;

class RstOutline {
  readonly #text: string;
  readonly #lines: Lines;
  readonly #out = new OutlineBuilder();
  /** Adornments of titles in the order of their first use: that is their level. */
  readonly #adornments: string[] = [];
  #sawBody = false;
  /** Up to this line, no drawn table ends. */
  #noTableUntil = 0;

  constructor(text: string) {
    this.#text = text;
    this.#lines = new Lines(text);
  }

  finish(): Outline {
    this.#body(0, this.#lines.count, 0, TOP);
    return this.#out.finish();
  }

  /** Reads lines[from, to), which are blank or indented by at least `indent`. */
  #body(from: number, to: number, indent: number, around: Around): void {
    for (let i = from; i < to; ) {
      const line = this.#lines.at(i);
      if (this.#lines.isBlank(i)) i++;
      else if (line.indent > indent && around.nesting < DEEPEST) i = this.#quotation(i, to, line.indent, around);
      else i = this.#element(i, to, indent, around);
    }
  }

  /** Reads what begins at a line and answers the line that follows it. */
  #element(i: number, to: number, indent: number, around: Around): number {
    if (around.nesting >= DEEPEST) return this.#paragraph(i, to, indent, around);
    const line = this.#lines.at(i);
    const written = this.#lines.written(i);
    if (/^\.\.(?:\s|$)/.test(written)) return this.#explicit(i, to, indent, around);
    if (/^__\s+\S/.test(written)) {
      this.#out.skip(line.start, line.end, 'url');
      return i + 1;
    }
    const title = around.nesting === 0 ? this.#title(i, to) : 0;
    if (title > 0) return title;
    if (/^\+[-=+]{2,}\+$/.test(written))
      return this.#table(
        i,
        this.#lines.while(i, to, (t) => /^[+|]/.test(t)),
        'grid-table',
        around,
      );
    if (TABLE_BORDER.test(written)) {
      const end = this.#simpleTableEnd(i, to);
      if (end > i) return this.#table(i, end, 'simple-table', around);
    }
    const bullet = BULLET.exec(written)?.[0] ?? this.#enumerator(i, to, indent);
    if (bullet !== undefined) {
      const inside = { ...around, listDepth: around.listDepth + 1 };
      return this.#item(i, to, line.start + bullet.length, indent, inside);
    }
    const field = FIELD.exec(written);
    if (field !== null) return this.#field(i, to, indent, field[1] ?? '', line.start + field[0].length, around);
    if (/^\|(?:\s|$)/.test(written)) return this.#lineBlock(i, to, indent, around);
    if (/^>>>(?:\s|$)/.test(written)) {
      const end = this.#lines.while(i, to, (t) => t !== '');
      this.#out.skip(line.start, this.#lines.at(end - 1).end, 'code');
      return end;
    }
    return this.#paragraph(i, to, indent, around);
  }

  /** A section's title; answers 0 where there is none. */
  #title(i: number, to: number): number {
    const line = this.#lines.at(i);
    const written = this.#lines.written(i);
    if (line.indent > 0 && !ADORNMENT.test(this.#lines.written(i + 1))) return 0;
    if (ADORNMENT.test(written)) {
      const overlined = i + 2 < to && !this.#lines.isBlank(i + 1) && this.#lines.written(i + 2) === written;
      if (overlined) return this.#heading(this.#lines.at(i + 1), `${written[0]}${written[0]}`, i, i + 3);
      const alone = this.#lines.isBlank(i - 1) && (i + 1 >= to || this.#lines.isBlank(i + 1));
      if (written.length < 4 || !alone) return 0;
      this.#out.skip(line.start, line.end, 'markup');
      return i + 1;
    }
    const under = i + 1 < to ? this.#lines.written(i + 1) : '';
    if (line.indent > 0 || !ADORNMENT.test(under) || (under.length < written.length && under.length < 4)) return 0;
    return this.#heading(line, under[0] ?? '', i, i + 2);
  }

  #heading(title: Line, adornment: string, from: number, to: number): number {
    if (!this.#adornments.includes(adornment)) this.#adornments.push(adornment);
    const level = Math.min(6, this.#adornments.indexOf(adornment) + 1);
    this.#out.skip(
      this.#lines.at(from).start,
      this.#lines.at(from).start === title.start ? 0 : this.#lines.at(from).end,
      'markup',
    );
    this.#out.leaf(title.start, title.end, 'heading', level, 'heading');
    const under = this.#lines.at(to - 1);
    this.#out.skip(under.start, under.end, 'markup');
    return to;
  }

  /** An indented stretch is a quotation. */
  #quotation(i: number, to: number, indent: number, around: Around): number {
    const end = this.#lines.indented(i, to, indent);
    this.#body(i, end, indent, { ...around, quoted: true, nesting: around.nesting + 1 });
    return end;
  }

  /** A list item, whose text begins at `start` in its first line. */
  #item(i: number, to: number, start: number, indent: number, inside: Around): number {
    const end = this.#lines.indented(i + 1, to, indent + 1);
    this.#nested(i, end, start, inside);
    return end;
  }

  /** Reads lines[i, end) as a body whose first line begins at `start`. */
  #nested(i: number, end: number, start: number, around: Around): void {
    const line = this.#lines.at(i);
    const first = lineFrom(this.#text, start, line.end, line.indent + start - line.start);
    let indent = Number.POSITIVE_INFINITY;
    for (let k = i + 1; k < end; k++) if (!this.#lines.isBlank(k)) indent = Math.min(indent, this.#lines.at(k).indent);
    if (!Number.isFinite(indent)) indent = first.indent;
    const inside = { ...around, nesting: around.nesting + 1 };
    this.#lines.exchanged(i, { ...first, indent }, () => this.#body(i, end, indent, inside));
  }

  /** An enumerator begins an item only where the next line goes on from it or begins another. */
  #enumerator(i: number, to: number, indent: number): string | undefined {
    const found = ENUMERATOR.exec(this.#lines.written(i))?.[0];
    const next = i + 1 < to ? this.#lines.at(i + 1) : undefined;
    if (found === undefined || next === undefined || this.#lines.isBlank(i + 1) || next.indent > indent) return found;
    return ENUMERATOR.test(this.#lines.written(i + 1)) ? found : undefined;
  }

  #field(i: number, to: number, indent: number, name: string, start: number, around: Around): number {
    const line = this.#lines.at(i);
    const end = this.#lines.indented(i + 1, to, indent + 1);
    const last = this.#lines.lastEnd(i, end);
    const key = name.toLowerCase();
    if (this.#sawBody || around.nesting > 0) {
      this.#out.skip(line.start, start, 'markup');
      this.#nested(i, end, start, around);
    } else if (key === 'abstract' || key === 'description' || key === 'summary') {
      this.#out.skip(line.start, start, 'front-matter');
      this.#nested(i, end, start, { ...around, kind: 'description' });
    } else {
      this.#out.skip(line.start, last, 'front-matter');
      if (key === 'overclaim')
        this.#out.directive(wholeDraftDirective(this.#text.slice(start, line.end), line.start + 1, line.end));
    }
    return end;
  }

  #lineBlock(i: number, to: number, indent: number, around: Around): number {
    let end = i + 1;
    while (
      end < to &&
      !this.#lines.isBlank(end) &&
      (this.#lines.at(end).indent > indent || /^\|(?:\s|$)/.test(this.#lines.written(end)))
    )
      end++;
    this.#prose(this.#lines.at(i).start, this.#lines.at(end - 1).end, around, 'line-block');
    return end;
  }

  #table(i: number, end: number, shape: string, around: Around): number {
    this.#sawBody = true;
    const kind = around.quoted ? 'quotation' : 'table-cell';
    this.#out.leaf(this.#lines.at(i).start, this.#lines.at(end - 1).end, kind, 0, shape);
    return end;
  }

  #simpleTableEnd(i: number, to: number): number {
    if (i < this.#noTableUntil) return i;
    for (let k = i + 1; k < to; k++) {
      if (TABLE_BORDER.test(this.#lines.written(k)) && (k + 1 >= to || this.#lines.isBlank(k + 1))) return k + 1;
    }
    this.#noTableUntil = to;
    return i;
  }

  #paragraph(i: number, to: number, indent: number, around: Around): number {
    let end = i + 1;
    while (
      end < to &&
      !this.#lines.isBlank(end) &&
      (this.#lines.at(end).indent === indent || around.nesting >= DEEPEST)
    )
      end++;
    const { start } = this.#lines.at(i);
    let { end: stop } = this.#lines.at(end - 1);
    const isTerm = end === i + 1 && end < to && !this.#lines.isBlank(end) && this.#lines.at(end).indent > indent;
    const literal = this.#text.slice(stop - 2, stop) === '::' && !isTerm;
    if (literal) {
      const spaced = /\s/.test(this.#text[stop - 3] ?? ' ');
      this.#out.skip(stop - (spaced ? 2 : 1), stop, 'markup');
      stop -= spaced ? 2 : 1;
    }
    if (isTerm) {
      const inside = { ...around, listDepth: around.listDepth + 1 };
      this.#prose(start, stop, inside);
      const bodyEnd = this.#lines.indented(end, to, indent + 1);
      this.#body(end, bodyEnd, this.#lines.at(end).indent, { ...inside, nesting: around.nesting + 1 });
      return bodyEnd;
    }
    this.#prose(start, stop, around);
    return literal ? this.#literal(end, to, indent) : end;
  }

  /** The literal block after "::": what is indented, or what each line of begins with the same sign. */
  #literal(from: number, to: number, indent: number): number {
    let i = from;
    while (i < to && this.#lines.isBlank(i)) i++;
    if (i >= to) return from;
    const sign = /^[!-/:-@[-`{-~]/.exec(this.#lines.written(i))?.[0];
    const end =
      this.#lines.at(i).indent > indent
        ? this.#lines.indented(i, to, indent + 1)
        : this.#lines.while(i, to, (t) => sign !== undefined && t.startsWith(sign));
    if (end > i) this.#out.skip(this.#lines.at(i).start, this.#lines.lastEnd(i, end), 'code');
    return Math.max(end, from);
  }

  /** What begins with "..": a note, a citation, a link's target, a directive or a comment. */
  #explicit(i: number, to: number, indent: number, around: Around): number {
    const line = this.#lines.at(i);
    const written = this.#lines.written(i);
    const empty = written === '..';
    const end =
      empty && (i + 1 >= to || this.#lines.isBlank(i + 1)) ? i + 1 : this.#lines.indented(i + 1, to, indent + 1);
    const last = this.#lines.lastEnd(i, end);
    const opening = /^\.\.\s+/.exec(written)?.[0].length ?? written.length;
    const start = line.start + opening;
    const rest = written.slice(opening);
    const label = /^\[(?:(\d{1,4}|#[\w.-]{0,80}|\*)|[\p{L}\p{N}_.:+-]{1,80})\](?=\s|$)/u.exec(rest);
    if (label !== null) {
      const begins = start + label[0].length;
      this.#out.skip(line.start, begins, 'citation-key');
      const inside: Around = label[1] === undefined ? { ...around, kind: 'reference' } : { ...around, note: true };
      this.#nested(i, end, begins, inside);
    } else if (rest.startsWith('_')) {
      this.#defineTarget(this.#text.slice(start, last));
      this.#out.skip(line.start, last, 'url');
    } else {
      const shape = directiveShape(rest);
      if (shape === undefined) this.#out.skip(line.start, last, 'comment');
      else this.#directive(shape, i, end, start, around);
    }
    return end;
  }

  /** "_name: address". */
  #defineTarget(written: string): void {
    const match = /^_(?:`([^`]{1,200})`|((?:[^:\\]|\\.|:(?!\s|$)){1,200})):(?:\s+([\s\S]*))?$/.exec(written);
    const name = match?.[1] ?? match?.[2];
    if (name === undefined || match?.[3] === undefined) return;
    const key = referenceName(name);
    if (!this.#out.targets.has(key)) this.#out.targets.set(key, match[3].replace(/\s+/g, ''));
  }

  #directive(shape: DirectiveShape, i: number, end: number, start: number, around: Around): void {
    const line = this.#lines.at(i);
    const last = this.#lines.lastEnd(i, end);
    if (shape.content === 'skip') {
      this.#out.skip(line.start, last, shape.reason);
      if (shape.describes) this.#options(i + 1, end, around);
      return;
    }
    const argument = start + shape.length;
    const kind = shape.argument === 'title' ? around.kind : (shape.kind ?? around.kind);
    const inside: Around = { ...around, quoted: around.quoted || shape.content === 'quotation', kind };
    this.#out.skip(line.start, argument, 'markup');
    if (shape.argument === 'prose') {
      // The text may begin on the directive's own line, and options may follow it.
      if (i + 1 >= end || !FIELD.test(this.#lines.written(i + 1))) this.#nested(i, end, argument, inside);
      else {
        this.#nested(i, i + 1, argument, inside);
        const options = this.#options(i + 1, end, inside);
        this.#body(options, end, this.#indentOf(options, end), { ...inside, nesting: around.nesting + 1 });
      }
      return;
    }
    if (shape.argument === 'title') this.#prose(argument, line.end, { ...around, listDepth: 0, kind: shape.kind });
    else this.#out.skip(argument, line.end, 'markup');
    const body = this.#options(i + 1, end, inside);
    this.#body(body, end, this.#indentOf(body, end), { ...inside, nesting: around.nesting + 1 });
  }

  /** The options under a directive; what one says that is prose is read. Answers the line after them. */
  #options(from: number, end: number, around: Around): number {
    let i = from;
    while (i < end && FIELD.test(this.#lines.written(i))) {
      const line = this.#lines.at(i);
      const field = FIELD.exec(this.#lines.written(i));
      const begins = line.start + (field?.[0].length ?? 0);
      const name = field?.[1]?.toLowerCase() ?? '';
      const next = this.#lines.indented(i + 1, end, line.indent + 1);
      const kind = ({ alt: 'alt-text', description: 'description' } as const)[name];
      const reads = lineFrom(this.#text, begins, line.end, 0);
      if (kind === undefined) this.#out.skip(line.start, this.#lines.lastEnd(i, next), 'markup');
      else this.#out.leaf(reads.start, this.#lines.lastEnd(i, next), around.quoted ? 'quotation' : kind, 0, kind);
      i = next;
    }
    return i;
  }

  #prose(from: number, to: number, around: Around, shape = 'paragraph'): void {
    this.#sawBody = true;
    let kind: BlockKind = around.kind ?? 'paragraph';
    if (around.quoted) kind = 'quotation';
    else if (around.listDepth > 0 && (around.kind === undefined || around.kind === 'caption')) kind = 'list-item';
    const { start, end } = lineFrom(this.#text, from, to, 0);
    this.#out.leaf(start, end, kind, kind === 'list-item' ? around.listDepth : 0, (around.note ? 'note ' : '') + shape);
  }

  #indentOf(from: number, to: number): number {
    for (let i = from; i < to; i++) if (!this.#lines.isBlank(i)) return this.#lines.at(i).indent;
    return 0;
  }
}
