/** AsciiDoc inside a block: emphasis, macros, references, notes. */
import { decodeHTMLStrict } from 'entities/lib/decode.js';
import { tableCells } from './asciidoc-tables.ts';
import { isNoteMark } from './citations.ts';
import { InlineReading, type Mark } from './inline-reading.ts';
import type { Leaf, ReadLeaf } from './leaf.ts';
import { PLACEHOLDER } from './prose.ts';

const MACRO =
  /^(link|mailto|xref|image|icon|footnote|footnoteref|kbd|btn|menu|stem|latexmath|asciimath|pass|indexterm2?|anchor|cite\w{0,12}|fullcite|term|abbr):([^\s[\]]{0,400})\[/;
const CONDITION = /^(?:ifn?def|ifeval|endif|include)::[^\s[\]]{0,300}\[.*\]\s*$/;
const WORD = /[\p{L}\p{N}_]/u;

/** Attributes that stand for a character. */
const CHARACTERS: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
  quot: '"',
  lsquo: "'",
  rsquo: "'",
  ldquo: '"',
  rdquo: '"',
  deg: '\u00B0',
  plus: '+',
  sp: ' ',
  empty: '',
};

export class AsciiDocReading extends InlineReading {
  protected readonly starts =
    /[*_`#^~+\\{<[&("'/]|https?:\/\/|\b(?:link|mailto|xref|image|icon|footnote|footnoteref|kbd|btn|menu|stem|latexmath|asciimath|pass|indexterm2?|anchor|cite[a-z]{0,12}|fullcite|term|abbr|ifn?def|ifeval|endif|include):/g;

  protected another(leaf: Leaf): AsciiDocReading {
    return new AsciiDocReading(leaf, this.text, this.targets);
  }

  readLeaf(): ReadLeaf {
    const { from, to, shape } = this.leaf;
    if (shape.startsWith('table ')) {
      for (const cell of tableCells(this.text, this.leaf, shape.slice(-1))) this.readPieces(cell);
    } else {
      this.read(from, to);
    }
    return this.finish();
  }

  protected mark(at: number, to: number, depth: number): Mark | undefined {
    const { text } = this;
    switch (text[at]) {
      case '\\':
        return this.#escape(at, to);
      case '*':
      case '_':
      case '#':
        return this.#emphasis(text[at] ?? '', at, to, depth);
      case '`':
        return this.#code(at, to);
      case '^':
      case '~':
        return this.#raised(text[at] ?? '', at, to, depth);
      case '+':
        return this.#passed(at, to);
      case '{':
        return this.#attribute(at, to, depth);
      case '<':
        return this.#angle(at, to, depth);
      case '[':
        return this.#bracket(at, to);
      case '(':
        return this.#indexTerm(at, to);
      case '&':
        return this.#entity(at, to);
      case '"':
      case "'":
        return this.#curved(at, to, depth);
      case '/':
        return this.#comment(at, to);
      default:
        if (text.startsWith('http', at)) return this.#url(at, to, depth);
        return this.#condition(at, to) ?? this.#macro(at, to, depth);
    }
  }

  #escape(at: number, to: number): Mark | undefined {
    const next = this.text[at + 1] ?? '';
    if (at + 1 >= to || !/[*_`#^~+{<[&("']/.test(next)) return undefined;
    return { end: at + 2, read: () => this.prose.replace(next, at, at + 2) };
  }

  #emphasis(sign: string, at: number, to: number, depth: number): Mark | undefined {
    const span = this.#between(sign, at, to);
    if (span === undefined) return undefined;
    const { start, end, stop } = span;
    return { end: stop, read: () => this.read(start, end, depth + 1) };
  }

  #code(at: number, to: number): Mark | undefined {
    const span = this.#between('`', at, to);
    return span && { end: span.stop, read: () => this.prose.putAside(at, span.stop, 'code') };
  }

  /** What stands between a sign and its like, or a pair and its like, as Asciidoctor has it: single ones at the edges of words alone. */
  #between(sign: string, at: number, to: number): { start: number; end: number; stop: number } | undefined {
    const { text } = this;
    const pair = sign + sign;
    if (text.startsWith(pair, at)) {
      const close = this.find(pair, at + 3, to);
      if (close >= 0) return { start: at + 2, end: close, stop: close + 2 };
    }
    const before = at > this.leaf.from ? (text[at - 1] ?? '') : '';
    if (WORD.test(before) || /[;:}]/.test(before) || /^[\s]?$/.test(text[at + 1] ?? '')) return undefined;
    const close = this.find(
      sign,
      at + 2,
      to,
      (i) => !/\s/.test(text[i - 1] ?? ' ') && !(i + 1 < to && WORD.test(text[i + 1] ?? '')),
    );
    return close < 0 ? undefined : { start: at + 1, end: close, stop: close + 1 };
  }

  /** Raised and lowered text holds no space. */
  #raised(sign: string, at: number, to: number, depth: number): Mark | undefined {
    const inner = /^[^\s^~]{1,60}/.exec(this.text.slice(at + 1, Math.min(to, at + 62)))?.[0];
    if (inner === undefined || this.text[at + 1 + inner.length] !== sign || at + 2 + inner.length > to)
      return undefined;
    const end = at + 2 + inner.length;
    return {
      end,
      read: () => {
        const place = this.prose.place(at);
        const before = this.prose.lastCharacters(4);
        this.read(at + 1, end - 1, depth + 1);
        if (sign === '^' && isNoteMark(before)) this.prose.raisedSince(place, end);
      },
    };
  }

  /** "+as it stands+", "+++<u>passed through</u>+++", and a plus at the end of a line that breaks it. */
  #passed(at: number, to: number): Mark | undefined {
    const { text } = this;
    if (/\s/.test(text[at - 1] ?? '') && (at + 1 >= to || text[at + 1] === '\n'))
      return { end: at + 1, read: () => this.prose.skip(at, at + 1, 'markup') };
    if (text.startsWith('+++', at)) {
      const close = this.find('+++', at + 3, to);
      return close < 0 ? undefined : { end: close + 3, read: () => this.prose.putAside(at, close + 3, 'html') };
    }
    const span = this.#between('+', at, to);
    return span && { end: span.stop, read: () => this.prose.plain(span.start, span.end) };
  }

  #attribute(at: number, to: number, depth: number): Mark | undefined {
    const written = /^\{\w[\w:-]{0,60}\}/.exec(this.text.slice(at, Math.min(to, at + 70)))?.[0];
    if (written === undefined) return undefined;
    const end = at + written.length;
    const character = CHARACTERS[written.slice(1, -1)];
    // "{address-of-project}/page[words]": an address of which the first part has a name.
    const path = /^[\w./#?=&%~+-]{0,200}\[/.exec(this.text.slice(end, Math.min(to, end + 210)))?.[0];
    if (character === undefined && path !== undefined) return this.#linkText(at, end + path.length - 1, '', to, depth);
    if (character === undefined) return { end, read: () => this.prose.putAside(at, end, 'markup') };
    return { end, read: () => this.prose.replace(character, at, end) };
  }

  /** "<<id,text>>", "<https://…>". */
  #angle(at: number, to: number, depth: number): Mark | undefined {
    if (!this.text.startsWith('<<', at)) {
      const end = /^<https?:/.test(this.text.slice(at, at + 8)) ? this.addressEnd(at + 1, to) : -1;
      if (end < 0 || this.text[end] !== '>') return undefined;
      return { end: end + 1, read: () => this.address(at + 1, end) };
    }
    const written = /^<<([^\s<>,][^<>,\n]{0,120})(,\s*)?/.exec(this.text.slice(at, Math.min(to, at + 300)));
    const close = written === null ? -1 : this.find('>>', at + 2, to);
    if (written === null || close < 0 || close - at > 300) return undefined;
    const end = close + 2;
    const from = at + written[0].length;
    const id = written[1] ?? '';
    if (this.target(id) !== undefined)
      return {
        end,
        read: () => {
          this.prose.cite('key', at, end);
          this.prose.skip(at, end, 'citation-key');
        },
      };
    if (written[2] === undefined || from >= close) return { end, read: () => this.prose.putAside(at, end, 'markup') };
    return { end, read: () => this.link(at, { start: from, end: close }, end, '', depth) };
  }

  /** "[[id]]", "[[[reference]]]", and "[.role]" before "#text#". */
  #bracket(at: number, to: number): Mark | undefined {
    const near = this.text.slice(at, Math.min(to, at + 200));
    const anchor = /^\[\[\[[\w:.-]{1,80}(?:,[^\]\n]{0,80})?\]\]\]|^\[\[[\w:.-]{1,80}(?:,[^\]\n]{0,80})?\]\]/.exec(
      near,
    )?.[0];
    const role = anchor ?? /^\[[^[\]\n]{0,80}\](?=[#*_`])/.exec(near)?.[0];
    if (role === undefined) return undefined;
    const end = at + role.length;
    return { end, read: () => this.prose.skip(at, end, anchor === undefined ? 'markup' : 'citation-key') };
  }

  /** "((shown and indexed))", "(((indexed alone)))". */
  #indexTerm(at: number, to: number): Mark | undefined {
    if (!this.text.startsWith('((', at)) return undefined;
    const hidden = this.text.startsWith('(((', at);
    const closing = hidden ? ')))' : '))';
    const close = this.find(closing, at + closing.length, to);
    if (close < 0 || close - at > 200) return undefined;
    const end = close + closing.length;
    if (hidden) return { end, read: () => this.prose.skip(at, end, 'markup') };
    return { end, read: () => this.prose.plain(at + 2, close) };
  }

  #entity(at: number, to: number): Mark | undefined {
    const written = /^&#?\w{1,32};/.exec(this.text.slice(at, Math.min(to, at + 36)))?.[0];
    const decoded = written === undefined ? undefined : decodeHTMLStrict(written);
    if (written === undefined || decoded === undefined || decoded === written) return undefined;
    return { end: at + written.length, read: () => this.prose.replace(decoded, at, at + written.length) };
  }

  /** "`quotation marks that are made curly`" */
  #curved(at: number, to: number, depth: number): Mark | undefined {
    const sign = this.text[at] ?? '';
    if (this.text[at + 1] !== '`' || /\s/.test(this.text[at + 2] ?? ' ')) return undefined;
    const close = this.find(`\`${sign}`, at + 3, to);
    if (close < 0) return undefined;
    return {
      end: close + 2,
      read: () => {
        this.prose.replace(sign, at, at + 2);
        this.read(at + 2, close, depth + 1);
        this.prose.replace(sign, close, close + 2);
      },
    };
  }

  /** A line that begins with two strokes. */
  #comment(at: number, to: number): Mark | undefined {
    const { text } = this;
    const begins = at === this.leaf.from || text[at - 1] === '\n';
    if (!begins || text[at + 1] !== '/' || text[at + 2] === '/') return undefined;
    const newline = text.indexOf('\n', at);
    const end = newline < 0 || newline > to ? to : newline;
    return { end, read: () => this.prose.skip(at, end, 'comment') };
  }

  /** A line that includes another file, or what follows only under a condition. */
  #condition(at: number, to: number): Mark | undefined {
    const { text } = this;
    const newline = text.indexOf('\n', at);
    const end = newline < 0 || newline > to ? to : newline;
    const isWhole =
      (at === this.leaf.from || text[at - 1] === '\n') && CONDITION.test(text.slice(at, Math.min(end, at + 500)));
    return isWhole ? { end, read: () => this.prose.skip(at, end, 'markup') } : undefined;
  }

  #url(at: number, to: number, depth: number): Mark | undefined {
    const end = this.addressEnd(at, to, '[');
    if (end < 0) return undefined;
    if (this.text[end] !== '[') return { end, read: () => this.address(at, end) };
    return this.#linkText(at, end, this.text.slice(at, end), to, depth);
  }

  /** The "[text]" at `open` of a link that begins at `at`. */
  #linkText(at: number, open: number, target: string, to: number, depth: number): Mark | undefined {
    const close = this.#closingBracket(open, to);
    if (close < 0) return undefined;
    const attributes = this.text.slice(open + 1, close);
    // "[text,window=_blank]": what follows the comma is not text.
    const comma = /,\s*[\w-]{1,30}=/.exec(attributes)?.index ?? attributes.length;
    const end = close + 1;
    if (attributes.slice(0, comma).trim() === '')
      return target === ''
        ? { end, read: () => this.prose.putAside(at, end, 'markup') }
        : { end, read: () => this.address(at, end) };
    const from = open + 1 + (attributes.startsWith('"') ? 1 : 0);
    const stop = open + 1 + comma;
    const inner = { start: from, end: this.text[stop - 1] === '"' && from > open + 1 ? stop - 1 : stop };
    return { end, read: () => this.link(at, inner, end, target.replace(/\^$/, ''), depth) };
  }

  #macro(at: number, to: number, depth: number): Mark | undefined {
    const macro = MACRO.exec(this.text.slice(at, Math.min(to, at + 440)));
    if (macro === null) return undefined;
    const [written, name = '', target = ''] = macro;
    const open = at + written.length - 1;
    if (name === 'link' || name === 'mailto') return this.#linkText(at, open, target, to, depth);
    if (name === 'xref' || name === 'term' || name === 'abbr') return this.#linkText(at, open, '', to, depth);
    const close = this.#closingBracket(open, to);
    if (close < 0) return undefined;
    const end = close + 1;
    const inner = { start: open + 1, end: close };
    const aside = (reason: 'math' | 'code' | 'markup') => ({ end, read: () => this.prose.putAside(at, end, reason) });
    switch (name) {
      case 'footnote':
      case 'footnoteref':
        return { end, read: () => this.note(at, inner, end, depth) };
      case 'stem':
      case 'latexmath':
      case 'asciimath':
        return aside('math');
      case 'kbd':
      case 'btn':
      case 'menu':
      case 'pass':
        return aside('code');
      case 'indexterm2':
        return { end, read: () => this.prose.plain(inner.start, inner.end) };
      case 'indexterm':
      case 'anchor':
      case 'icon':
        return { end, read: () => this.prose.skip(at, end, 'markup') };
      case 'image':
        return { end, read: () => this.#image(at, inner.start, inner.end, end) };
      default:
        return {
          end,
          read: () => {
            this.prose.cite('key', at, end);
            this.prose.skip(at, end, 'citation-key');
          },
        };
    }
  }

  #image(at: number, from: number, to: number, end: number): void {
    this.prose.replace(PLACEHOLDER, at, end);
    const alt = /^[^,=]*(?=,|$)/.exec(this.text.slice(from, to))?.[0] ?? '';
    this.prose.skip(at, from, 'url');
    this.prose.skip(from + alt.length, end, 'markup');
    this.aside(this.prose.keepsKind ? this.leaf.kind : 'alt-text', (other) => other.read(from, from + alt.length));
  }

  /** Where the bracket that opens at `open` closes; -1 where it does not. */
  #closingBracket(open: number, to: number): number {
    let depth = 0;
    const limit = Math.min(to, open + 2_000);
    for (let i = open; i < limit; i++) {
      const sign = this.text[i];
      if (sign === '\\') i++;
      else if (sign === '[') depth++;
      else if (sign === ']' && --depth === 0) return i;
    }
    return -1;
  }
}
