/** Finds many patterns in a sentence at once. */
import type { Word } from '../draft/draft.ts';
import joined from './joined.json' with { type: 'json' };
import { graphOf, type ValuedPattern, valuesOf } from './pattern-graph.ts';
import { type PatternState, type PatternTables, tableReader } from './pattern-tables.ts';

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
const UNMARKED = -1;

type StateAt = (place: number) => PatternState;

/** Graphs of lists that are written in code, by what `nameOf` makes of them. */
const compiledLists: Readonly<Record<string, PatternTables>> = joined;

/** Lists with the same name have the same graph. */
function nameOf(list: readonly ValuedPattern<unknown>[]): string {
  const values = valuesOf(list);
  return list.map(({ pattern, value }) => `${values.indexOf(value)} ${pattern}`).join('\n');
}

/** What comes from rules and names is given compiled; lists in code are found compiled, or joined at their first use. */
export class Automaton<T> {
  /** Told of each automaton that begins with a list in code, if anybody wants to know. */
  static onMade: ((automaton: Automaton<unknown>) => void) | undefined;

  readonly #added: ValuedPattern<T>[] = [];
  #values: readonly T[];
  #stateAt: StateAt | undefined;
  /** Where matches begin: the first state, and those that need no word from there on. */
  #beginnings: readonly PatternState[] = [];

  /** `values` by their number in the tables. */
  constructor(compiled?: PatternTables, values: readonly T[] = []) {
    this.#values = values;
    if (compiled) this.#begin(tableReader(compiled));
    else Automaton.onMade?.(this);
  }

  /** What was added, joined. Throws PatternError. */
  compiled(): { readonly name: string; readonly tables: PatternTables } {
    return { name: nameOf(this.#added), tables: graphOf(this.#added).tables() };
  }

  /** Adds a pattern of the pattern language. */
  add(pattern: string, value: T): this {
    this.#added.push({ pattern, value });
    this.#stateAt = undefined;
    return this;
  }

  /**
   * All matches in a sentence's words, the longest for each value and first word (of equals, the one that reports more);
   * by first word, then in the order of the values. `names` are what `{class}` parts match. Throws PatternError for what was added.
   */
  find(words: readonly Word[], names: readonly Named[] = NONE): Match<T>[] {
    const stateAt = this.#stateAt ?? this.#join();
    const walk = new Walk(stateAt, words, namesByStart(names, words.length), this.#values);
    for (let from = 0; from < words.length; from++) {
      const { norm } = words[from] as Word;
      if (walk.namesAt[from] || this.#beginnings.some((state) => state.words.has(norm))) walk.begin(stateAt(0), from);
    }
    return walk.matches;
  }

  #join(): StateAt {
    const compiled = compiledLists[nameOf(this.#added)];
    if (compiled) {
      this.#values = valuesOf(this.#added);
      return this.#begin(tableReader(compiled));
    }
    const states = graphOf(this.#added).states();
    this.#values = valuesOf(this.#added);
    return this.#begin((number) => states[number] as PatternState);
  }

  #begin(stateAt: StateAt): StateAt {
    const freely = (state: PatternState): PatternState[] => [
      state,
      ...state.marks.flatMap(({ next }) => freely(stateAt(next))),
    ];
    this.#beginnings = freely(stateAt(0));
    this.#stateAt = stateAt;
    return stateAt;
  }
}

/** One sentence walked through, from each of its words. */
class Walk<T> {
  readonly matches: Match<T>[] = [];
  #from = 0;
  /** By number of the value. */
  readonly #longest = new Map<number, Match<T>>();

  constructor(
    readonly stateAt: StateAt,
    readonly words: readonly Word[],
    readonly namesAt: readonly (readonly Named[] | undefined)[],
    readonly values: readonly T[],
  ) {}

  begin(state: PatternState, from: number): void {
    this.#from = from;
    this.#go(state, from, UNMARKED, UNMARKED);
    if (this.#longest.size === 0) return;
    for (const [, match] of [...this.#longest].sort(([a], [b]) => a - b)) this.matches.push(match);
    this.#longest.clear();
  }

  #go(state: PatternState, at: number, markFrom: number, markTo: number): void {
    const { accepts, marks, words, classes, gaps } = state;
    for (let i = 0; i < accepts.length; i++) this.#accept(accepts[i] as number, at, markFrom, markTo);
    for (let i = 0; i < marks.length; i++) {
      const { end, next } = marks[i] as (typeof marks)[number];
      this.#go(this.stateAt(next), at, end === 'open' ? at : markFrom, end === 'close' ? at : markTo);
    }
    const word = this.words[at];
    if (word === undefined) return;
    const next = words.get(word.norm);
    if (next !== undefined) this.#go(this.stateAt(next), at + 1, markFrom, markTo);
    if (classes.size > 0)
      for (const name of this.namesAt[at] ?? NONE)
        for (const c of name.classes) {
          const after = classes.get(c);
          if (after !== undefined) this.#go(this.stateAt(after), name.to, markFrom, markTo);
        }
    for (let i = 0; i < gaps.length; i++) {
      const { min, max, next: after } = gaps[i] as (typeof gaps)[number];
      const last = Math.min(max, this.words.length - at);
      for (let k = min; k <= last; k++) this.#go(this.stateAt(after), at + k, markFrom, markTo);
    }
  }

  #accept(number: number, to: number, marked: number, markedTo: number): void {
    const markFrom = marked === UNMARKED ? this.#from : marked;
    const markTo = markedTo === UNMARKED ? to : markedTo;
    const known = this.#longest.get(number);
    if (known && (known.to > to || (known.to === to && known.markTo - known.markFrom >= markTo - markFrom))) return;
    this.#longest.set(number, { value: this.values[number] as T, from: this.#from, to, markFrom, markTo });
  }
}

function namesByStart(names: readonly Named[], words: number): (Named[] | undefined)[] {
  const byStart = new Array<Named[] | undefined>(words).fill(undefined);
  for (const name of names) {
    const list = byStart[name.from];
    if (list) list.push(name);
    else byStart[name.from] = [name];
  }
  return byStart;
}
