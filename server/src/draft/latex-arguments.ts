import { isNoteMark } from './citations.ts';
import type { Groups } from './latex-groups.ts';
import type { Macro } from './latex-macros.ts';
import { BRACKET, OPEN, TEXT } from './latex-tokens.ts';
import { argumentsOfUnknown } from './latex-unknown.ts';
import type { ReadLeaf } from './leaf.ts';
import type { TokenLeaf } from './leaf-list.ts';
import { LeafProse } from './leaf-prose.ts';
import { putAddress, putSpace } from './shown-text.ts';
import type { Tokens } from './tokens.ts';

/** Notes inside notes beyond which they are read as part of the text around them. */
const MAX_NOTES = 20;

/** What is done where an argument closes; says where to go on. */
type Closing = (close: number) => number;

/** Reads what macros take as arguments, in the order of the tokens: where an argument is text, its tokens are read between. */
export class LatexArguments {
  readonly #leaf: TokenLeaf;
  readonly #tokens: Tokens;
  readonly #text: string;
  readonly #groups: Groups;
  readonly #closings = new Map<number, Closing>();
  /** The prose of the leaf, and those of the notes that are open inside. */
  readonly #proses: LeafProse[];

  constructor(leaf: TokenLeaf, tokens: Tokens, text: string, groups: Groups) {
    this.#leaf = leaf;
    this.#tokens = tokens;
    this.#text = text;
    this.#groups = groups;
    this.#proses = [new LeafProse(leaf, text)];
  }

  /** What tokens are read into: the leaf's prose, or that of the note that is open. */
  get prose(): LeafProse {
    return this.#proses[this.#proses.length - 1] as LeafProse;
  }

  finish(): ReadLeaf {
    while (this.#proses.length > 1) this.#endNote();
    return this.prose.finish([]);
  }

  /** Ends the argument that the token closes, if one does; says where to go on. */
  close(i: number): number {
    return this.#closings.get(i)?.(i) ?? i + 1;
  }

  /** Reads a macro that takes arguments; says where to go on. */
  macro(i: number, macro: Macro): number {
    switch (macro.role) {
      case 'citation':
        return this.#citation(i);
      case 'note-mark': {
        const next = this.#groups.pastOptions(i + 1, this.#text);
        this.prose.cite('footnote', this.#start(i), this.#start(next));
        return next;
      }
      case 'cross-reference':
      case 'address':
      case 'image':
        return this.#putAside(i, macro);
      case 'quote':
        return this.#quote(i, macro.takes);
      case 'code':
      case 'raised':
      case 'formula':
        return this.#enclosed(i, macro.role);
      case 'note':
      case 'note-text':
        return this.#note(i, macro.role === 'note');
    }
    if (macro.name === '') return this.#unknown(i);
    this.#skip(i, i + 1);
    return this.#arguments(i + 1, macro.takes);
  }

  /** Reads "\href" with its address, and the text that leads there. */
  link(i: number): number {
    const from = this.#start(i);
    const target = this.#text.slice(this.#text.indexOf('{', from) + 1, this.#start(i + 1) - 1).trim();
    const place = this.prose.place(from);
    this.prose.skip(from, this.#start(i + 1), 'url');
    return this.#arguments(i + 1, 't', (close) => this.prose.linkedSince(place, target, this.#start(close + 1)));
  }

  #start(i: number): number {
    return this.#tokens.starts[Math.min(i, this.#tokens.count)] ?? 0;
  }

  #skip(first: number, last: number): void {
    this.prose.skip(this.#start(first), this.#start(last), 'markup');
  }

  /** Goes through arguments: text is read, the others are skipped; further text is parted from the first by a space. */
  #arguments(i: number, takes: string, atEnd?: (close: number) => void): number {
    let at = this.#options(i);
    for (let n = 0; n < takes.length; n++) {
      const open = this.#groups.argument(at, this.#text);
      if (open < 0 || open >= this.#leaf.last) return at;
      const close = this.#groups.closing(open);
      const isText = takes[n] === 't' || (takes[n] === 'u' && this.#isWord(open, close));
      if (close < 0) return open + 1;
      if (isText) {
        const rest = takes.slice(n + 1);
        this.#closings.set(close, (token) => {
          if (!/[tu]/.test(rest)) atEnd?.(token);
          else putSpace(this.prose, this.#start(token), this.#start(token + 1));
          return this.#arguments(token + 1, rest, atEnd);
        });
        return open + 1;
      }
      if (takes[n] === 'u') this.prose.putAside(this.#start(open), this.#start(close + 1), 'math');
      else this.#skip(open, close + 1);
      at = this.#options(close + 1);
    }
    return at;
  }

  /** Steps over arguments in square brackets. */
  #options(i: number): number {
    const end = this.#groups.pastOptions(i, this.#text);
    if (end > i) this.#skip(i, end);
    return end;
  }

  /** Whether a group holds text and no macro: a unit such as "mg". */
  #isWord(open: number, close: number): boolean {
    return close === open + 2 && this.#tokens.kinds[open + 1] === TEXT;
  }

  /** A citation's notes and keys: "\cite[see][p. 3]{lee}", "\autocites[3]{lee}{chan}". */
  #citation(i: number): number {
    let at = i + 1;
    let end = -1;
    while (at < this.#leaf.last) {
      const open = this.#groups.pastOptions(at, this.#text);
      const close = this.#tokens.kinds[open] === OPEN ? this.#groups.closing(open) : -1;
      if (close < 0) break;
      end = close;
      at = close + 1;
      if (this.#tokens.kinds[at] !== OPEN && this.#tokens.kinds[at] !== BRACKET) break;
    }
    const [from, to] = [this.#start(i), this.#start(end < 0 ? i + 1 : end + 1)];
    if (end >= 0) this.prose.cite('key', from, to);
    this.prose.skip(from, to, 'citation-key');
    return Math.max(i, end) + 1;
  }

  /** What shows a number, an address or a picture. */
  #putAside(i: number, { role, takes }: Macro): number {
    const first = this.#groups.argument(i + 1, this.#text);
    let end = first < 0 || first >= this.#leaf.last ? -1 : this.#groups.closing(first);
    for (let n = 1; n < takes.length && end >= 0; n++) {
      const next = this.#groups.argument(end + 1, this.#text);
      end = next < 0 ? end : Math.max(end, this.#groups.closing(next));
    }
    const from = this.#start(i);
    if (end < 0) {
      this.#skip(i, i + 1);
      return i + 1;
    }
    const to = this.#start(end + 1);
    if (role === 'image') return this.#image(i, end);
    const inside = { start: this.#start(first + 1), end: this.#start(end) };
    if (role === 'address') putAddress(this.prose, this.#text, { start: from, end: to }, inside);
    else this.prose.putAside(from, to, 'markup');
    return end + 1;
  }

  /** A picture, and the words that stand for it: "\includegraphics[alt={…}]{file}". */
  #image(i: number, end: number): number {
    const open = this.#alternative(i, end);
    const close = open < 0 ? -1 : this.#groups.closing(open);
    if (close < 0) {
      this.#skip(i, end + 1);
      return end + 1;
    }
    this.#skip(i, open + 1);
    this.#proses.push(new LeafProse({ ...this.#leaf, kind: 'alt-text', level: 0, shape: 'alt' }, this.#text));
    const depth = this.#proses.length;
    this.#closings.set(close, () => {
      if (this.#proses.length === depth) this.#endNote();
      this.#skip(close, end + 1);
      return end + 1;
    });
    return open + 1;
  }

  /** The braces that open the words for a picture; -1 when it has none. */
  #alternative(i: number, end: number): number {
    for (let at = i + 1; at < end; at++) {
      if (this.#tokens.kinds[at] !== OPEN) continue;
      const from = Math.max(this.#start(i), this.#start(at) - 20);
      if (/[[,]\s*alt\s*=\s*$/.test(this.#text.slice(from, this.#start(at)))) return at;
      at = Math.max(at, this.#groups.closing(at));
    }
    return -1;
  }

  #quote(i: number, takes: string): number {
    const open = this.#groups.argument(i + 1, this.#text);
    const isClosed = open >= 0 && open < this.#leaf.last && this.#groups.closing(open) >= 0;
    if (!isClosed || takes !== 't') {
      this.#skip(i, i + 1);
      return this.#arguments(i + 1, takes);
    }
    this.prose.replace('\u201C', this.#start(i), this.#start(open + 1));
    return this.#arguments(open, takes, (close) =>
      this.prose.replace('\u201D', this.#start(close), this.#start(close + 1)),
    );
  }

  /** What is no prose, or no more than the mark of a note, when its argument closes. */
  #enclosed(i: number, role: 'code' | 'raised' | 'formula'): number {
    const from = this.#start(i);
    const open = this.#groups.argument(i + 1, this.#text);
    const close = open < 0 ? -1 : this.#groups.closing(open);
    if (role !== 'raised' && close >= 0) {
      this.prose.putAside(from, this.#start(close + 1), role === 'code' ? 'code' : 'math');
      return close + 1;
    }
    const place = this.prose.place(from);
    const mayBeNote = isNoteMark(this.prose.lastCharacters(4).trimEnd());
    this.#skip(i, i + 1);
    return this.#arguments(i + 1, 't', (token) => {
      if (mayBeNote) this.prose.raisedSince(place, this.#start(token + 1));
    });
  }

  /** A note is a block of its own; where it is marked here, the mark is a citation. */
  #note(i: number, isMarked: boolean): number {
    const from = this.#start(i);
    const open = this.#groups.argument(i + 1, this.#text);
    if (open < 0 || open >= this.#leaf.last || this.#proses.length > MAX_NOTES) {
      this.#skip(i, i + 1);
      return i + 1;
    }
    const close = this.#groups.closing(open);
    const outer = this.prose;
    if (isMarked) outer.cite('footnote', from, this.#start(close < 0 ? this.#leaf.last : close + 1));
    outer.skip(from, this.#start(open + 1), 'markup');
    const kind = outer.keepsKind ? this.#leaf.kind : 'paragraph';
    this.#proses.push(new LeafProse({ ...this.#leaf, kind, level: 0, shape: 'note aside' }, this.#text));
    const depth = this.#proses.length;
    if (close >= 0) {
      this.#closings.set(close, (token) => {
        if (this.#proses.length === depth) this.#endNote();
        return token + 1;
      });
    }
    return open + 1;
  }

  #endNote(): void {
    const note = this.#proses.pop();
    if (note !== undefined) this.prose.takeIn(note.finish([]));
  }

  /** A macro that nothing is known of: arguments that read like words are read, settings are not. */
  #unknown(i: number): number {
    this.#skip(i, i + 1);
    const first = this.#tokens.kinds[i + 1] === BRACKET ? this.#options(i + 1) : i + 1;
    const written: string[] = [];
    for (let at = first; at < this.#leaf.last && this.#tokens.kinds[at] === OPEN; ) {
      const close = this.#groups.closing(at);
      if (close < 0) break;
      written.push(this.#text.slice(this.#start(at + 1), this.#start(close)));
      at = close + 1;
    }
    return this.#arguments(first, argumentsOfUnknown(written));
  }
}
