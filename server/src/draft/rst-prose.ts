/** reStructuredText inside a block: emphasis, roles, references and literals. */
import type { Span } from './draft.ts';
import { InlineReading, type Mark } from './inline-reading.ts';
import type { Leaf, ReadLeaf } from './leaf.ts';
import { tableCells } from './rst-tables.ts';

/** A reference's name as names are compared: case and spaces do not count. */
export function referenceName(written: string): string {
  return written.replace(/\\(.)/g, '$1').trim().replace(/\s+/g, ' ').toLowerCase();
}

const OPENS_AFTER = /[\s'"([{<\-/:\u2010-\u2015\u00A1\u00BF\u2018-\u201F\u00AB]/;
const CLOSES_BEFORE = /[\s'")\]}>\-/:.,;!?\\\u2010-\u2015\u2018-\u201F\u00BB\u2026]/;

const ROLE = /^:([A-Za-z][\w.+-]{0,40}(?::[\w.+-]{1,40}){0,3}):/;
const LABEL = /^\[(?:(\d{1,4}|#[\w.-]{0,80}|\*)|[\p{L}\p{N}_.:+-]{1,80})\]_(?![\p{L}\p{N}])/u;

const TEXT_ROLES = new Set(
  'emphasis strong title-reference title t abbr abbreviation acronym dfn term guilabel menuselection ref doc numref any download'.split(
    ' ',
  ),
);
const CITING_ROLES = /^(?:foot)?cite(?:p|t|al[pt]?|author|year)?(?::.*)?$/;

export class RstReading extends InlineReading {
  protected readonly starts = /[*`|_[\\:]|https?:\/\/|www\./g;

  protected another(leaf: Leaf): RstReading {
    return new RstReading(leaf, this.text, this.targets);
  }

  readLeaf(): ReadLeaf {
    const { from, to, shape } = this.leaf;
    if (shape === 'grid-table' || shape === 'simple-table') {
      for (const cell of tableCells(this.text, this.leaf, shape)) this.readPieces(cell);
    } else if (shape.endsWith('line-block')) {
      this.readPieces(lineBlockPieces(this.text, this.leaf));
    } else {
      this.read(from, to);
    }
    return this.finish();
  }

  protected mark(at: number, to: number, depth: number): Mark | undefined {
    switch (this.text[at]) {
      case '\\':
        return this.#escape(at, to);
      case '*':
        return this.#emphasis(at, to);
      case '`':
        return this.text.startsWith('``', at) ? this.#literal(at, to) : this.#interpreted(at, at, undefined, to);
      case ':':
        return this.#role(at, to);
      case '|':
        return this.#substitution(at, to);
      case '[':
        return this.#label(at, to);
      case '_':
        return this.#reference(at, to);
      default: {
        const end = depth > 0 ? -1 : this.addressEnd(at, to);
        return end <= at ? undefined : { end, read: () => this.address(at, end) };
      }
    }
  }

  #escape(at: number, to: number): Mark | undefined {
    const next = this.text[at + 1];
    if (next === undefined || at + 1 >= to) return undefined;
    const end = at + ((next.codePointAt(0) ?? 0 > 0xffff) ? 2 : 2);
    // A backslash and a space stand for nothing.
    if (/\s/.test(next)) return { end, read: () => this.prose.skip(at, end, 'markup') };
    if (/[\p{L}\p{N}]|[\uD800-\uDFFF]/u.test(next)) return undefined;
    return { end, read: () => this.prose.replace(next, at, end) };
  }

  #emphasis(at: number, to: number): Mark | undefined {
    const mark = this.text.startsWith('**', at) ? '**' : '*';
    const close = this.#close(mark, at, to);
    if (close < 0) return undefined;
    return { end: close + mark.length, read: () => this.#words(at + mark.length, close) };
  }

  #literal(at: number, to: number): Mark | undefined {
    const close = this.#close('``', at, to);
    return close < 0 ? undefined : { end: close + 2, read: () => this.prose.putAside(at, close + 2, 'code') };
  }

  #role(at: number, to: number): Mark | undefined {
    const role = ROLE.exec(this.text.slice(at, Math.min(to, at + 180)));
    if (role === null || !this.#opens(at) || this.text[at + role[0].length] !== '`') return undefined;
    return this.#interpreted(at, at + role[0].length, role[1], to);
  }

  /** Text between single backquotes: a role's, a link's or the title of a work. `open` is the first backquote. */
  #interpreted(at: number, open: number, roleBefore: string | undefined, to: number): Mark | undefined {
    if (roleBefore === undefined && !this.#opens(at)) return undefined;
    if (/\s/.test(this.text[open + 1] ?? ' ')) return undefined;
    const close = this.find(
      '`',
      open + 2,
      to,
      (i) => this.#closes('`', i, to) || /^`(?:_|:[A-Za-z])/.test(this.text.slice(i, i + 3)),
    );
    if (close < 0) return undefined;
    const inner = { start: open + 1, end: close };
    const after = this.text.slice(close + 1, Math.min(to, close + 180));
    const isLink = /^__?(?![\p{L}\p{N}])/u.exec(after)?.[0];
    if (isLink !== undefined && roleBefore === undefined)
      return { end: close + 1 + isLink.length, read: () => this.#link(at, inner, close + 1 + isLink.length) };
    const roleAfter = roleBefore === undefined ? ROLE.exec(after) : null;
    const end = close + 1 + (roleAfter?.[0].length ?? 0);
    return { end, read: () => this.#inRole(roleBefore ?? roleAfter?.[1], at, inner, end) };
  }

  #inRole(written: string | undefined, from: number, inner: Span, to: number): void {
    const role = written?.toLowerCase().replace(/^(?:std|rst):/, '');
    if (role === undefined) {
      this.#words(inner.start, inner.end);
    } else if (role === 'math') {
      this.prose.putAside(from, to, 'math');
    } else if (CITING_ROLES.test(role)) {
      this.prose.cite('key', from, to);
      this.prose.skip(from, to, 'citation-key');
    } else if (role === 'doi' || role === 'pmid') {
      this.prose.cite(role, from, to);
      this.prose.skip(from, to, 'citation-key');
    } else if (role === 'sup' || role === 'superscript') {
      const place = this.prose.place(from);
      this.#words(inner.start, inner.end);
      this.prose.raisedSince(place, to);
    } else if (role === 'sub' || role === 'subscript') {
      this.#words(inner.start, inner.end);
    } else if (TEXT_ROLES.has(role)) {
      const text = this.#explicitText(inner);
      if (text !== undefined) this.#words(text.start, text.end);
      else if (/^(?:ref|doc|numref|any|download)$/.test(role)) this.prose.putAside(from, to, 'markup');
      else this.#words(inner.start, inner.end);
    } else {
      this.prose.putAside(from, to, 'code');
    }
  }

  /** "`text <address>`_", "`name`_". */
  #link(from: number, inner: Span, to: number): void {
    const text = this.#explicitText(inner) ?? inner;
    const address = this.text.slice(text.end, inner.end).trim().slice(1, -1);
    const target = text === inner ? this.target(referenceName(this.text.slice(inner.start, inner.end))) : address;
    this.link(from, text, to, target ?? '', 1);
  }

  /** The text before "<…>" at the end; nothing where there is no such. */
  #explicitText({ start, end }: Span): Span | undefined {
    if (this.text[end - 1] !== '>') return undefined;
    const open = this.text.lastIndexOf('<', end);
    if (open <= start) return undefined;
    let stop = open;
    while (stop > start && /\s/.test(this.text[stop - 1] ?? '')) stop--;
    return stop > start ? { start, end: stop } : undefined;
  }

  #substitution(at: number, to: number): Mark | undefined {
    const close = this.#close('|', at, to);
    if (close < 0 || close - at > 100) return undefined;
    const end = close + 1 + (/^__?/.exec(this.text.slice(close + 1, close + 3))?.[0].length ?? 0);
    return { end, read: () => this.prose.putAside(at, end, 'markup') };
  }

  #label(at: number, to: number): Mark | undefined {
    const label = LABEL.exec(this.text.slice(at, Math.min(to, at + 90)));
    if (label === null) return undefined;
    const end = at + label[0].length;
    const kind = label[1] === undefined ? 'key' : 'footnote';
    return {
      end,
      read: () => {
        this.prose.cite(kind, at, end);
        this.prose.skip(at, end, 'citation-key');
      },
    };
  }

  /** "_`target`", or the end of "name_". */
  #reference(at: number, to: number): Mark | undefined {
    if (this.text[at + 1] === '`' && this.#opens(at)) {
      const close = this.find('`', at + 3, to, (i) => this.#closes('`', i, to));
      return close < 0 ? undefined : { end: close + 1, read: () => this.#words(at + 2, close) };
    }
    const word = /[\p{L}\p{N}]+(?:[-_.:+][\p{L}\p{N}]+)*$/u.exec(
      this.text.slice(Math.max(this.leaf.from, at - 80), at),
    )?.[0];
    const end = at + (this.text[at + 1] === '_' ? 2 : 1);
    if (word === undefined || /[\p{L}\p{N}_]/u.test(this.text.slice(end, end + 1))) return undefined;
    if (end === at + 1 && this.target(referenceName(word)) === undefined) return undefined;
    return { end, read: () => this.prose.skip(at, end, 'markup') };
  }

  /** Words that hold no marks but escapes. */
  #words(from: number, to: number): void {
    const within = this.text.slice(0, to);
    let plain = from;
    for (let at = within.indexOf('\\', from); at >= 0; at = within.indexOf('\\', Math.max(at + 1, plain))) {
      const mark = this.#escape(at, to);
      if (mark === undefined) continue;
      this.prose.plain(plain, at);
      mark.read();
      plain = mark.end;
    }
    this.prose.plain(plain, to);
  }

  /** Where `mark`, which opens at `at`, closes. */
  #close(mark: string, at: number, to: number): number {
    if (!this.#opens(at) || /\s/.test(this.text[at + mark.length] ?? ' ')) return -1;
    return this.find(mark, at + mark.length + 1, to, (i) => this.#closes(mark, i, to));
  }

  /** A mark opens after a space or a sign, and not between a pair of quotation marks. */
  #opens(at: number): boolean {
    const before = at > this.leaf.from ? (this.text[at - 1] ?? '') : '';
    if (before === '') return true;
    if (!OPENS_AFTER.test(before)) return false;
    const pair = { "'": "'", '"': '"', '(': ')', '[': ']', '{': '}', '<': '>' }[before];
    return pair === undefined || this.text[at + 1] !== pair;
  }

  #closes(mark: string, at: number, to: number): boolean {
    const end = at + mark.length;
    if (/[\s\\]/.test(this.text[at - 1] ?? ' ')) return mark === '``' && this.text[at - 1] === '\\';
    return end >= to || CLOSES_BEFORE.test(this.text[end] ?? '');
  }
}

/** The lines of a block of lines, the bars at their start left out. */
function lineBlockPieces(text: string, { from, to }: Leaf): Span[] {
  const pieces: Span[] = [];
  for (let start = from; start < to; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 || newline > to ? to : newline;
    const bar = /^\s*(?:\|\s*)?/.exec(text.slice(start, end))?.[0].length ?? 0;
    if (start + bar < end) pieces.push({ start: start + bar, end });
    start = end + 1;
  }
  return pieces;
}
