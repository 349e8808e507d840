/** Subjects that stand elsewhere in the sentence than right before their verb: "by …ing Y, X …", "X relieves Z by …ing Y", "X, a drug that …". */
import { clauseStart } from '../language/context.ts';
import { DETERMINERS, JOINS, PREPOSITIONS } from './passed-over.ts';
import { nameAt, type SentenceReading } from './sentence-reading.ts';

/** Verbs that show that a clause of its own stands between. */
const WORKING =
  /^(works?|helps?|acts?|is|are|has|have|does|do|can|may|will|lifts?|reduces?|relieves?|eases?|treats?|improves?|calms?|lowers?|raises?|fights?|makes?)$/;
const PRONOUNS = /^(it|they|this|these)$/;
const TOLD_OF_NOUN = /^(used|given|prescribed|approved|taken|licensed|indicated)$/;
/** Words that join a phrase on to a noun and leave it the head: "one of several drugs". */
const BEING = /^(is|are|was|were|be|been|remains|remain|belongs|belong)$/;

/** A subject: the intervention's id, and the word it was named at where this sentence names it. */
export interface Subject {
  readonly id: string;
  readonly at: number | undefined;
  /** Meant by a word for several ("they", "these drugs"): only a class of drugs can be. */
  readonly several: boolean;
}

/** Index of "by" where the verb tells a means: "relieves anxiety by directly raising …". */
export function manner({ sentence: { words } }: SentenceReading, verb: number): number | undefined {
  for (let i = verb - 1; i >= verb - 2 && i > 0; i--) {
    const norm = words[i]?.norm ?? '';
    if (/^(by|through|via)$/.test(norm)) return i;
    if (!norm.endsWith('ly')) return undefined;
  }
  return undefined;
}

/** Index after the words that open the clause before "by", where they name a treatment or stand for one. */
export function clauseSubject(reading: SentenceReading, by: number): number | undefined {
  const { words } = reading.sentence;
  const { text } = reading.block;
  const start = clauseStart(reading.sentence, text, by);
  const opens = (from: number) =>
    from === start ||
    JOINS.test(words[from - 1]?.norm ?? '') ||
    text.slice(words[from - 1]?.end, words[from]?.start).includes(',');
  for (let i = by - 1; i >= start; i--) {
    const norm = words[i]?.norm ?? '';
    const name = nameAt(reading, i);
    if (name?.kind === 'intervention') {
      const noun = DETERMINERS.has(words[name.from - 1]?.norm ?? '') ? name.from - 1 : name.from;
      if (opens(noun)) return name.to;
      // "The metabolism of dextromethorphan": not what the sentence is about.
      if (!PREPOSITIONS.has(words[noun - 1]?.norm ?? '')) return undefined;
      i = name.from;
      continue;
    }
    if (name?.kind === 'generic' && DETERMINERS.has(words[name.from - 1]?.norm ?? ''))
      return opens(name.from - 1) ? name.to : undefined;
    if (PRONOUNS.test(norm) && opens(i)) return i + 1;
    // "Tremor and palpitations by …" are joined nouns; "… and exercise works by …" is another clause.
    if (/^(and|or)$/.test(norm) && !words.slice(i + 1, by).some((w) => WORKING.test(w.norm))) continue;
    if (JOINS.test(norm)) return undefined;
  }
  return undefined;
}

/** Index to look for the subject before, where a relative clause tells of a noun: "ketamine is a drug that …", "ketamine, an anaesthetic that …". */
export function headBefore(reading: SentenceReading, relative: number): number | undefined {
  const { words } = reading.sentence;
  for (let i = relative - 1; i >= Math.max(0, relative - 8); i--) {
    const norm = words[i]?.norm ?? '';
    if (BEING.test(norm)) return i;
    const name = nameAt(reading, i);
    if (name?.kind === 'intervention') return /^(an?|the|one)$/.test(words[i + 1]?.norm ?? '') ? i + 1 : undefined;
    // "Used for depression", "given by drip": a phrase that tells of the noun.
    if (PREPOSITIONS.has(norm) && TOLD_OF_NOUN.test(words[i - 1]?.norm ?? '')) {
      i--;
      continue;
    }
    // "One of the drugs that …".
    if (name?.kind === 'generic' && words[name.from - 2]?.norm === 'of' && words[name.from - 3]?.norm === 'one')
      continue;
    if (name?.kind === 'generic' && /^(the|this)$/.test(words[name.from - 1]?.norm ?? '') && name.to === relative)
      return norm === 'drugs' ? undefined : relative;
    const belongs = norm === 'to' && /^belongs?$/.test(words[i - 1]?.norm ?? '');
    if ((PREPOSITIONS.has(norm) && norm !== 'of' && !belongs) || JOINS.test(norm)) return undefined;
  }
  return undefined;
}

/** What opens the clause after the comma: "By blocking NMDA receptors, ketamine …"; a treatment, or the word that stands for one. */
export function opensAfter(reading: SentenceReading, at: number): Subject | 'pronoun' | undefined {
  const { words } = reading.sentence;
  const opens = words.findIndex((w, i) => i > at && reading.block.text.slice(words[i - 1]?.end, w.start).includes(','));
  if (opens < 0) return undefined;
  const name = reading.names.find((n) => n.kind === 'intervention' && n.from >= opens && n.from <= opens + 3);
  if (name) return { id: name.id, at: name.from, several: false };
  const generic = reading.names.some((n) => n.kind === 'generic' && n.from === opens + 1);
  const stands = PRONOUNS.test(words[opens]?.norm ?? '') || (generic && DETERMINERS.has(words[opens]?.norm ?? ''));
  return stands ? 'pronoun' : undefined;
}
