/** One automaton over many patterns, entered at each word of a sentence by the patterns that can begin with it. */
import type { Word } from '../draft/draft.ts';
import { type Part, parsePattern } from './phrase.ts';

/** A name found in a sentence: words `from` up to, not including, `to`. */
export interface Named {
  readonly classes: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** A pattern found in a sentence, by word index: the whole match, and the marked part that is reported. */
export interface Match<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
  readonly markFrom: number;
  readonly markTo: number;
}

/** A state between two parts of a pattern. */
class State<T> {
  readonly words = new Map<string, State<T>[]>();
  readonly classes = new Map<string, State<T>[]>();
  readonly gaps: { readonly min: number; readonly max: number; readonly next: State<T> }[] = [];
  /** Steps that need no word; `mark` tells that the reported part begins or ends here. */
  readonly free: { readonly next: State<T>; readonly mark: 'open' | 'close' | undefined }[] = [];
  readonly accepts: T[] = [];

  /** The state after `parts`, read from here. */
  afterAll(parts: readonly Part[]): State<T> {
    return parts.reduce((state: State<T>, part) => state.#after(part), this);
  }

  #after(part: Part): State<T> {
    const next = new State<T>();
    if (part.kind === 'word') for (const word of part.words) push(this.words, word, next);
    else if (part.kind === 'class') push(this.classes, part.name, next);
    else if (part.kind === 'gap') this.gaps.push({ min: part.min, max: part.max, next });
    else if (part.kind === 'mark') this.free.push({ next, mark: part.end });
    else for (const way of part.ways) this.afterAll(way).free.push({ next, mark: undefined });
    return next;
  }

  /** The words and classes that a way on from here can begin with; a pattern never begins with a gap. */
  *beginnings(): Generator<{ readonly word?: string; readonly name?: string }> {
    for (const word of this.words.keys()) yield { word };
    for (const name of this.classes.keys()) yield { name };
    for (const { next } of this.free) yield* next.beginnings();
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

const NONE: readonly never[] = [];

export class Automaton<T> {
  readonly #byWord = new Map<string, State<T>[]>();
  readonly #byClass = new Map<string, State<T>[]>();

  /** Adds a pattern of the pattern language. Throws PatternError. */
  add(pattern: string, value: T): this {
    const start = new State<T>();
    start.afterAll(parsePattern(pattern)).accepts.push(value);
    const words = new Set<string>();
    const names = new Set<string>();
    for (const { word, name } of start.beginnings()) {
      if (word !== undefined) words.add(word);
      if (name !== undefined) names.add(name);
    }
    for (const word of words) push(this.#byWord, word, start);
    for (const name of names) push(this.#byClass, name, start);
    return this;
  }

  /**
   * All matches in a sentence's words, the longest for each value and first word; by first word.
   * `names` are what `{class}` parts match.
   */
  find(words: readonly Word[], names: readonly Named[] = NONE): Match<T>[] {
    const namesAt = new Map<number, Named[]>();
    for (const name of names) push(namesAt, name.from, name);
    const matches: Match<T>[] = [];
    for (let from = 0; from < words.length; from++) {
      const named = namesAt.get(from) ?? NONE;
      if (named.length === 0 && !this.#byWord.has((words[from] as Word).norm)) continue;
      const starts = this.#startsAt((words[from] as Word).norm, named);
      const longest = new Map<T, Match<T>>();
      const walk = (state: State<T>, at: number, markFrom: number | undefined, markTo: number | undefined): void => {
        for (const value of state.accepts) {
          const known = longest.get(value);
          if (!known || known.to < at)
            longest.set(value, { value, from, to: at, markFrom: markFrom ?? from, markTo: markTo ?? at });
        }
        for (const { next, mark } of state.free)
          walk(next, at, mark === 'open' ? at : markFrom, mark === 'close' ? at : markTo);
        const word = words[at];
        if (!word) return;
        for (const next of state.words.get(word.norm) ?? NONE) walk(next, at + 1, markFrom, markTo);
        if (state.classes.size > 0)
          for (const name of namesAt.get(at) ?? NONE)
            for (const c of name.classes)
              for (const next of state.classes.get(c) ?? NONE) walk(next, name.to, markFrom, markTo);
        for (const gap of state.gaps)
          for (let k = gap.min; k <= gap.max && at + k <= words.length; k++) walk(gap.next, at + k, markFrom, markTo);
      };
      for (const start of starts) walk(start, from, undefined, undefined);
      matches.push(...longest.values());
    }
    return matches;
  }

  #startsAt(norm: string, named: readonly Named[]): Iterable<State<T>> {
    const byWord = this.#byWord.get(norm) ?? NONE;
    // Most words name nothing: what begins with them is told once already.
    if (named.length === 0) return byWord;
    const starts = new Set(byWord);
    for (const { classes } of named)
      for (const c of classes) for (const start of this.#byClass.get(c) ?? NONE) starts.add(start);
    return starts;
  }
}
