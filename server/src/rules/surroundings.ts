/** What the sentences around a phrase speak of, by word class: the design of a study, animals, suicide. */
import type { ReadSentence } from '../claims/read-claims.ts';
import { type Sentence, sentenceAt, type Word } from '../draft/draft.ts';
import type { Named } from '../language/automaton.ts';
import type { WordClasses } from './word-classes.ts';

/** Words that turn a class round: "non-randomised", "not randomised". */
const TURNED = /^(?:non|not|un|without|no)$/;

const remembered = new WeakMap<Sentence, ReadonlySet<string>>();

/** Whether the sentence, the two before it or the one after it in its block have words of a class of server/rules/words.yaml. */
export function speaksOf({ block, sentence }: ReadSentence, name: string, classes: WordClasses): boolean {
  const at = sentenceAt(block, sentence.start);
  return [at - 2, at - 1, at, at + 1].some((i) => {
    const near = block.sentences[i];
    return near !== undefined && classesIn(near, classes).has(name);
  });
}

function classesIn(sentence: Sentence, classes: WordClasses): ReadonlySet<string> {
  let known = remembered.get(sentence);
  if (!known) {
    const said = classes.find(sentence.words).filter(({ from }) => !TURNED.test(sentence.words[from - 1]?.norm ?? ''));
    known = new Set(said.flatMap((n) => n.classes));
    remembered.set(sentence, known);
  }
  return known;
}

const SPOKEN: Readonly<Record<string, string>> = {
  observational: 'a study that shows what goes together (a survey, a cohort, records)',
  randomised: 'a randomised trial',
  animal: 'animals, cells or models',
  suicide: 'suicide',
  pointer: 'where the figure comes from',
  condition: 'a condition',
  treatment: 'a treatment',
};

/** What words of a class speak of, for a reader. */
export function spokenOf(name: string): string {
  return SPOKEN[name] ?? `“${name}”`;
}

/** Numbers in figures, as the class {number}; those in words stand in server/rules/words.yaml. */
export function figuresIn(words: readonly Word[]): readonly Named[] {
  return words.flatMap((word, i) =>
    /^\.?\d[\d.,]*$/.test(word.norm) ? [{ classes: ['number'], from: i, to: i + 1 }] : [],
  );
}
