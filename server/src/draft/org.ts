/** Org: headlines, keywords, blocks, drawers, lists by indentation, tables and paragraphs, as Org's own exporter reads them. */
import { wholeDraftDirective } from './directive.ts';
import type { BlockKind, Skipped, Span } from './draft.ts';
import type { Leaf, LinkTargets, ReadLeaf } from './leaf.ts';
import { Lines } from './lines.ts';
import { OrgReading } from './org-prose.ts';
import { type Outline, OutlineBuilder, type OutlinedFormat } from './outline.ts';

export const org: OutlinedFormat = {
  outline: (text: string): Outline => new OrgOutline(text).finish(),
  read: (leaf: Leaf, text: string, targets: LinkTargets): ReadLeaf => new OrgReading(leaf, text, targets).readLeaf(),
};

/** How deep blocks may lie in blocks; what is deeper is read as it stands. */
const DEEPEST = 20;

const HEADLINE = /^(\*+)\s+(?=\S)/;
const TODO = /^(?:TODO|DONE|NEXT|WAITING|WAIT|HOLD|CANCELLED|CANCELED|SOMEDAY|PROJ|STRT|KILL|IDEA)\s+(?=\S)/;
const PRIORITY = /^\[#[A-Z0-9]\]\s*/;
const TAGS = /\s+:(?:[\p{L}\p{N}_@#%]{1,40}:)+$/u;
const KEYWORD = /^#\+([\w-]{1,40})(?:\[[^\]]{0,200}\])?:\s*/;
const BLOCK_BEGIN = /^#\+begin(?:_([\w-]{1,40})|:)(?=\s|$)/i;
const ITEM = /^(?:[-+]|\d{1,9}[.)])(?:\s+|$)/;
const STARRED_ITEM = /^\*(?:\s+|$)/;
const DRAWER = /^:[\w-]{1,40}:$/;
const PLANNING = /^(?:SCHEDULED|DEADLINE|CLOSED|CLOCK):/;
const NOTE = /^\[fn:([\w-]{1,80})\]\s*/;
const LATEX = /^\\begin\{([A-Za-z]{1,40}\*?)\}/;

const SKIPPED_BLOCKS: ReadonlyMap<string, Skipped['reason']> = new Map([
  ['src', 'code'],
  ['example', 'code'],
  ['export', 'html'],
  ['html', 'html'],
  ['latex', 'html'],
  ['comment', 'comment'],
]);

class OrgOutline {
  readonly #text: string;
  readonly #lines: Lines;
  readonly #out = new OutlineBuilder();
  /** Indents of the list items that are open, from the outermost on. */
  #items: number[] = [];
  #sawBody = false;
  /** What was looked for in vain, and up to what line. */
  readonly #absent = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
    this.#lines = new Lines(text);
  }

  finish(): Outline {
    this.#body(0, this.#lines.count, undefined, 0);
    return this.#out.finish();
  }

  /** `kind` is that of every paragraph inside, where a block around them has one. */
  #body(from: number, to: number, kind: BlockKind | undefined, nesting: number): void {
    let blank = 0;
    for (let i = from; i < to; ) {
      if (this.#lines.isBlank(i)) {
        // Two blank lines end every list.
        if (++blank > 1) this.#items = [];
        i++;
        continue;
      }
      blank = 0;
      i = this.#element(i, to, kind, nesting);
    }
  }

  /** Reads what begins at a line and answers the line that follows it. */
  #element(i: number, to: number, kind: BlockKind | undefined, nesting: number): number {
    const { start, end, indent } = this.#lines.at(i);
    const written = this.#lines.written(i);
    if (indent === 0 && HEADLINE.test(written)) return this.#headline(i, to);
    if (written.startsWith('#')) {
      const block = nesting < DEEPEST ? this.#block(i, to, kind, nesting) : 0;
      if (block > 0) return block;
      if (/^#(?:\s|$)/.test(written)) return this.#skipLines(i, i + 1, 'comment');
      if (KEYWORD.test(written)) return this.#keyword(i);
      if (/^#\+(?:begin|end)/i.test(written)) return this.#skipLines(i, i + 1, 'markup');
    }
    if (/^:(?:\s|$)/.test(written))
      return this.#skipLines(
        i,
        this.#lines.while(i, to, (t) => /^:(?:\s|$)/.test(t)),
        'code',
      );
    if (DRAWER.test(written)) {
      const close = this.#closing(/^:END:$/i, 'drawer', i, to);
      if (close < to) return this.#skipLines(i, close + 1, 'markup');
    }
    if (PLANNING.test(written) || /^-{5,}$/.test(written)) return this.#skipLines(i, i + 1, 'markup');
    const latex = LATEX.exec(written)?.[1];
    if (latex !== undefined) {
      const ending = `\\end{${latex}}`;
      const close = written.includes(ending) ? i : this.#closing(ending, ending, i, to);
      if (close < to) return this.#skipLines(i, close + 1, 'math');
    }
    if (written.startsWith('|')) {
      const stop = this.#lines.while(i, to, (t) => /^\|/.test(t));
      this.#sawBody = true;
      this.#out.leaf(start, this.#lines.at(stop - 1).end, kind ?? 'table-cell', 0, 'table');
      return stop;
    }
    const note = indent === 0 ? NOTE.exec(written)?.[0].length : undefined;
    if (note !== undefined) {
      this.#out.skip(start, start + note, 'citation-key');
      this.#items = [];
      return this.#paragraph(i, to, start + note, kind, 'note paragraph');
    }
    while ((this.#items.at(-1) ?? -1) >= indent) this.#items.pop();
    const bullet = (ITEM.exec(written) ?? (indent > 0 ? STARRED_ITEM.exec(written) : null))?.[0].length;
    if (bullet === undefined) return this.#paragraph(i, to, start, kind);
    this.#items.push(indent);
    const box = /^(?:\[@\w{1,4}\]\s*)?(?:\[[ X-]\](?:\s+|$))?/.exec(written.slice(bullet))?.[0].length ?? 0;
    this.#out.skip(start + bullet, start + bullet + box, 'markup');
    return start + bullet + box < end ? this.#paragraph(i, to, start + bullet + box, kind) : i + 1;
  }

  #headline(i: number, to: number): number {
    const { start, end } = this.#lines.at(i);
    const stars = HEADLINE.exec(this.#lines.written(i));
    const level = stars?.[1]?.length ?? 1;
    let from = start + (stars?.[0].length ?? 0);
    const tags = TAGS.exec(this.#text.slice(Math.max(from, end - 400), end))?.[0] ?? '';
    this.#items = [];
    this.#sawBody = true;
    if (/^COMMENT(?:\s|$)/.test(this.#text.slice(from, end)) || /:(?:noexport|ARCHIVE):/.test(tags)) {
      let next = i + 1;
      while (next < to && !this.#endsSection(next, level)) next++;
      return this.#skipLines(i, next, 'comment');
    }
    for (const prefix of [TODO, PRIORITY]) {
      const length = prefix.exec(this.#text.slice(from, end))?.[0].length ?? 0;
      this.#out.skip(from, from + length, 'markup');
      from += length;
    }
    this.#out.leaf(from, end - tags.length, 'heading', Math.min(6, level), 'heading');
    this.#out.skip(end - tags.trimStart().length, end, 'markup');
    return i + 1;
  }

  #endsSection(i: number, level: number): boolean {
    if (this.#lines.at(i).indent > 0) return false;
    return (HEADLINE.exec(this.#lines.written(i))?.[1]?.length ?? level + 1) <= level;
  }

  /** "#+begin_…"; answers 0 where it is none or is not closed. */
  #block(i: number, to: number, kind: BlockKind | undefined, nesting: number): number {
    const begin = BLOCK_BEGIN.exec(this.#lines.written(i));
    if (begin === null) return 0;
    const name = begin[1]?.toLowerCase();
    const ending = name === undefined ? '#+end:' : `#+end_${name}`;
    const close = this.#closing(new RegExp(`^${ending.replace(/[+-]/g, '\\$&')}$`, 'i'), ending, i, to);
    if (close >= to) return 0;
    const reason = name === undefined ? 'markup' : SKIPPED_BLOCKS.get(name);
    if (reason !== undefined) return this.#skipLines(i, close + 1, reason);
    this.#skipLines(i, i + 1, 'markup');
    const items = this.#items;
    this.#items = [];
    const inside = { quote: 'quotation', verse: 'quotation', abstract: 'description' } as const;
    this.#body(i + 1, close, inside[name as keyof typeof inside] ?? kind, nesting + 1);
    this.#items = items;
    return this.#skipLines(close, close + 1, 'markup');
  }

  /** The next line that passes or is as given; `to` where none does. A headline ends the search. */
  #closing(wanted: RegExp | string, key: string, i: number, to: number): number {
    if ((this.#absent.get(key) ?? 0) > i) return to;
    for (let k = i + 1; k < to; k++) {
      const written = this.#lines.written(k);
      if (this.#lines.at(k).indent === 0 && HEADLINE.test(written)) {
        this.#absent.set(key, k);
        return to;
      }
      if (typeof wanted === 'string' ? written.includes(wanted) : wanted.test(written)) return k;
    }
    this.#absent.set(key, to);
    return to;
  }

  #keyword(i: number): number {
    const { start, end } = this.#lines.at(i);
    const match = KEYWORD.exec(this.#lines.written(i));
    const name = match?.[1]?.toLowerCase() ?? '';
    const value = start + (match?.[0].length ?? 0);
    const kinds = { title: 'title', subtitle: 'title', description: 'description', caption: 'caption' } as const;
    const kind: BlockKind | undefined = kinds[name as keyof typeof kinds];
    const around = this.#sawBody ? 'markup' : 'front-matter';
    if (name === 'overclaim') this.#out.directive(wholeDraftDirective(this.#text.slice(value, end), start + 2, end));
    if (kind !== undefined && value < end) {
      this.#out.skip(start, value, around);
      this.#out.leaf(value, end, kind, 0, 'paragraph');
    } else {
      const alternative = this.#alternative(value, end, name);
      this.#out.skip(start, alternative?.start ?? end, around);
      if (alternative !== undefined) {
        this.#out.leaf(alternative.start, alternative.end, 'alt-text', 0, 'paragraph');
        this.#out.skip(alternative.end, end, around);
      }
    }
    return i + 1;
  }

  /** "#+attr_html: :alt A brain :width 200". */
  #alternative(from: number, to: number, name: string): Span | undefined {
    const alt = name.startsWith('attr_') ? /(?:^|\s):alt\s+(?=\S)/.exec(this.#text.slice(from, to)) : null;
    if (alt === null) return undefined;
    const start = from + alt.index + alt[0].length;
    const next = /\s+:[a-z]/.exec(this.#text.slice(start, to));
    return { start, end: next === null ? to : start + next.index };
  }

  #paragraph(i: number, to: number, from: number, around: BlockKind | undefined, shape = 'paragraph'): number {
    let end = i + 1;
    const item = this.#items.at(-1) ?? -1;
    while (end < to && !this.#lines.isBlank(end) && this.#lines.at(end).indent > item && !this.#startsElement(end))
      end++;
    this.#sawBody = true;
    const kind = around ?? (this.#items.length > 0 ? 'list-item' : 'paragraph');
    const stop = this.#lines.at(end - 1).end;
    // "- term :: what it means"
    const tag =
      kind === 'list-item' && from > this.#lines.at(i).start
        ? /^(.{1,200}?)\s+::(?=\s|$)/.exec(this.#text.slice(from, this.#lines.at(i).end))
        : null;
    const level = kind === 'list-item' ? this.#items.length : 0;
    if (tag?.[1] !== undefined) {
      this.#out.leaf(from, from + tag[1].length, kind, level, shape);
      from += tag[0].length;
      while (from < stop && /\s/.test(this.#text[from] ?? '')) from++;
    }
    this.#out.leaf(from, stop, kind, level, shape);
    return end;
  }

  /** Whether something else than the rest of a paragraph begins at a line. */
  #startsElement(i: number): boolean {
    const { indent } = this.#lines.at(i);
    const written = this.#lines.written(i);
    if (indent === 0 && (HEADLINE.test(written) || NOTE.test(written))) return true;
    if (ITEM.test(written) || (indent > 0 && STARRED_ITEM.test(written))) return true;
    return /^(?:\||#(?:\s|\+|$)|:(?:\s|$)|-{5,}$)/.test(written) || DRAWER.test(written) || LATEX.test(written);
  }

  #skipLines(from: number, to: number, reason: Skipped['reason']): number {
    this.#out.skip(this.#lines.at(from).start, this.#lines.at(to - 1).end, reason);
    return to;
  }
}
