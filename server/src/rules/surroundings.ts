/** What the sentences around a phrase speak of, by word class (the design of a study, animals, suicide), and when that takes it back. */
import type { ReadSentence } from '../claims/read-claims.ts';
import { antecedent } from '../claims/topic.ts';
import { type Block, type Sentence, sentenceAt, type Word } from '../draft/draft.ts';
import type { Named } from '../language/automaton.ts';
import { hasAbsoluteRisk, hasComparedFigures, hasStatistic } from '../language/context.ts';
import type { RuleEntry } from './rule.ts';
import { TAKEN_BACK } from './silence-reason.ts';
import { WordClasses } from './word-classes.ts';

const CLASSES = new WordClasses();

/** What the classes in patterns stand for in a sentence: names, words of the closed lists, numbers. */
export function namedIn({ names, sentence: { words } }: ReadSentence): readonly Named[] {
  return [...names, ...CLASSES.find(words), ...figuresIn(words)];
}

/** Why what a rule asks for in the sentence and beside it takes back what it found there; nothing where it stands. */
export function takenBackBySurroundings(rule: RuleEntry, read: ReadSentence): string | undefined {
  const { sentence, block } = read;
  if (rule.unless?.includes('statistic') && hasStatistic(sentence, block.text)) return TAKEN_BACK.statistic;
  if (rule.unless?.includes('comparison') && hasComparedFigures(sentence, block.text)) return TAKEN_BACK.comparison;
  // A citation at the paragraph's end speaks for its sentences.
  const cited = sentence.citations.length > 0 || (block.sentences.at(-1)?.citations.length ?? 0) > 0;
  if (rule.unless?.includes('citation') && cited) return TAKEN_BACK.citation;
  const counted = () => [-1, 0, 1].some((step) => hasAbsoluteRisk(neighbour(read, step), block.text));
  if (rule.unless?.includes('absolute') && counted()) return TAKEN_BACK.absolute;
  const lacking = rule.near?.find((name) => !speaksOf(read, name));
  if (lacking !== undefined) return TAKEN_BACK.lacks(spokenOf(lacking));
  const unwanted = rule.notNear?.find((name) => speaksOf(read, name));
  if (unwanted !== undefined) return TAKEN_BACK.has(spokenOf(unwanted));
  if (rule.about === 'treatment' && !isAboutTreatment(read)) return TAKEN_BACK.noTreatment;
  return undefined;
}

/** The sentence itself, or the one before or after it in its block. */
function neighbour({ block, sentence }: ReadSentence, step: number): Sentence | undefined {
  return block.sentences[sentenceAt(block, sentence.start) + step];
}

const speaksOfHealth = new WeakMap<Block, boolean>();

function isAboutTreatment({ block, names, topic }: ReadSentence): boolean {
  const health = ({ classes: of }: Named) => of.some((c) => c === 'treatment' || c === 'condition' || c === 'health');
  if (names.some(health) || antecedent(topic) !== undefined) return true;
  let known = speaksOfHealth.get(block);
  if (known === undefined) {
    known = block.sentences.some((s) => CLASSES.find(s.words).some(health));
    speaksOfHealth.set(block, known);
  }
  return known;
}

/** Words that turn a class round: "non-randomised", "not randomised". */
const TURNED = /^(?:non|not|un|without|no)$/;

const remembered = new WeakMap<Sentence, ReadonlySet<string>>();

/** Whether the sentence, the two before it or the one after it in its block have words of a class of server/rules/words.yaml. */
function speaksOf({ block, sentence }: ReadSentence, name: string): boolean {
  const at = sentenceAt(block, sentence.start);
  return [at - 2, at - 1, at, at + 1].some((i) => {
    const near = block.sentences[i];
    return near !== undefined && classesIn(near).has(name);
  });
}

function classesIn(sentence: Sentence): ReadonlySet<string> {
  let known = remembered.get(sentence);
  if (!known) {
    const said = CLASSES.find(sentence.words).filter(({ from }) => !TURNED.test(sentence.words[from - 1]?.norm ?? ''));
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
function spokenOf(name: string): string {
  return SPOKEN[name] ?? `“${name}”`;
}

/** Numbers in figures, as the class {number}; those in words stand in server/rules/words.yaml. */
function figuresIn(words: readonly Word[]): readonly Named[] {
  return words.flatMap((word, i) =>
    /^\.?\d[\d.,]*$/.test(word.norm) ? [{ classes: ['number'], from: i, to: i + 1 }] : [],
  );
}
