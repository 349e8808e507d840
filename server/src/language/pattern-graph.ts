/**
 * Joins patterns into one graph: from a state there is at most one step over the same word, class or gap, and states that
 * lead to the same ends are one state. So what a sentence costs depends on its words, hardly on how many patterns there are.
 */
import { type PatternState, type PatternTables, packTables } from './pattern-tables.ts';
import { type Part, parsePattern } from './phrase.ts';

type StepKind = 'words' | 'classes' | 'gaps' | 'marks';
type Steps = ReadonlyMap<string, number>;

/** A state while the graph grows: steps by label ("0-3" for a gap), to the states' numbers. */
type GrowingState = Readonly<Record<StepKind, Steps>> & { readonly accepts: readonly number[] };

const STEP_KINDS: readonly StepKind[] = ['words', 'classes', 'gaps', 'marks'];
const NO_STEPS: Steps = new Map();

/** A pattern and what its matches tell. */
export interface ValuedPattern<T> {
  readonly pattern: string;
  readonly value: T;
}

/** The values of a list, each once: a graph knows them by their place here. */
export function valuesOf<T>(list: readonly ValuedPattern<T>[]): readonly T[] {
  return [...new Set(list.map(({ value }) => value))];
}

/** Throws PatternError. */
export function graphOf<T>(list: readonly ValuedPattern<T>[]): PatternGraph {
  const numbers = new Map(valuesOf(list).map((value, number) => [value, number]));
  const graph = new PatternGraph();
  for (const { pattern, value } of list) graph.add(pattern, numbers.get(value) as number);
  return graph;
}

export class PatternGraph {
  readonly #states: GrowingState[] = [];
  /** By what they hold, so that equal states are one. */
  readonly #numbers = new Map<string, number>();
  readonly #unions = new Map<string, number>();
  readonly #beginnings: number[] = [];

  /** Adds a pattern of the pattern language; `value` is the number that its matches tell. Throws PatternError. */
  add(pattern: string, value: number): void {
    this.#beginnings.push(this.#beforeAll(parsePattern(pattern), this.#state({ accepts: [value] })));
  }

  tables(): PatternTables {
    return packTables(this.states());
  }

  /** The states of all patterns added, by number; at 0 is where each of them begins. */
  states(): readonly PatternState[] {
    const order = new Map([[this.#union(this.#beginnings), 0]]);
    const at = (state: number): number => {
      const known = order.get(state);
      if (known === undefined) order.set(state, order.size);
      return known ?? order.size - 1;
    };
    const states: PatternState[] = [];
    // The map grows while it is walked: states are numbered as they are reached.
    for (const [number] of order) {
      const { words, classes, gaps, marks, accepts } = this.#states[number] as GrowingState;
      const renumbered = (steps: Steps) => new Map([...steps].map(([label, next]) => [label, at(next)]));
      states.push({
        words: renumbered(words),
        classes: renumbered(classes),
        gaps: [...gaps].map(([label, next]) => {
          const [min = 0, max = 0] = label.split('-').map(Number);
          return { min, max, next: at(next) };
        }),
        marks: [...marks].map(([end, next]) => ({ end: end as 'open' | 'close', next: at(next) })),
        accepts,
      });
    }
    return states;
  }

  #beforeAll(parts: readonly Part[], next: number): number {
    return parts.reduceRight((after, part) => this.#before(part, after), next);
  }

  /** The state from which `part` leads to `next`. */
  #before(part: Part, next: number): number {
    switch (part.kind) {
      case 'word':
        return this.#state({ words: new Map(part.words.map((word) => [word, next])) });
      case 'class':
        return this.#state({ classes: new Map([[part.name, next]]) });
      case 'gap':
        return this.#state({ gaps: new Map([[`${part.min}-${part.max}`, next]]) });
      case 'mark':
        return this.#state({ marks: new Map([[part.end, next]]) });
      case 'choice':
        return this.#union(part.ways.map((way) => this.#beforeAll(way, next)));
    }
  }

  /** The state that leads where any of these lead. */
  #union(numbers: readonly number[]): number {
    const all = [...new Set(numbers)].sort((a, b) => a - b);
    if (all.length === 1) return all[0] as number;
    const key = all.join();
    const known = this.#unions.get(key);
    if (known !== undefined) return known;
    const states = all.map((number) => this.#states[number] as GrowingState);
    const joined = (kind: StepKind) => this.#joined(states.map((state) => state[kind]));
    const union = this.#state({
      words: joined('words'),
      classes: joined('classes'),
      gaps: joined('gaps'),
      marks: joined('marks'),
      accepts: [...new Set(states.flatMap(({ accepts }) => accepts))].sort((a, b) => a - b),
    });
    this.#unions.set(key, union);
    return union;
  }

  #joined(all: readonly Steps[]): Steps {
    const held = all.filter((steps) => steps.size > 0);
    if (held.length < 2) return held[0] ?? NO_STEPS;
    const targets = new Map<string, number[]>();
    for (const steps of held)
      for (const [label, next] of steps) {
        const list = targets.get(label);
        if (list) list.push(next);
        else targets.set(label, [next]);
      }
    return new Map([...targets].map(([label, list]) => [label, this.#union(list)]));
  }

  #state(held: Partial<GrowingState>): number {
    const state = { words: NO_STEPS, classes: NO_STEPS, gaps: NO_STEPS, marks: NO_STEPS, accepts: [], ...held };
    const key = [...STEP_KINDS.map((kind) => told(state[kind])), state.accepts.join()].join('\n');
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#states.push(state) - 1;
    this.#numbers.set(key, number);
    return number;
  }
}

/** Says the same of the same steps, in whatever order they were added. */
function told(steps: Steps): string {
  if (steps.size === 0) return '';
  return [...steps]
    .map(([label, next]) => `${label} ${next}`)
    .sort()
    .join('|');
}
