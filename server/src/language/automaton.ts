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

const NONE: readonly never[] = [];
const NO_EDGES: ReadonlyMap<string, never> = new Map<string, never>();

/** Steps over words that may be anything. */
interface Gap<T> {
  readonly min: number;
  readonly max: number;
  readonly next: State<T>;
}

/** A step that needs no word; `mark` tells that the reported part begins or ends here. */
interface Free<T> {
  readonly next: State<T>;
  readonly mark: 'open' | 'close' | undefined;
}

/** A state between two parts of a pattern. There are tens of thousands: each holds only the kinds of step that it has. */
class State<T> {
  words: ReadonlyMap<string, readonly State<T>[]> = NO_EDGES;
  classes: ReadonlyMap<string, readonly State<T>[]> = NO_EDGES;
  gaps: readonly Gap<T>[] = NONE;
  free: readonly Free<T>[] = NONE;
  accepts: readonly T[] = NONE;

  /** The state after `parts`, read from here. */
  afterAll(parts: readonly Part[]): State<T> {
    return parts.reduce((state: State<T>, part) => state.#after(part), this);
  }

  accept(value: T): void {
    this.accepts = [...this.accepts, value];
  }

  #after(part: Part): State<T> {
    const next = new State<T>();
    this.#lead(part, next);
    return next;
  }

  /** Adds the step over `part` to `next`. */
  #lead(part: Part, next: State<T>): void {
    if (part.kind === 'word') this.words = withEdges(this.words, part.words, next);
    else if (part.kind === 'class') this.classes = withEdges(this.classes, [part.name], next);
    else if (part.kind === 'gap') this.gaps = [...this.gaps, { min: part.min, max: part.max, next }];
    else if (part.kind === 'mark') this.#goFreely(next, part.end);
    else
      for (const way of part.ways) {
        const [only] = way;
        if (!only) this.#goFreely(next);
        // A way of one part needs no state of its own.
        else if (way.length === 1) this.#lead(only, next);
        else this.afterAll(way.slice(0, -1)).#lead(way.at(-1) as Part, next);
      }
  }

  #goFreely(next: State<T>, mark?: 'open' | 'close'): void {
    this.free = [...this.free, { next, mark }];
  }

  /** The words and classes that a way on from here can begin with; a pattern never begins with a gap. */
  beginnings(words: Set<string>, classes: Set<string>): void {
    for (const word of this.words.keys()) words.add(word);
    for (const name of this.classes.keys()) classes.add(name);
    for (const { next } of this.free) next.beginnings(words, classes);
  }
}

function withEdges<T>(
  edges: ReadonlyMap<string, readonly State<T>[]>,
  labels: readonly string[],
  next: State<T>,
): ReadonlyMap<string, readonly State<T>[]> {
  const all = edges === NO_EDGES ? new Map<string, State<T>[]>() : (edges as Map<string, State<T>[]>);
  for (const label of labels) push(all, label, next);
  return all;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

export class Automaton<T> {
  readonly #byWord = new Map<string, State<T>[]>();
  readonly #byClass = new Map<string, State<T>[]>();

  /** Adds a pattern of the pattern language. Throws PatternError. */
  add(pattern: string, value: T): this {
    const start = new State<T>();
    start.afterAll(parsePattern(pattern)).accept(value);
    const words = new Set<string>();
    const names = new Set<string>();
    start.beginnings(words, names);
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
