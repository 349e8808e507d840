import { type QuoteType, Tokenizer } from 'htmlparser2';
import { elementNumber, HTML_ELEMENTS, type HtmlElement, RAW_TEXT } from './html-elements.ts';
import type { Emit, Lexer } from './tokens.ts';

/** Kinds of tokens besides tags. */
export const TEXT = 0;
export const BLANK = 1;
export const COMMENT = 2;
/** Declarations, instructions to a server, tags that the file ends in. */
export const MARKUP = 3;

/** What a start tag's attributes say about what the element holds. */
export const HIDDEN = 1;
export const REFERENCES = 2;
export const NOTES = 4;
export const DESCRIPTION = 8;

/** A tag, or an element that holds raw text with both its tags. */
export interface TagToken {
  readonly element: HtmlElement;
  readonly form: 'opens' | 'closes' | 'raw';
  /** HIDDEN, REFERENCES, NOTES and DESCRIPTION, added up. */
  readonly says: number;
}

const FORMS = ['opens', 'closes', 'raw'] as const;
const FIRST_TAG = 64;

function tagKind(element: number, form: TagToken['form'], says: number): number {
  return FIRST_TAG + ((element * FORMS.length + FORMS.indexOf(form)) << 4) + says;
}

const tags: (TagToken | undefined)[] = [];

/** The tag that a token of this kind is; nothing when it is none. */
export function tagOfKind(kind: number): TagToken | undefined {
  if (kind < FIRST_TAG) return undefined;
  let tag = tags[kind];
  if (tag === undefined) {
    const number = (kind - FIRST_TAG) >> 4;
    const element = HTML_ELEMENTS[Math.floor(number / FORMS.length)];
    const form = FORMS[number % FORMS.length];
    if (element === undefined || form === undefined) return undefined;
    tag = { element, form, says: (kind - FIRST_TAG) & 15 };
    tags[kind] = tag;
  }
  return tag;
}

/** Cuts HTML into tags, comments and the text between them. */
export const htmlLexer: Lexer = {
  scan(text, from, emit) {
    let at = from;
    while (at < text.length) {
      const stretch = new Stretch(text, at, emit);
      at = stretch.read();
    }
  },
};

const SPACES = /^\s*$/;

/** One run of the tokenizer: to the end of the text, to where no more is wanted, or past what it cannot read. */
class Stretch {
  readonly #text: string;
  readonly #base: number;
  readonly #emit: Emit;
  readonly #tokenizer: Tokenizer;
  #at: number;
  #done = false;
  /** Where to go on after what the tokenizer would take for the end of an instruction. */
  #restart = -1;
  #tagStart = -1;
  #element = 0;
  #says = 0;
  #attribute = '';
  #valueStart = -1;
  /** Where an element with raw text began that has not ended. */
  #rawStart = -1;

  constructor(text: string, base: number, emit: Emit) {
    this.#text = text;
    this.#base = base;
    this.#at = base;
    this.#emit = emit;
    const ignore = () => {};
    this.#tokenizer = new Tokenizer(
      { decodeEntities: false },
      {
        onopentagname: (start, end) => this.#openTag(start + base, end + base),
        onattribname: (start, end) => this.#attributeName(start + base, end + base),
        onattribdata: (start) => this.#attributeValue(start + base),
        onattribend: (quote, end) => this.#attributeEnd(quote, end + base),
        onopentagend: (end) => this.#openTagEnd(end + base + 1),
        onselfclosingtag: (end) => this.#openTagEnd(end + base + 1),
        onclosetag: (start, end) => this.#closeTag(start + base, end + base),
        oncomment: (start, end) => this.#comment(start + base, end + base),
        oncdata: (start, end) => this.#between(start + base, end + base, MARKUP),
        ondeclaration: (start, end) => this.#between(start + base, end + base, MARKUP),
        onprocessinginstruction: (start, end) => this.#between(start + base, end + base, MARKUP),
        onattribentity: ignore,
        ontextentity: ignore,
        ontext: ignore,
        onend: ignore,
      },
    );
  }

  /** Hands on the tokens; says where to go on from. */
  read(): number {
    const end = this.#text.length;
    this.#tokenizer.write(this.#base === 0 ? this.#text : this.#text.slice(this.#base));
    if (this.#restart >= 0 && !this.#done) return this.#restart;
    if (this.#done) return end;
    this.#tokenizer.end();
    if (this.#done) return end;
    const open = this.#rawStart >= 0 ? this.#rawStart : this.#tagStart >= 0 ? this.#tagStart : this.#unfinishedTag();
    if (open < 0) this.#textUpTo(end);
    else this.#token(open, end, this.#rawStart >= 0 ? tagKind(this.#element, 'raw', 0) : MARKUP);
    return end;
  }

  /** Where the file ends amid a tag's name: the tag's start. */
  #unfinishedTag(): number {
    const last = this.#text.lastIndexOf('<');
    return last >= this.#at && /^<\/?[a-z][^\s<>/]*$/i.test(this.#text.slice(last)) ? last : -1;
  }

  #openTag(start: number, end: number): void {
    this.#tagStart = start - 1;
    this.#element = elementNumber(this.#text.slice(start, end));
    this.#says = 0;
  }

  #attributeName(start: number, end: number): void {
    const name = end - start > 8 ? '' : this.#text.slice(start, end).toLowerCase();
    this.#attribute = name;
    this.#valueStart = -1;
    if (name === 'hidden') this.#says |= HIDDEN;
  }

  #attributeValue(start: number): void {
    if (this.#valueStart < 0) this.#valueStart = start;
  }

  #attributeEnd(quote: QuoteType, end: number): void {
    if (this.#valueStart < 0 || !SAYING.has(this.#attribute)) return;
    const value = this.#text.slice(this.#valueStart, quote === 1 ? end : end - 1);
    if (value.length <= 200) this.#says |= said(HTML_ELEMENTS[this.#element]?.name ?? '', this.#attribute, value);
  }

  #openTagEnd(end: number): void {
    const start = this.#tagStart;
    this.#tagStart = -1;
    if (this.#done || start < 0) return;
    if (RAW_TEXT.has(HTML_ELEMENTS[this.#element]?.name ?? '')) this.#rawStart = start;
    else this.#token(start, end, tagKind(this.#element, 'opens', this.#says));
  }

  #closeTag(start: number, nameEnd: number): void {
    if (this.#done) return;
    const close = this.#text.indexOf('>', nameEnd);
    const end = close < 0 ? this.#text.length : close + 1;
    if (this.#rawStart >= 0) {
      const from = this.#rawStart;
      this.#rawStart = -1;
      this.#token(from, end, tagKind(this.#element, 'raw', 0));
    } else {
      this.#token(start - 2, end, tagKind(elementNumber(this.#text.slice(start, nameEnd)), 'closes', 0));
    }
  }

  #comment(start: number, end: number): void {
    const open = this.#text.lastIndexOf('<', start - 1);
    const isServed = this.#text.startsWith('<?', open);
    if (isServed && /^<\?(?:php\b|=)/i.test(this.#text.slice(open, open + 6))) this.#served(open, end);
    else this.#between(start, end, this.#text.startsWith('<!--', open) ? COMMENT : MARKUP);
  }

  /** A server's instruction ends in "?>": a ">" inside is part of it. */
  #served(open: number, end: number): void {
    if (this.#done) return;
    const close = this.#text.indexOf('?>', open);
    const after = close < 0 ? this.#text.length : close + 2;
    this.#token(open, after, MARKUP);
    if (this.#done || after === end + 1) return;
    this.#restart = after;
    this.#stop();
  }

  /** `start` and `end` are inside the brackets. */
  #between(start: number, end: number, kind: number): void {
    this.#token(this.#text.lastIndexOf('<', start - 1), Math.min(end + 1, this.#text.length), kind);
  }

  #token(start: number, end: number, kind: number): void {
    if (this.#done || this.#restart >= 0) return;
    this.#textUpTo(start);
    if (this.#done) return;
    this.#at = end;
    if (!this.#emit(kind, end)) this.#stop();
  }

  #textUpTo(end: number): void {
    if (end <= this.#at) return;
    const isBlank = isSpace(this.#text.charCodeAt(this.#at)) && SPACES.test(this.#text.slice(this.#at, end));
    this.#at = end;
    if (!this.#emit(isBlank ? BLANK : TEXT, end)) this.#stop();
  }

  #stop(): void {
    if (this.#restart < 0) this.#done = true;
    this.#tokenizer.pause();
  }
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

const SAYING: ReadonlySet<string> = new Set(['class', 'id', 'role', 'name']);

/** What an attribute tells of what its element holds. */
function said(element: string, attribute: string, value: string): number {
  if (attribute === 'name') return element === 'meta' && /^\s*description\s*$/i.test(value) ? DESCRIPTION : 0;
  if (attribute === 'role') {
    if (/^\s*doc-bibliography\s*$/.test(value)) return REFERENCES;
    if (/^\s*doc-(?:endnotes|footnotes?)\s*$/.test(value)) return NOTES;
    return /^\s*(?:navigation|doc-toc)\s*$/.test(value) ? HIDDEN : 0;
  }
  if (/(?:^|\s)(?:references|reference-list|ref-list|reflist|refs|bibliography|csl-bib-body)(?:\s|$)/i.test(value))
    return REFERENCES;
  return /(?:^|\s)(?:footnotes|endnotes)(?:\s|$)/i.test(value) ? NOTES : 0;
}
