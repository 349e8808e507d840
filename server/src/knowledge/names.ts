/** Finds the names of treatments, targets and conditions in a sentence. */
import type { Word } from '../draft/draft.ts';
import { Automaton, type Named } from '../language/automaton.ts';
import type { Knowledge } from './knowledge.ts';
import type { NamedKind, NameEntry } from './name-tables.ts';

export type { NamedKind } from './name-tables.ts';

/** A name in a sentence, by word index. `id` leads into the knowledge base; of a generic noun it is the noun. */
export interface Name extends Named {
  readonly kind: NamedKind;
  readonly id: string;
}

export class Names {
  readonly #automaton: Automaton<NameEntry>;

  constructor({ names }: Knowledge) {
    this.#automaton = new Automaton(names.patterns, names.entries);
  }

  /** The names in a sentence's words; where two overlap, the one that begins first, then the longer. */
  find(words: readonly Word[]): readonly Name[] {
    const found = [...this.#automaton.find(words), ...this.#automaton.find(withoutPossessives(words))]
      .filter(
        ({ value, from, to }) =>
          value.exact === undefined ||
          (words
            .slice(from, to)
            .map((w) => w.text)
            .join('-') === value.exact &&
            // Vitamin D2 is no receptor.
            words[from - 1]?.norm !== 'vitamin'),
      )
      .sort((a, b) => a.from - b.from || b.to - a.to);
    const names: Name[] = [];
    for (const { value, from, to } of found) {
      const last = names.at(-1);
      if (last && from < last.to) continue;
      names.push({ kind: value.kind, id: value.id, classes: value.classes, from, to });
    }
    return names;
  }
}

/** "ketamine's effect" names ketamine; "St John's wort" is found as it stands. Nothing where no word is a possessive. */
function withoutPossessives(words: readonly Word[]): readonly Word[] {
  if (!words.some((w) => w.norm.endsWith("'s"))) return [];
  return words.map((w) => (w.norm.endsWith("'s") ? { ...w, text: w.text.slice(0, -2), norm: w.norm.slice(0, -2) } : w));
}
