/** Typst inside a paragraph: emphasis, references, formulas, and calls that are part of the sentence. */
import { isNoteMark, leadsToSource } from './citations.ts';
import { InlineReading, type Mark } from './inline-reading.ts';
import type { Leaf, ReadLeaf } from './leaf.ts';
import { PLACEHOLDER } from './prose.ts';
import { type Expression, TypstCode } from './typst-code.ts';
import { isInline, kindOfHeld } from './typst-functions.ts';

const REFERENCE = /^@([\p{L}\p{N}_](?:[\p{L}\p{N}_:.-]{0,80}[\p{L}\p{N}_-])?)/u;
const WORD = /[\p{L}\p{N}]/u;

export class TypstReading extends InlineReading {
  protected readonly starts = /[*_`$\\~<@#/]|-\?|https?:\/\//g;
  readonly #code: TypstCode;

  constructor(...[leaf, text, targets]: ConstructorParameters<typeof InlineReading>) {
    super(leaf, text, targets);
    this.#code = new TypstCode(text, leaf.to);
  }

  protected another(leaf: Leaf): TypstReading {
    return new TypstReading(leaf, this.text, this.targets);
  }

  readLeaf(): ReadLeaf {
    const { from, to, shape } = this.leaf;
    if (shape === 'string') this.#string(from, to);
    else this.read(from, to);
    return this.finish();
  }

  protected mark(at: number, to: number, depth: number): Mark | undefined {
    const { text } = this;
    const sign = text[at] ?? '';
    switch (sign) {
      case '*':
      case '_':
        return this.#emphasis(sign, at, to, depth);
      case '`': {
        const end = at + this.#code.ticksAt(at);
        const unclosed = end > to ? undefined : { end, read: () => this.prose.plain(at, end) };
        return this.#aside(at, this.#code.rawEnd(at), to, 'code') ?? unclosed;
      }
      case '$':
        return this.#aside(at, this.#code.formulaEnd(at), to, 'math');
      case '\\':
        return this.#escape(at, to);
      case '~':
        return { end: at + 1, read: () => this.prose.replace(' ', at, at + 1) };
      case '-':
        return { end: at + 2, read: () => this.prose.skip(at, at + 2, 'markup') };
      case '<': {
        const label = /^<[\p{L}_][\p{L}\p{N}_.:-]{0,80}>/u.exec(text.slice(at, Math.min(to, at + 90)))?.[0];
        return label === undefined ? undefined : this.#skip(at, at + label.length, 'markup');
      }
      case '@':
        return this.#reference(at, to);
      case '/': {
        const end = Math.min(to, this.#code.commentEnd(at));
        return end < 0 ? undefined : this.#skip(at, end, 'comment');
      }
      case '#':
        return this.#call(at, to, depth);
      default: {
        const end = this.addressEnd(at, to, ']');
        return end < 0 ? undefined : { end, read: () => this.address(at, end) };
      }
    }
  }

  /** A sign between two letters is no mark. */
  #emphasis(sign: string, at: number, to: number, depth: number): Mark | undefined {
    const inWord = (i: number) =>
      i > this.leaf.from && i + 1 < to && WORD.test(this.text[i - 1] ?? '') && WORD.test(this.text[i + 1] ?? '');
    if (inWord(at)) return undefined;
    const close = this.find(sign, at + 1, to, (i) => !inWord(i) && this.text[i - 1] !== '\\');
    return close < 0 ? undefined : { end: close + 1, read: () => this.read(at + 1, close, depth + 1) };
  }

  /** A backslash before a space or the end of a line breaks the line. */
  #escape(at: number, to: number): Mark | undefined {
    const next = this.text[at + 1] ?? '';
    if (at + 1 >= to || /\s/.test(next)) return this.#skip(at, at + 1, 'markup');
    const code = /^u\{([\da-fA-F]{1,6})\}/.exec(this.text.slice(at + 1, Math.min(to, at + 11)));
    const point = Number.parseInt(code?.[1] ?? '110000', 16);
    if (code !== null && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)) {
      const end = at + 1 + code[0].length;
      return { end, read: () => this.prose.replace(String.fromCodePoint(point), at, end) };
    }
    if (/[\p{L}\p{N}]|[\uD800-\uDFFF]/u.test(next)) return undefined;
    return { end: at + 2, read: () => this.prose.replace(next, at, at + 2) };
  }

  /** "@lee2019", "@lee2019[p. 3]": a source, or a place in the draft where such a label is. */
  #reference(at: number, to: number): Mark | undefined {
    const written = REFERENCE.exec(this.text.slice(at, Math.min(to, at + 90)));
    if (written === null || (at > this.leaf.from && WORD.test(this.text[at - 1] ?? ''))) return undefined;
    const end = at + written[0].length;
    const supplement = this.text[end] === '[' && end < to ? this.find(']', end, Math.min(to, end + 120)) + 1 : 0;
    const stop = Math.max(end, supplement);
    if (this.target(written[1] ?? '') !== undefined) return this.#aside(at, stop, to, 'markup');
    return this.#cite('key', at, stop);
  }

  #call(at: number, to: number, depth: number): Mark | undefined {
    const expression = this.#code.expression(at);
    if (expression === undefined || expression.end > to) return undefined;
    const { name, end, held, isStatement } = expression;
    const contents = held.filter(({ kind, label }) => kind === 'content' && label === undefined);
    const [content] = contents;
    if (isStatement) return this.#skip(at, end, 'code');
    switch (name) {
      case 'cite':
        return this.#cite('key', at, end);
      case 'footnote':
        return content === undefined
          ? this.#cite('footnote', at, end)
          : { end, read: () => this.note(at, content, end, depth) };
      case 'link': {
        const target = held.find(({ kind }) => kind === 'string');
        const address = target === undefined ? '' : this.text.slice(target.start, target.end);
        if (content !== undefined) return { end, read: () => this.link(at, content, end, address, depth) };
        return leadsToSource(address) ? this.#cite('link', at, end) : this.#aside(at, end, to, 'url');
      }
      case 'super':
        return { end, read: () => this.#raised(at, expression, depth) };
    }
    if (content === undefined) return this.#aside(at, end, to, 'code');
    if (isInline(name) || name === '') return { end, read: () => this.#through(at, expression, depth) };
    return { end, read: () => this.#besides(at, expression, depth) };
  }

  /** The contents of a call as part of the sentence. */
  #through(at: number, { held, end }: Expression, depth: number): void {
    let skipped = at;
    for (const { kind, label, start, end: stop } of held) {
      if (kind !== 'content' || label !== undefined) continue;
      this.prose.skip(skipped, start, 'code');
      this.read(start, stop, depth + 1);
      skipped = stop;
    }
    this.prose.skip(skipped, end, 'code');
  }

  #raised(at: number, expression: Expression, depth: number): void {
    const place = this.prose.place(at);
    const before = this.prose.lastCharacters(4);
    this.#through(at, expression, depth);
    if (isNoteMark(before)) this.prose.raisedSince(place, expression.end);
  }

  /** The contents of a call as blocks of their own. */
  #besides(at: number, { held, end, isStatement }: Expression, depth: number): void {
    this.prose.replace(PLACEHOLDER, at, end);
    const around = this.prose.keepsKind ? this.leaf.kind : undefined;
    let skipped = at;
    for (const each of held) {
      const kind = kindOfHeld(each, isStatement, around);
      if (kind === undefined) continue;
      this.prose.skip(skipped, each.start, 'code');
      skipped = each.end;
      this.aside(kind === 'body' ? 'paragraph' : kind, (other) => other.read(each.start, each.end, depth + 1));
    }
    this.prose.skip(skipped, end, 'code');
  }

  /** The inside of a string of code. */
  #string(from: number, to: number): void {
    let plain = from;
    for (let at = from; at < to - 1; at++) {
      if (this.text[at] !== '\\') continue;
      const next = this.text[at + 1] ?? '';
      this.prose.plain(plain, at);
      if (/["\\]/.test(next)) this.prose.replace(next, at, at + 2);
      else this.prose.skip(at, at + 2, 'markup');
      plain = at + 2;
      at++;
    }
    this.prose.plain(plain, to);
  }

  #cite(kind: 'key' | 'footnote' | 'link', at: number, end: number): Mark {
    return {
      end,
      read: () => {
        this.prose.cite(kind, at, end);
        this.prose.skip(at, end, kind === 'link' ? 'url' : 'citation-key');
      },
    };
  }

  #skip(at: number, end: number, reason: 'markup' | 'comment' | 'code'): Mark {
    return { end, read: () => this.prose.skip(at, end, reason) };
  }

  #aside(at: number, end: number, to: number, reason: 'code' | 'math' | 'markup' | 'url'): Mark | undefined {
    return end < 0 || end > to ? undefined : { end, read: () => this.prose.putAside(at, end, reason) };
  }
}
