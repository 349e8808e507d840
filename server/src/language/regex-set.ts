/** Many regular expressions, of which a text asks only those that it has letters for: what it costs hardly grows with their number. */
import type { Regex } from './regex.ts';
import type { SearchText } from './search-text.ts';

/** Letters that expressions are found by. */
const KEY = 3;

export class RegexSet<T> {
  readonly #regexes: readonly { readonly regex: Regex; readonly value: T }[];
  /** By the first letters of what a match must have in it, the numbers of the expressions. */
  readonly #byKey = new Map<string, number[]>();
  /** Those that cannot be told by so many letters. */
  readonly #others: readonly number[];

  constructor(regexes: readonly { readonly regex: Regex; readonly value: T }[]) {
    this.#regexes = regexes;
    const others: number[] = [];
    for (const [number, { regex }] of regexes.entries()) {
      const { letters } = regex;
      if (!letters?.every((each) => each.length >= KEY)) others.push(number);
      else for (const key of new Set(letters.map((each) => each.slice(0, KEY)))) this.#add(key, number);
    }
    this.#others = others;
  }

  /** Those that may match, in the order of the list, each with its value. */
  mayMatch({ lower }: SearchText): readonly { readonly regex: Regex; readonly value: T }[] {
    if (this.#regexes.length === 0) return [];
    const numbers = new Set(this.#others);
    if (this.#byKey.size > 0)
      for (let at = 0; at + KEY <= lower.length; at++)
        for (const number of this.#byKey.get(lower.slice(at, at + KEY)) ?? []) numbers.add(number);
    return [...numbers].sort((a, b) => a - b).flatMap((number) => this.#regexes[number] ?? []);
  }

  #add(key: string, number: number): void {
    const list = this.#byKey.get(key);
    if (list) list.push(number);
    else this.#byKey.set(key, [number]);
  }
}
