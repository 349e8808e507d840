/** Finds the names of treatments, targets and conditions in a sentence. */
import type { Word } from '../draft/draft.ts';
import { Automaton, type Named } from '../language/automaton.ts';
import type { Knowledge } from './knowledge.ts';
import { targetNames } from './target-names.ts';

/** What a name names. `generic`: "the drug", "this treatment": some treatment, which one the context tells. */
export type NamedKind = 'intervention' | 'target' | 'condition' | 'generic';

/** A name in a sentence, by word index. `id` leads into the knowledge base; of a generic noun it is the noun. */
export interface Name extends Named {
  readonly kind: NamedKind;
  readonly id: string;
}

interface Entry {
  readonly kind: NamedKind;
  readonly id: string;
  readonly classes: readonly string[];
  /** Letters that must stand just so: "ACT" the therapy, not "act". */
  readonly exact: string | undefined;
}

const GENERIC: readonly string[] = [
  '(drug|drugs|medication|medications|medicine|medicines|treatment|treatments|therapy|therapies|agent|agents|compound|compounds|molecule|infusion|infusions|remedy|antidepressant|antidepressants|supplement|supplements|programme|program|protocol|intervention|approach|method)',
];

/** Acronyms this short are also words. */
const SHORT = 4;

export class Names {
  readonly #automaton = new Automaton<Entry>();

  constructor(knowledge: Knowledge) {
    for (const i of knowledge.interventions.values()) {
      const classes = ['treatment', i.kind, ...(i.kind === 'class' ? ['drug'] : []), i.id];
      for (const name of [...i.names, ...i.brands, ...i.misspellings])
        this.#add(name, { kind: 'intervention', id: i.id, classes });
    }
    for (const t of knowledge.targets.values())
      for (const name of targetNames(t.names))
        this.#add(name, { kind: 'target', id: t.id, classes: ['target', t.kind] });
    for (const c of knowledge.conditions.values())
      for (const name of c.names) this.#add(name, { kind: 'condition', id: c.id, classes: ['condition'] });
    for (const name of GENERIC)
      this.#add(name, { kind: 'generic', id: name, classes: ['treatment', 'generic-treatment'] });
  }

  #add(name: string, entry: Omit<Entry, 'exact'>): void {
    const acronym = /^[A-Z0-9-]+s?$/.test(name) && name.length <= SHORT && /[A-Z]{2}|^[A-Z]\d/.test(name);
    this.#automaton.add(name, { ...entry, exact: acronym ? name : undefined });
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
