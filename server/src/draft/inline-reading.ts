/** Reads the marks inside a leaf, for formats whose inline syntax is scanned character by character. */
import { leadsToSource } from './citations.ts';
import type { BlockKind, Span } from './draft.ts';
import type { Leaf, LinkTargets, ReadLeaf } from './leaf.ts';
import { LeafProse } from './leaf-prose.ts';
import { isMostlyCitation } from './reference-section.ts';

/** What begins at an offset: where it ends, and what to do about it. */
export interface Mark {
  readonly end: number;
  read(): void;
}

/** How deep marks may lie in marks; what is deeper is read as it stands. */
const DEEPEST = 12;

/** Longest brackets around a link's text: what is longer holds an address. */
const BRACKETS = 2;

const URL = /(?:https?|ftp):\/\/[^\s<>"\uFFFC]+|www\.[^\s<>"\uFFFC]+/iy;

export abstract class InlineReading {
  protected readonly leaf: Leaf;
  protected readonly text: string;
  protected readonly targets: LinkTargets;
  protected readonly prose: LeafProse;
  readonly #lookups: [string, string | undefined][] = [];
  /** For each mark that was looked for in vain: in what stretch. */
  readonly #absent = new Map<string, Span>();

  constructor(leaf: Leaf, text: string, targets: LinkTargets) {
    this.leaf = leaf;
    this.text = text;
    this.targets = targets;
    this.prose = new LeafProse(leaf, text);
  }

  /** Global: where a mark may begin. */
  protected abstract readonly starts: RegExp;

  /** The mark that begins at `at` and ends by `to`, if one does. */
  protected abstract mark(at: number, to: number, depth: number): Mark | undefined;

  /** Another reading of the same kind. */
  protected abstract another(leaf: Leaf): InlineReading;

  finish(): ReadLeaf {
    return this.prose.finish(this.#lookups);
  }

  /** Reads text[from, to). */
  read(from: number, to: number, depth = 0): void {
    // Nothing beyond the end is looked at: the rest of the draft may be long.
    const within = this.text.slice(0, to);
    let plain = from;
    let at = from;
    while (depth < DEEPEST && at < to) {
      this.starts.lastIndex = at;
      const next = this.starts.exec(within);
      if (next === null) break;
      const found = next.index;
      const mark = this.mark(found, to, depth);
      if (mark === undefined || mark.end <= found) {
        at = found + 1;
        continue;
      }
      if (found > plain) this.prose.plain(plain, found);
      mark.read();
      at = mark.end;
      plain = at;
    }
    if (to > plain) this.prose.plain(plain, to);
  }

  /** Reads pieces of a block, each from a line of its own, and ends it. */
  protected readPieces(pieces: readonly Span[]): void {
    pieces.forEach(({ start, end }, i) => {
      const before = pieces[i - 1];
      if (before !== undefined) {
        const newline = this.text.indexOf('\n', before.end);
        this.prose.lineBreak(newline, newline + 1);
      }
      this.read(start, end);
    });
    this.prose.endBlock();
  }

  /** The first `closing` in text[from, to) that `closes` holds for; -1 where there is none. */
  protected find(closing: string, from: number, to: number, closes: (at: number) => boolean = () => true): number {
    const absent = this.#absent.get(closing);
    if (absent !== undefined && absent.start <= from && to <= absent.end) return -1;
    const within = this.text.slice(0, to);
    for (let at = within.indexOf(closing, from); at >= 0; at = within.indexOf(closing, at + 1)) {
      if (closes(at)) return at;
    }
    this.#absent.set(closing, { start: from, end: to });
    return -1;
  }

  /** What a name leads to; the reading holds only as long as that stays. */
  protected target(name: string): string | undefined {
    const target = this.targets.get(name);
    this.#lookups.push([name, target]);
    return target;
  }

  /** The end of the address that begins at `at`, before `stop` and without punctuation after it; -1 where none does. */
  protected addressEnd(at: number, to: number, stop?: string): number {
    if (at > this.leaf.from && /[\p{L}\p{N}]/u.test(this.text[at - 1] ?? '')) return -1;
    URL.lastIndex = at;
    const limit = stop === undefined ? -1 : this.text.slice(0, to).indexOf(stop, at);
    const match = URL.exec(this.text.slice(0, limit < 0 ? to : limit));
    if (match === null) return -1;
    return at + withoutPunctuation(match[0]).length;
  }

  /** An address that stands in the text by itself. */
  protected address(from: number, to: number): void {
    if (leadsToSource(this.text.slice(from, to))) {
      this.prose.cite('link', from, to);
      this.prose.skip(from, to, 'url');
    } else {
      this.prose.putAside(from, to, 'url');
    }
  }

  /** A link with a text: source[from, to) holds `inner` and leads to `target`. */
  protected link(from: number, inner: Span, to: number, target: string, depth: number): void {
    const place = this.prose.place(from);
    if (inner.start - from > BRACKETS) this.prose.skip(from, inner.start, 'url');
    this.read(inner.start, inner.end, depth + 1);
    if (to - inner.end > BRACKETS) this.prose.skip(inner.end, to, 'url');
    this.prose.linkedSince(place, target, to);
  }

  /** A note in the text: a citation stands for it, and what it says is a block of its own. */
  protected note(from: number, inner: Span, to: number, depth: number): void {
    this.prose.cite('footnote', from, to);
    const kind = isMostlyCitation(this.text.slice(inner.start, inner.end)) ? 'reference' : 'paragraph';
    this.aside(this.prose.keepsKind ? this.leaf.kind : kind, (other) => other.read(inner.start, inner.end, depth + 1));
  }

  /** Reads a stretch as blocks of their own while this one goes on. */
  protected aside(kind: BlockKind, read: (other: InlineReading) => void): void {
    const other = this.another({ ...this.leaf, kind, level: 0, shape: 'aside' });
    read(other);
    this.prose.takeIn(other.finish());
    this.#lookups.push(...other.#lookups);
  }
}

/** An address without the punctuation of the sentence that it stands in. */
export function withoutPunctuation(address: string): string {
  const unopened = new Map(
    Object.entries(OPENINGS).map(([close, open]) => [close, count(address, close) - count(address, open)]),
  );
  let end = address.length;
  for (; end > 0; end--) {
    const last = address[end - 1] ?? '';
    const left = unopened.get(last) ?? 0;
    if (left > 0) unopened.set(last, left - 1);
    else if (!/[.,;:!?'*_`\u2019\u201D|]/.test(last)) break;
  }
  return address.slice(0, end);
}

const OPENINGS = { ')': '(', ']': '[', '}': '{' };

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
