/** Finds words of the closed lists under server/rules/words.yaml in a sentence: what {people} and the like stand for in a pattern. */
import type { Word } from '../draft/draft.ts';
import { Automaton, type Named } from '../language/automaton.ts';
import compiled from './compiled.json' with { type: 'json' };
import type { WordTables } from './word-tables.ts';

/** The names of the lists. */
export const WORD_CLASSES: readonly string[] = compiled.words.classes;

export class WordClasses {
  readonly #automaton: Automaton<readonly [string]>;

  constructor({ classes, patterns }: WordTables = compiled.words) {
    this.#automaton = new Automaton(
      patterns,
      classes.map((name) => [name] as const),
    );
  }

  /** In order; words of two classes, or of one inside the other, are both told. */
  find(words: readonly Word[]): readonly Named[] {
    return this.#automaton.find(words).map(({ value, from, to }) => ({ classes: value, from, to }));
  }
}
