/** Finds whose doing a verb is: the treatment before it, the one a pronoun means, or none that we can be sure of. */
import type { Name } from '../knowledge/names.ts';
import { nameAt, type SentenceReading } from './sentence-reading.ts';
import { antecedent, type Topic } from './topic.ts';

/** Words between a subject and its verb that say nothing of who the subject is. */
const SKIP = new Set(
  (
    'may might can could will would should shall must is are was were be been being has have had do does did to also often then directly not never ' +
    'thought believed known said shown reported considered understood found likely able designed supposed works work worked working acts act acting helps help helping ' +
    "helped functions operates by primarily mainly partly largely selectively temporarily appears appear seems seem tends tend thereby instead just only both effectively doesn't don't isn't aren't " +
    "can't won't actually reportedly simply quickly rapidly gently safely too still even first begins starts start believed called ultimately turn in has the ability of either"
  ).split(' '),
);
const PRONOUNS = new Set(['it', 'they', 'this', 'these', 'itself']);
const RELATIVES = new Set(['which', 'that', 'who']);
const DETERMINERS = new Set(['the', 'this', 'these', 'that', 'such', 'our', 'its', 'both']);
const PREPOSITIONS = new Set([
  'in',
  'at',
  'for',
  'of',
  'with',
  'on',
  'from',
  'among',
  'during',
  'after',
  'within',
  'against',
  'into',
  'through',
  'throughout',
  'over',
  'as',
  'like',
  'at',
  'under',
  'to',
]);

/** A subject: the intervention's id, and the word it was named at where this sentence names it. */
export interface Subject {
  readonly id: string;
  readonly at: number | undefined;
}

/** Who the verb at word `verb` is told of; `earlier` is the subject of the claim before it in this sentence. */
export function subjectBefore(
  reading: SentenceReading,
  verb: number,
  topic: Topic,
  earlier: Subject | undefined,
): Subject | undefined {
  const { words } = reading.sentence;
  const fromTopic = (): Subject | undefined => {
    const id = antecedent(topic);
    return id === undefined ? undefined : { id, at: undefined };
  };
  let sawBy = false;
  for (let i = verb - 1; i >= 0; i--) {
    const norm = (words[i] as { norm: string }).norm;
    const name = nameAt(reading, i);
    if (name?.kind === 'intervention') return { id: name.id, at: name.from };
    if (name?.kind === 'generic') {
      if (DETERMINERS.has(words[name.from - 1]?.norm ?? '')) return namedBefore(reading, name.from) ?? fromTopic();
      if (PREPOSITIONS.has(words[name.from - 1]?.norm ?? '')) {
        i = name.from - 1;
        continue;
      }
      return undefined;
    }
    if (name) {
      // "Ketamine for anxiety works by …": a condition in a prepositional phrase is passed over with it.
      const skipped = prepositionBefore(words, name.from);
      if (skipped === undefined) return coordinated(words, i) ? earlier : undefined;
      i = skipped;
      continue;
    }
    if (PRONOUNS.has(norm)) {
      if (norm === 'it' && words[i + 1]?.norm === 'is' && words[i + 2]?.norm === 'that') return undefined;
      return earlier ?? namedBefore(reading, i) ?? fromTopic();
    }
    if (RELATIVES.has(norm)) return namedBefore(reading, i) ?? (norm === 'which' ? fromTopic() : undefined);
    if (norm === 'and' || norm === 'or' || norm === 'while' || norm === 'but') {
      if (earlier) return earlier;
      continue;
    }
    if (norm === 'by') sawBy = true;
    if (SKIP.has(norm) || norm.endsWith('ly')) continue;
    const skipped = prepositionBefore(words, i);
    if (skipped === undefined) return undefined;
    i = skipped;
  }
  // "By blocking NMDA receptors, ketamine …", and a clause that begins with its verb.
  if (sawBy) return namedAfter(reading, verb) ?? fromTopic();
  return earlier;
}

/** The subject of "… is blocked by X": the treatment right after "by". */
export function agentAfter(reading: SentenceReading, by: number): Subject | undefined {
  const name = reading.names.find((n) => n.from >= by && n.from <= by + 3);
  return name?.kind === 'intervention' ? { id: name.id, at: name.from } : undefined;
}

function namedBefore(reading: SentenceReading, at: number): Subject | undefined {
  const before = reading.names.filter((n: Name) => n.kind === 'intervention' && n.to <= at);
  const last = before.at(-1);
  return last && { id: last.id, at: last.from };
}

function namedAfter(reading: SentenceReading, at: number): Subject | undefined {
  const name = reading.names.find((n) => n.kind === 'intervention' && n.from > at);
  return name && { id: name.id, at: name.from };
}

/** Index of a preposition at most four words before `at`, so that the phrase can be passed over. */
function prepositionBefore(words: readonly { norm: string }[], at: number): number | undefined {
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
    const norm = words[i]?.norm ?? '';
    if (PREPOSITIONS.has(norm)) return i;
    if (SKIP.has(norm) && !DETERMINERS.has(norm)) return undefined;
  }
  return undefined;
}

function coordinated(words: readonly { norm: string }[], at: number): boolean {
  return ['and', 'or'].includes(words[at + 1]?.norm ?? '');
}
