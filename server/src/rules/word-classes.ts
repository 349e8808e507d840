/** Finds words of the closed lists under server/rules/words.yaml in a sentence: what {people} and the like stand for in a pattern. */
import type { Word } from '../draft/draft.ts';
import { Automaton, type Named } from '../language/automaton.ts';
import compiled from './compiled.json' with { type: 'json' };

/** Patterns by class. */
export type WordLists = Readonly<Record<string, readonly string[]>>;

export class WordClasses {
  readonly #automaton = new Automaton<readonly [string]>();

  constructor(lists: WordLists = compiled.words) {
    for (const [name, patterns] of Object.entries(lists)) {
      // One value for each class, so that of two ways to match the longer is told.
      const classes = [name] as const;
      for (const pattern of patterns) this.#automaton.add(pattern, classes);
    }
  }

  /** In order; words of two classes, or of one inside the other, are both told. */
  find(words: readonly Word[]): readonly Named[] {
    return this.#automaton.find(words).map(({ value, from, to }) => ({ classes: value, from, to }));
  }
}
