/** Finds whose doing a verb is: the treatment before it, the one a pronoun means, or none that we can be sure of. */
import type { Name } from '../knowledge/names.ts';
import { clauseStart } from '../language/context.ts';
import { nameAt, type SentenceReading } from './sentence-reading.ts';
import { antecedent, meantByPronoun, type Topic } from './topic.ts';

/** Words between a subject and its verb that say nothing of who the subject is. */
const SKIP = new Set(
  (
    'may might can could will would should shall must is are was were be been being has have had do does did to also often then directly not never ' +
    'thought believed known said shown reported considered understood found likely able designed supposed works work worked working acts act acting helps help helping ' +
    "helped functions operates by primarily mainly partly largely selectively temporarily appears appear seems seem tends tend thereby instead just only both effectively doesn't don't isn't aren't " +
    "can't won't main primary key action mechanism job actually reportedly simply quickly rapidly gently safely too still even first begins starts start believed called ultimately turn in has the ability of either"
  ).split(' '),
);
const PRONOUNS = new Set(['it', 'they', 'this', 'these', 'itself']);
const RELATIVES = new Set(['which', 'that', 'who']);
const DETERMINERS = new Set(['the', 'this', 'these', 'that', 'such', 'our', 'its', 'both']);
/** Nouns for several treatments; "these infusions" may be of one drug. */
const SEVERAL = new Set(['drugs', 'medications', 'medicines', 'antidepressants', 'supplements']);
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

/** Words that join a phrase on to a noun and leave it the head: "one of several drugs". */
const BEING = /^(is|are|was|were|be|been|remains|remain|belongs|belong)$/;
/** A clause that may hold another subject than the one before it. */
const JOINS = /^(and|or|but|which|that|who|whose|while|when|if|because|as)$/;

/** A subject: the intervention's id, and the word it was named at where this sentence names it. */
export interface Subject {
  readonly id: string;
  readonly at: number | undefined;
  /** Meant by a word for several ("they", "these drugs"): only a class of drugs can be. */
  readonly several: boolean;
}

/** Who the verb at word `verb` is told of; `earlier` is the subject of the claim before it in this sentence. */
export function subjectBefore(
  reading: SentenceReading,
  verb: number,
  topic: Topic,
  earlier: Subject | undefined,
): Subject | undefined {
  const { words } = reading.sentence;
  const meant = (id: string | undefined, several = false): Subject | undefined =>
    id === undefined ? undefined : { id, at: undefined, several };
  const means = manner(reading, verb);
  if (means !== undefined) {
    const opening = clauseSubject(reading, means);
    if (opening) return subjectBefore(reading, opening, topic, earlier);
  }
  let sawBy = false;
  for (let i = verb - 1; i >= 0; i--) {
    const norm = (words[i] as { norm: string }).norm;
    const name = nameAt(reading, i);
    if (name?.kind === 'intervention') {
      const foil = foilBefore(words, name.from);
      if (foil === undefined) {
        // "Sertraline, an SSRI, inhibits …": the drug, not its class.
        const apposed = /^(an?|the)$/.test(words[name.from - 1]?.norm ?? '') && namedBefore(reading, name.from - 1);
        if (apposed && nameAt(reading, name.from - 2)?.id === apposed.id) return apposed;
        return { id: name.id, at: name.from, several: false };
      }
      i = foil;
      continue;
    }
    if (name?.kind === 'generic') {
      if (DETERMINERS.has(words[name.from - 1]?.norm ?? ''))
        return namedBefore(reading, name.from) ?? meant(antecedent(topic), SEVERAL.has(norm));
      if (PREPOSITIONS.has(words[name.from - 1]?.norm ?? '')) {
        i = name.from - 1;
        continue;
      }
      return undefined;
    }
    if (name) {
      // "Ketamine for anxiety works by …": a condition in a prepositional phrase is passed over with it.
      const skipped = prepositionBefore(words, name.from) ?? reliefBefore(words, name.from);
      if (skipped === undefined) return coordinated(words, i) ? earlier : undefined;
      i = skipped;
      continue;
    }
    if (PRONOUNS.has(norm)) {
      if (norm === 'it' && words[i + 1]?.norm === 'is' && words[i + 2]?.norm === 'that') return undefined;
      return earlier ?? namedBefore(reading, i) ?? meant(meantByPronoun(topic), norm === 'they' || norm === 'these');
    }
    if (RELATIVES.has(norm)) {
      const named = reading.names.find((n) => n.kind === 'intervention' && n.to === i);
      const head = named ? i : headBefore(reading, i);
      return head === undefined ? undefined : subjectBefore(reading, head, topic, undefined);
    }
    if (norm === 'and' || norm === 'or' || norm === 'while' || norm === 'but') {
      if (earlier) return earlier;
      continue;
    }
    // "Acts as a reuptake inhibitor".
    if (norm === 'as' && /^(acts?|acting|functions?|works?|serves?|known)$/.test(words[i - 1]?.norm ?? '')) {
      i--;
      continue;
    }
    const causative = causativeBefore(words, i);
    if (causative !== undefined) {
      i = causative;
      continue;
    }
    if (norm === 'by') sawBy = true;
    if (SKIP.has(norm) || norm.endsWith('ly')) continue;
    const skipped = prepositionBefore(words, i);
    if (skipped === undefined) return undefined;
    i = skipped;
  }
  // "By blocking NMDA receptors, ketamine …", and a clause that begins with its verb.
  if (sawBy) return namedAfter(reading, verb);
  return earlier;
}

/** The subject of "… is blocked by X": the treatment right after "by". */
export function agentAfter(reading: SentenceReading, by: number): Subject | undefined {
  const name = reading.names.find((n) => n.from >= by && n.from <= by + 3);
  return name?.kind === 'intervention' ? { id: name.id, at: name.from, several: false } : undefined;
}

/** The treatment that a noun stands beside: "the NMDA receptor antagonist ketamine", "As an NMDA receptor antagonist, ketamine …". */
export function apposedTo(reading: SentenceReading, noun: number, after: number): Subject | undefined {
  const { words } = reading.sentence;
  const opens =
    /^(as|being)$/.test(words[noun - 1]?.norm ?? '') &&
    noun - 1 === clauseStart(reading.sentence, reading.block.text, noun);
  const name = reading.names.find(
    (n) => n.kind === 'intervention' && n.from >= after && n.from <= after + (opens ? 2 : 0),
  );
  return name && { id: name.id, at: name.from, several: false };
}

/** Those that share a subject's verb: "ketamine and fluoxetine inhibit …". */
export function partners(reading: SentenceReading, { at }: Subject): readonly Subject[] {
  if (at === undefined || !/^(and|or)$/.test(reading.sentence.words[at - 1]?.norm ?? '')) return [];
  const partner = reading.names.find((n) => n.kind === 'intervention' && n.to === at - 1);
  return partner ? [{ id: partner.id, at: partner.from, several: false }] : [];
}

/** Index of the verb in "makes the brain release …": the brain's doing is the treatment's. */
function causativeBefore(words: readonly { norm: string }[], noun: number): number | undefined {
  if (!/^(brain|body|cells|neurons|nerves)$/.test(words[noun]?.norm ?? '')) return undefined;
  for (let i = noun - 1; i >= noun - 3 && i >= 0; i--) {
    const norm = words[i]?.norm ?? '';
    if (/^(mak(e|es|ing)|made|caus(e|es|ed|ing)|prompts?|stimulat(e|es|ing)|triggers?|helps?|lets)$/.test(norm))
      return i;
    if (!/^(the|your|nerve|brain|to)$/.test(norm)) return undefined;
  }
  return undefined;
}

/** Index of "by" where the verb tells a means: "relieves anxiety by directly raising …". */
function manner({ sentence: { words } }: SentenceReading, verb: number): number | undefined {
  for (let i = verb - 1; i >= verb - 2 && i > 0; i--) {
    const norm = words[i]?.norm ?? '';
    if (norm === 'by') return i;
    if (!norm.endsWith('ly')) return undefined;
  }
  return undefined;
}

/** Index after the words that open the clause before "by", where they name a treatment or stand for one. */
function clauseSubject(reading: SentenceReading, by: number): number | undefined {
  const { words } = reading.sentence;
  const start = clauseStart(reading.sentence, reading.block.text, by);
  for (let i = by - 1; i >= start; i--) {
    const norm = words[i]?.norm ?? '';
    const name = nameAt(reading, i);
    const opens = (from: number) => from === start || JOINS.test(words[from - 1]?.norm ?? '');
    if (name?.kind === 'intervention') return opens(name.from) ? name.to : undefined;
    if (name?.kind === 'generic' && DETERMINERS.has(words[name.from - 1]?.norm ?? ''))
      return opens(name.from - 1) ? name.to : undefined;
    if (PRONOUNS.has(norm) && opens(i)) return i + 1;
    if (JOINS.test(norm)) return undefined;
  }
  return undefined;
}

/** Index of the word that makes a name a foil ("unlike ketamine", "in contrast to ketamine"), so that it can be passed over. */
export function foilBefore(words: readonly { norm: string }[], name: number): number | undefined {
  const at = DETERMINERS.has(words[name - 1]?.norm ?? '') ? name - 2 : name - 1;
  const norm = words[at]?.norm ?? '';
  const before = words[at - 1]?.norm ?? '';
  if (/^(unlike|versus|vs)$/.test(norm)) return at;
  if (norm === 'than' || (norm === 'of' && before === 'instead')) return at - 1;
  if (/^(to|with)$/.test(norm) && /^(contrast|contrasted|compared|comparison|opposed)$/.test(before))
    return words[at - 2]?.norm === 'in' || words[at - 2]?.norm === 'as' ? at - 2 : at - 1;
  return undefined;
}

/** Index to look for the subject before, where a relative clause tells of a noun: "ketamine is a drug that …", "ketamine, an anaesthetic that …". */
function headBefore(reading: SentenceReading, relative: number): number | undefined {
  const { words } = reading.sentence;
  for (let i = relative - 1; i >= Math.max(0, relative - 8); i--) {
    const norm = words[i]?.norm ?? '';
    if (BEING.test(norm)) return i;
    const name = nameAt(reading, i);
    if (name?.kind === 'intervention') return /^(an?|the|one)$/.test(words[i + 1]?.norm ?? '') ? i + 1 : undefined;
    if (name?.kind === 'generic' && /^(the|this)$/.test(words[name.from - 1]?.norm ?? '') && name.to === relative)
      return norm === 'drugs' ? undefined : relative;
    const belongs = norm === 'to' && /^belongs?$/.test(words[i - 1]?.norm ?? '');
    if ((PREPOSITIONS.has(norm) && norm !== 'of' && !belongs) || JOINS.test(norm)) return undefined;
  }
  return undefined;
}

function namedBefore(reading: SentenceReading, at: number): Subject | undefined {
  const before = reading.names.filter((n: Name) => n.kind === 'intervention' && n.to <= at);
  const last = before.at(-1);
  return last && { id: last.id, at: last.from, several: false };
}

/** The treatment that opens the clause after the comma: "By blocking NMDA receptors, ketamine …"; none where something else does. */
function namedAfter({ sentence, block, names }: SentenceReading, at: number): Subject | undefined {
  const { words } = sentence;
  const opens = words.findIndex((w, i) => i > at && block.text.slice(words[i - 1]?.end, w.start).includes(','));
  const name = names.find((n) => n.kind === 'intervention' && n.from >= opens && n.from <= opens + 3);
  return opens > 0 && name ? { id: name.id, at: name.from, several: false } : undefined;
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

const RELIEF = /^(treat|reliev|eas(e|es|ed|ing)$|reduc|lower|lift|help|improv|lessen|alleviat|calm|work)/;

/** Index of the verb of which the words at `at` are the object: "SSRIs relieve depression by …". */
function reliefBefore(words: readonly { norm: string }[], at: number): number | undefined {
  for (let i = at - 1; i >= 0 && i >= at - 3; i--) {
    const norm = words[i]?.norm ?? '';
    if (JOINS.test(norm)) return undefined;
    if (RELIEF.test(norm)) return i;
  }
  return undefined;
}

function coordinated(words: readonly { norm: string }[], at: number): boolean {
  return ['and', 'or'].includes(words[at + 1]?.norm ?? '');
}
