import { ENVIRONMENTS, type Environment, environmentNumber } from './latex-environments.ts';
import { macroNumber } from './latex-macros.ts';
import {
  ADDRESS,
  AMPERSAND,
  BLANK,
  BRACKET,
  BRACKET_END,
  CLOSE,
  CODE,
  CODE_BLOCK,
  COMMENT,
  COMMENT_BLOCK,
  DOLLAR,
  FIRST_BEGIN,
  FIRST_END,
  FIRST_MACRO,
  FORMULA,
  LINK,
  OPEN,
  PARAGRAPH,
  SYMBOL,
  TEXT,
} from './latex-tokens.ts';
import type { Emit, Lexer } from './tokens.ts';

/** Cuts LaTeX into macros, braces, formulas and the text between them. */
export const latexLexer: Lexer = {
  scan(text, from, emit) {
    new LatexScan(text, from).run(emit);
  },
};

const SPECIAL = new Uint8Array(128);
for (const character of '\\{}[]&$%\n') SPECIAL[character.charCodeAt(0)] = 1;

const SINGLE: ReadonlyMap<string, number> = new Map([
  ['{', OPEN],
  ['}', CLOSE],
  ['[', BRACKET],
  [']', BRACKET_END],
  ['&', AMPERSAND],
]);

/** Longest address, and longest formula with dollar signs inside its braces, in UTF-16 code units. */
const ADDRESS_LIMIT = 4_000;
const FORMULA_LIMIT = 2_000;

class LatexScan {
  readonly #text: string;
  #at: number;
  #kind = TEXT;
  /** The first empty line from some offset on, and the first of each thing looked for: what was looked up once holds on. */
  readonly #found = new Map<string, { readonly from: number; readonly at: number }>();

  constructor(text: string, from: number) {
    this.#text = text;
    this.#at = from;
  }

  run(emit: Emit): void {
    const end = this.#text.length;
    while (this.#at < end) {
      const to = this.#token();
      this.#at = to;
      if (!emit(this.#kind, to)) return;
    }
  }

  /** Reads the token at the current place: sets its kind, says where it ends. */
  #token(): number {
    const at = this.#at;
    const character = this.#text.charAt(at);
    const single = SINGLE.get(character);
    if (single !== undefined) return this.#is(single, at + 1);
    switch (character) {
      case '\\':
        return this.#backslash();
      case '$':
        return this.#dollar();
      case '%':
        return this.#comment();
      case '\n': {
        const end = this.#paragraphEnd(at);
        return end > 0 ? this.#is(PARAGRAPH, end) : this.#words();
      }
      default:
        return this.#words();
    }
  }

  #is(kind: number, end: number): number {
    this.#kind = kind;
    return end;
  }

  #words(): number {
    const text = this.#text;
    let isBlank = true;
    let end = this.#at;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code < 128 && SPECIAL[code] === 1 && (code !== 10 || this.#paragraphEnd(end) > 0)) break;
      if (isBlank && code !== 32 && code !== 10 && code !== 9) isBlank = false;
    }
    return this.#is(isBlank ? BLANK : TEXT, end);
  }

  /** Where the empty lines that begin at the line end at `at` end; -1 when the next line is not empty. */
  #paragraphEnd(at: number): number {
    let end = -1;
    for (let i = at + 1; i < this.#text.length; i++) {
      const code = this.#text.charCodeAt(i);
      if (code === 10) end = i + 1;
      else if (code !== 32 && code !== 9) break;
    }
    return end;
  }

  /** A comment goes on through the line end and the next line's indentation, unless that line is empty. */
  #comment(): number {
    const newline = this.#text.indexOf('\n', this.#at);
    if (newline < 0) return this.#is(COMMENT, this.#text.length);
    if (this.#paragraphEnd(newline) > 0) return this.#is(COMMENT, newline);
    let end = newline + 1;
    while (this.#text[end] === ' ' || this.#text[end] === '\t') end++;
    return this.#is(COMMENT, end);
  }

  #backslash(): number {
    const text = this.#text;
    const at = this.#at;
    let nameEnd = at + 1;
    while (isLetter(text.charCodeAt(nameEnd))) nameEnd++;
    if (nameEnd === at + 1) return this.#symbol();
    const name = text.slice(at + 1, nameEnd);
    if (name === 'begin' || name === 'end') return this.#environment(name, nameEnd);
    // A star belongs to the name when arguments follow.
    const hasStar = text[nameEnd] === '*' && (text[nameEnd + 1] === '{' || text[nameEnd + 1] === '[');
    const end = hasStar ? nameEnd + 1 : nameEnd;
    const special = this.#literal(name, end);
    return special > 0 ? special : this.#is(FIRST_MACRO + macroNumber(name), end);
  }

  #symbol(): number {
    const at = this.#at;
    const next = this.#text[at + 1];
    if (next === '(' || next === '[') {
      const end = this.#formulaEnd(next === '(' ? '\\)' : '\\]', at + 2);
      if (end > 0) return this.#is(FORMULA, end);
    }
    // An empty line after a backslash is an empty line all the same.
    if (next === undefined || (next === '\n' && this.#paragraphEnd(at + 1) > 0)) return this.#is(SYMBOL, at + 1);
    const isPair = /[\uD800-\uDBFF]/.test(next) && /[\uDC00-\uDFFF]/.test(this.#text.charAt(at + 2));
    return this.#is(SYMBOL, at + (isPair ? 3 : 2));
  }

  /** A macro whose argument is not to be taken for LaTeX: code or an address. -1 when it is none. */
  #literal(name: string, end: number): number {
    switch (name) {
      case 'verb':
      case 'Verb':
      case 'lstinline': {
        const start = this.#text[end] === '*' ? end + 1 : end;
        const mark = this.#text[start];
        if (mark === undefined || /[\s{[a-z]/i.test(mark)) return -1;
        const close = this.#lineFrom(start + 1).indexOf(mark);
        return close < 0 ? -1 : this.#is(CODE, start + 1 + close + 1);
      }
      case 'url':
      case 'nolinkurl':
      case 'path':
      case 'doi':
      case 'href': {
        const close = this.#literalGroupEnd(end);
        return close < 0 ? -1 : this.#is(name === 'href' ? LINK : ADDRESS, close);
      }
      default:
        return -1;
    }
  }

  #lineFrom(at: number): string {
    const newline = this.#text.indexOf('\n', at);
    return this.#text.slice(at, newline < 0 ? this.#text.length : newline);
  }

  /** Where the braces at `at` end, whatever is inside but empty lines; -1 when there are none. */
  #literalGroupEnd(at: number): number {
    if (this.#text[at] !== '{') return -1;
    const limit = Math.min(this.#text.length, at + ADDRESS_LIMIT);
    let depth = 0;
    for (let i = at; i < limit; i++) {
      const character = this.#text[i];
      if (character === '{') depth++;
      else if (character === '}' && --depth === 0) return i + 1;
      else if (character === '\n' && this.#paragraphEnd(i) > 0) return -1;
    }
    return -1;
  }

  #environment(word: 'begin' | 'end', nameEnd: number): number {
    const written = /^[ \t]*\{([^{}\n\\]{1,80})\}/.exec(this.#text.slice(nameEnd, nameEnd + 100));
    if (written === null) return this.#is(FIRST_MACRO, nameEnd);
    const name = (written[1] ?? '').trim();
    const number = environmentNumber(name);
    const end = nameEnd + written[0].length;
    if (word === 'end') return this.#is(FIRST_END + number, end);
    const { role } = ENVIRONMENTS[number] as Environment;
    if (role === 'code' || role === 'comment') {
      const close = this.#next(`\\end{${name}}`, end);
      const after = close < 0 ? this.#text.length : close + name.length + 6;
      return this.#is(role === 'code' ? CODE_BLOCK : COMMENT_BLOCK, after);
    }
    if (role === 'math') {
      const close = this.#next(`\\end{${name}}`, end);
      if (close >= 0 && close < this.#paragraph(end)) return this.#is(FORMULA, close + name.length + 6);
    }
    return this.#is(FIRST_BEGIN + number, end);
  }

  #dollar(): number {
    const at = this.#at;
    const isDisplay = this.#text[at + 1] === '$';
    const end = isDisplay ? this.#formulaEnd('$$', at + 2) : this.#dollarEnd(at + 1);
    if (end > 0) return this.#is(FORMULA, end);
    return this.#is(DOLLAR, at + (isDisplay ? 2 : 1));
  }

  /** Where a formula ends that ends in `mark`, in this paragraph; -1 when it does not. */
  #formulaEnd(mark: string, from: number): number {
    const close = this.#next(mark, from);
    return close >= 0 && close < this.#paragraph(from) ? close + mark.length : -1;
  }

  /** A dollar sign ends a formula at the same depth of braces, or failing that at any. */
  #dollarEnd(from: number): number {
    const limit = Math.min(this.#text.length, this.#paragraph(from));
    let depth = 0;
    let candidate = -1;
    for (let i = from; i < limit; i++) {
      const code = this.#text.charCodeAt(i);
      if (code === 92 /* \ */) i++;
      else if (code === 123 /* { */) depth++;
      else if (code === 125 /* } */ && --depth < 0) return candidate;
      else if (code === 36 /* $ */ && depth === 0) return i + 1;
      else if (code === 36 && candidate < 0) candidate = i + 1;
      if (candidate > 0 && i - from > FORMULA_LIMIT) break;
    }
    return candidate;
  }

  /** Offset of the end of the paragraph at `from`. */
  #paragraph(from: number): number {
    const known = this.#found.get('');
    if (known !== undefined && known.from <= from && from <= known.at) return known.at;
    let at = this.#text.indexOf('\n', from);
    while (at >= 0 && this.#paragraphEnd(at) < 0) at = this.#text.indexOf('\n', at + 1);
    const end = at < 0 ? this.#text.length : at;
    this.#found.set('', { from, at: end });
    return end;
  }

  /** Where `wanted` stands next, a backslash before its own apart; -1 when nowhere. */
  #next(wanted: string, from: number): number {
    const known = this.#found.get(wanted);
    if (known !== undefined && known.from <= from && (from <= known.at || known.at < 0)) return known.at;
    let at = this.#text.indexOf(wanted, from);
    while (at > from && this.#isEscaped(at)) at = this.#text.indexOf(wanted, at + 1);
    this.#found.set(wanted, { from, at });
    return at;
  }

  /** Whether a backslash stands before `at` that is none's escape itself. */
  #isEscaped(at: number): boolean {
    let slashes = 0;
    while (this.#text[at - 1 - slashes] === '\\') slashes++;
    return slashes % 2 === 1;
  }
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
