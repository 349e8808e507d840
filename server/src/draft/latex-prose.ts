import { isNoteMark } from './citations.ts';
import { LatexArguments } from './latex-arguments.ts';
import { ACCENTS } from './latex-characters.ts';
import { plainFormula } from './latex-formula.ts';
import { Groups } from './latex-groups.ts';
import { LatexLetters, type Letter } from './latex-letters.ts';
import type { Macro } from './latex-macros.ts';
import {
  ADDRESS,
  BLANK,
  BRACKET,
  CLOSE,
  CODE,
  COMMENT,
  COMMENT_BLOCK,
  DOLLAR,
  environmentOfKind,
  FORMULA,
  LINK,
  macroOfKind,
  OPEN,
  SYMBOL,
  TEXT,
} from './latex-tokens.ts';
import { putLatexWords } from './latex-words.ts';
import type { ReadLeaf } from './leaf.ts';
import type { TokenLeaf } from './leaf-list.ts';
import type { LeafProse } from './leaf-prose.ts';
import { putAddress, putSpace } from './shown-text.ts';
import type { Tokens } from './tokens.ts';

/** Reads a leaf of a LaTeX text into blocks. */
export function readLatexLeaf(leaf: TokenLeaf, tokens: Tokens, text: string): ReadLeaf {
  const reading = new LatexReading(leaf, tokens, text);
  return reading.read();
}

const SPACES = ' \n,:;>';
const OVERLAY = /^\s*<[\w\s,.+|@:-]{1,30}>/;

/** Turns the tokens inside a leaf into prose. */
class LatexReading {
  readonly #leaf: TokenLeaf;
  readonly #tokens: Tokens;
  readonly #text: string;
  readonly #groups: Groups;
  readonly #letters: LatexLetters;
  readonly #arguments: LatexArguments;
  /** What stands before this offset has been read already. */
  #readTo = 0;

  constructor(leaf: TokenLeaf, tokens: Tokens, text: string) {
    this.#leaf = leaf;
    this.#tokens = tokens;
    this.#text = text;
    this.#groups = new Groups(tokens, leaf.first, leaf.last);
    this.#letters = new LatexLetters(leaf, tokens, text, this.#groups);
    this.#arguments = new LatexArguments(leaf, tokens, text, this.#groups);
  }

  read(): ReadLeaf {
    const { first, last } = this.#leaf;
    if (this.#leaf.shape === 'item') this.#overlay(first);
    for (let i = first; i < last; ) i = this.#token(i);
    return this.#arguments.finish();
  }

  get #prose(): LeafProse {
    return this.#arguments.prose;
  }

  #start(i: number): number {
    return this.#tokens.starts[Math.min(i, this.#tokens.count)] ?? 0;
  }

  /** On which slides an item is shown. */
  #overlay(first: number): void {
    const overlay = OVERLAY.exec(this.#text.slice(this.#start(first), this.#start(first + 1)))?.[0];
    if (overlay === undefined) return;
    this.#readTo = this.#start(first) + overlay.length;
    this.#prose.skip(this.#start(first), this.#readTo, 'markup');
  }

  /** Reads a token; says where to go on. */
  #token(i: number): number {
    const kind = this.#tokens.kinds[i] ?? TEXT;
    const from = this.#start(i);
    const to = this.#start(i + 1);
    const macro = macroOfKind(kind);
    if (macro !== undefined) return this.#macro(i, macro);
    switch (kind) {
      case OPEN:
        return i + 1;
      case CLOSE:
        return this.#arguments.close(i);
      case SYMBOL:
        return this.#symbol(i);
      case FORMULA:
        this.#formula(from, to);
        return i + 1;
      case COMMENT:
      case COMMENT_BLOCK:
        this.#prose.skip(from, to, 'comment');
        return i + 1;
      case CODE:
        this.#prose.putAside(from, to, 'code');
        return i + 1;
      case ADDRESS:
        putAddress(
          this.#prose,
          this.#text,
          { start: from, end: to },
          { start: this.#text.indexOf('{', from) + 1, end: to - 1 },
        );
        return i + 1;
      case LINK:
        return this.#arguments.link(i);
    }
    if (environmentOfKind(kind) !== undefined) {
      this.#prose.skip(from, to, 'markup');
    } else if (kind === TEXT || kind === BLANK) {
      putLatexWords(this.#prose, this.#text, Math.max(from, this.#readTo), to);
    } else if (kind !== DOLLAR || to - from === 1) {
      this.#prose.plain(from, to);
    }
    return i + 1;
  }

  #formula(from: number, to: number): void {
    const formula = plainFormula(this.#text.slice(from, to));
    if (formula?.shows === 'stretch') {
      this.#prose.plain(from + formula.start, from + formula.end);
    } else if (formula?.shows === 'sign') {
      this.#prose.replace(formula.text, from, to);
    } else if (formula !== undefined && isNoteMark(this.#prose.lastCharacters(4))) {
      this.#prose.cite('number', from, to);
    } else {
      this.#prose.putAside(from, to, 'math');
    }
  }

  #symbol(i: number): number {
    const from = this.#start(i);
    const to = this.#start(i + 1);
    const character = this.#text.slice(from + 1, to);
    if (character === '\\') return this.#lineBreak(i);
    if (character === '') this.#prose.skip(from, to, 'markup');
    else if ('%&_$#{}'.includes(character)) this.#prose.replace(character, from, to);
    else if (SPACES.includes(character)) this.#space(from, to);
    else if (ACCENTS.has(character)) return this.#accent(i, character);
    else this.#prose.skip(from, to, 'markup');
    return i + 1;
  }

  #space(from: number, to: number): void {
    putSpace(this.#prose, from, to);
  }

  /** "\\" and the space it may ask for: "\\[2pt]". */
  #lineBreak(i: number): number {
    const bracket = this.#tokens.kinds[i + 1] === BRACKET ? this.#groups.bracketEnd(i + 1) : -1;
    const next = bracket < 0 ? i + 1 : bracket + 1;
    this.#prose.lineBreak(this.#start(i), this.#start(next));
    return next;
  }

  #accent(i: number, mark: string): number {
    return this.#letter(i, this.#letters.accented(i, mark));
  }

  #letter(i: number, letter: Letter | undefined): number {
    if (letter === undefined) {
      this.#prose.skip(this.#start(i), this.#start(i + 1), 'markup');
      return i + 1;
    }
    this.#prose.replace(letter.text, this.#start(i), letter.end);
    this.#readTo = letter.end;
    return letter.next;
  }

  #macro(i: number, macro: Macro): number {
    const prose = this.#prose;
    const { name, role } = macro;
    const from = this.#start(i);
    const to = this.#start(i + 1);
    switch (role) {
      case 'letter':
      case 'sign':
        return this.#letter(i, this.#letters.sign(i, name));
      case 'logo':
        prose.plain(from + 1, to);
        return this.#letters.pastEmptyGroup(i + 1);
      case 'accent':
        return this.#accent(i, name);
      case 'space':
        this.#space(from, to);
        return i + 1;
      case 'line-break':
        prose.lineBreak(from, to);
        return i + 1;
    }
    return this.#arguments.macro(i, macro);
  }
}
