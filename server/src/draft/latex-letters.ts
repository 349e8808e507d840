import { ACCENTS, FORMULA_SIGNS, LETTERS, SIGNS } from './latex-characters.ts';
import type { Groups } from './latex-groups.ts';
import { BLANK, CLOSE, macroOfKind, OPEN, TEXT } from './latex-tokens.ts';
import type { TokenLeaf } from './leaf-list.ts';
import type { Tokens } from './tokens.ts';

/** A character that is written with a macro, and where reading goes on. */
export interface Letter {
  readonly text: string;
  /** Offset just after all that it is written with, and the token to go on with: what of it stands before `end` is read. */
  readonly end: number;
  readonly next: number;
}

/** Signs after which a space is meant: "\ldots and", "\texttrademark is". */
const ENDS_WORD = /[\u2026\u00AE\u2122\u00A9\u2020\u2021%]/;

/** Reads the characters of a leaf that are written with macros. */
export class LatexLetters {
  readonly #leaf: TokenLeaf;
  readonly #tokens: Tokens;
  readonly #text: string;
  readonly #groups: Groups;

  constructor(leaf: TokenLeaf, tokens: Tokens, text: string, groups: Groups) {
    this.#leaf = leaf;
    this.#tokens = tokens;
    this.#text = text;
    this.#groups = groups;
  }

  /** The letter or sign that the macro with this name at token `i` stands for: "\ss", "\ldots{}". */
  sign(i: number, name: string): Letter {
    const text = LETTERS.get(name) ?? SIGNS.get(name) ?? FORMULA_SIGNS.get(name) ?? '';
    let next = this.pastEmptyGroup(i + 1);
    let end = this.#start(next);
    // The space that ends the macro's name is not shown, but many write it after signs where it is meant.
    if (next === i + 1 && this.#text[end] === ' ' && end < this.#leaf.to && !ENDS_WORD.test(text)) end++;
    if (this.#tokens.kinds[next] === BLANK && this.#start(next + 1) === end) next++;
    return { text, end, next };
  }

  /** The letter that has the accent at token `i`: "\'e", "\'{e}", "\'\i", "\c c"; nothing when none follows. */
  accented(i: number, mark: string): Letter | undefined {
    const next = this.#groups.pastBlank(i + 1);
    const isGroup = this.#tokens.kinds[next] === OPEN;
    const base = isGroup ? next + 1 : next;
    if (base >= this.#leaf.last) return undefined;
    const dotless = this.#dotless(base);
    const at = this.#start(base) + (isGroup || dotless !== undefined ? 0 : this.#spaces(base));
    const letter = dotless ?? (this.#tokens.kinds[base] === TEXT ? firstLetter(this.#text, at) : '');
    // An accent whose name is a letter is told from a longer name by what stands between.
    const isApart = isGroup || dotless !== undefined || !/[a-z]/i.test(mark) || at > this.#start(i + 1);
    if (letter === '' || !isApart) return undefined;
    const letterEnd = dotless === undefined ? at + letter.length : this.#start(base + 1);
    const closes = isGroup && letterEnd === this.#start(base + 1) && this.#tokens.kinds[base + 1] === CLOSE;
    const text = (letter + (ACCENTS.get(mark) ?? '')).normalize('NFC');
    if (closes) return { text, end: this.#start(base + 2), next: base + 2 };
    return { text, end: letterEnd, next: dotless === undefined ? base : base + 1 };
  }

  /** Past "{}" at token `i`. */
  pastEmptyGroup(i: number): number {
    return i + 1 < this.#leaf.last && this.#tokens.kinds[i] === OPEN && this.#tokens.kinds[i + 1] === CLOSE ? i + 2 : i;
  }

  #start(i: number): number {
    return this.#tokens.starts[Math.min(i, this.#tokens.count)] ?? 0;
  }

  /** "i" and "j" without dots, which only accents stand on. */
  #dotless(i: number): string | undefined {
    const name = macroOfKind(this.#tokens.kinds[i] ?? TEXT)?.name;
    return name === 'i' || name === 'j' ? name : undefined;
  }

  #spaces(i: number): number {
    const start = this.#start(i);
    let end = start;
    while (end < this.#start(i + 1) && this.#text[end] === ' ') end++;
    return end - start;
  }
}

function firstLetter(text: string, at: number): string {
  const point = text.codePointAt(at);
  const letter = point === undefined ? '' : String.fromCodePoint(point);
  return /^\p{L}$/u.test(letter) ? letter : '';
}
