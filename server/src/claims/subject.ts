/** Finds whose doing a verb is: the treatment before it, the one a pronoun means, or none that we can be sure of. */
import type { Name } from '../knowledge/names.ts';
import { clauseStart } from '../language/context.ts';
import { clauseSubject, headBefore, manner, opensAfter, type Subject } from './clause-subject.ts';
import {
  causativeBefore,
  DETERMINERS,
  foilBefore,
  isGivenUp,
  PREPOSITIONS,
  prepositionBefore,
  reliefBefore,
  SKIP,
} from './passed-over.ts';
import { nameAt, type SentenceReading } from './sentence-reading.ts';
import type { Relation } from './told-relation.ts';
import { antecedent, leftOut, meantByPronoun, type Topic } from './topic.ts';

const PRONOUNS = new Set(['it', 'they', 'this', 'these', 'itself', 'its', 'their']);
const RELATIVES = new Set(['which', 'that', 'who']);
/** Nouns for several treatments; "these infusions" may be of one drug. */
const SEVERAL = /^(drugs|medications|medicines|antidepressants|supplements|agents|compounds|treatments)$/;

/** "Acts as", "is classified as", "is described as". */
const SEEN_AS =
  /^(acts?|acting|functions?|works?|serves?|known|classified|classed|categori[sz]ed|described|regarded|considered|seen)$/;

const meant = (id: string | undefined, several = false): Subject | undefined =>
  id === undefined ? undefined : { id, at: undefined, several };

/** Who a relation is told of; `earlier` is the subject of the claim before it in this sentence. */
export function subjectBefore(
  reading: SentenceReading,
  relation: Pick<Relation, 'head' | 'form' | 'to'>,
  topic: Topic,
  earlier: Subject | undefined,
): Subject | undefined {
  return before(reading, relation.head, topic, earlier) ?? meant(whereLeftOut(reading, relation, topic));
}

function before(
  reading: SentenceReading,
  verb: number,
  topic: Topic,
  earlier: Subject | undefined,
): Subject | undefined {
  const { words } = reading.sentence;
  const means = manner(reading, verb);
  if (means !== undefined) {
    const opening = clauseSubject(reading, means);
    if (opening) return before(reading, opening, topic, earlier);
  }
  let sawMeans = false;
  for (let i = verb - 1; i >= 0; i--) {
    const norm = (words[i] as { norm: string }).norm;
    const name = nameAt(reading, i);
    if (name?.kind === 'intervention') {
      if (isGivenUp(words, name.from)) return undefined;
      const foil = foilBefore(words, name.from);
      if (foil === undefined) return apposedOrClass(reading, name) ?? { id: name.id, at: name.from, several: false };
      i = foil;
      continue;
    }
    if (name?.kind === 'generic') {
      if (DETERMINERS.has(words[name.from - 1]?.norm ?? ''))
        return namedBefore(reading, name.from) ?? meant(antecedent(topic), SEVERAL.test(norm));
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
      return meantHere(reading, i, topic, earlier);
    }
    if (RELATIVES.has(norm)) return ofRelative(reading, i, topic) ?? (isOfAll(reading, i) ? earlier : undefined);
    if (norm === 'and' || norm === 'or' || norm === 'while' || norm === 'but') {
      if (earlier) return earlier;
      continue;
    }
    // "Acts as a reuptake inhibitor".
    if (norm === 'as' && SEEN_AS.test(words[i - 1]?.norm ?? '')) {
      i--;
      continue;
    }
    // "Blocks X, as well as inhibiting Y".
    if (norm === 'as' && words[i - 1]?.norm === 'well' && words[i - 2]?.norm === 'as' && earlier) return earlier;
    // "Its effects are due to …", "come from …".
    if (
      (norm === 'to' && words[i - 1]?.norm === 'due') ||
      (norm === 'from' && /^(comes?|results?|stems?|arises?|derives?)$/.test(words[i - 1]?.norm ?? ''))
    ) {
      i--;
      continue;
    }
    const owner = ownerOf(reading, i);
    if (owner !== undefined) {
      i = owner;
      continue;
    }
    const causative = causativeBefore(words, i);
    if (causative !== undefined) {
      i = causative;
      continue;
    }
    if (/^(by|through|via)$/.test(norm)) {
      sawMeans = true;
      continue;
    }
    if (SKIP.has(norm) || norm.endsWith('ly')) continue;
    const skipped = prepositionBefore(words, i);
    if (skipped === undefined) return undefined;
    i = skipped;
  }
  if (!sawMeans) return earlier;
  // "By blocking NMDA receptors, ketamine …".
  const after = opensAfter(reading, verb);
  return after === 'pronoun' ? meant(meantByPronoun(topic)) : after;
}

/** "Sertraline, an SSRI, inhibits …": the drug, not its class; "SSRIs such as sertraline inhibit …": the class. */
function apposedOrClass(reading: SentenceReading, name: Name): Subject | undefined {
  const { words } = reading.sentence;
  const norm = (at: number) => words[at]?.norm ?? '';
  const apposed = /^(an?|the)$/.test(norm(name.from - 1)) && namedBefore(reading, name.from - 1);
  if (apposed && nameAt(reading, name.from - 2)?.id === apposed.id) return apposed;
  const example =
    norm(name.from - 1) === 'as' && norm(name.from - 2) === 'such'
      ? 2
      : /^(including|like)$/.test(norm(name.from - 1))
        ? 1
        : 0;
  const head = example > 0 ? nameAt(reading, name.from - example - 1) : undefined;
  return head?.kind === 'intervention' ? { id: head.id, at: head.from, several: false } : undefined;
}

/** What a pronoun means; "because it blocks Y, X …" looks on where nothing stands before. */
function meantHere(
  reading: SentenceReading,
  at: number,
  topic: Topic,
  earlier: Subject | undefined,
): Subject | undefined {
  const { words } = reading.sentence;
  const named = earlier ?? namedBefore(reading, at);
  if (named) return named;
  if (/^(because|since|as|although|while)$/.test(words[at - 1]?.norm ?? '') && at === 1) {
    const after = opensAfter(reading, at);
    if (after !== undefined && after !== 'pronoun') return after;
  }
  return meant(meantByPronoun(topic), /^(they|these|their)$/.test(words[at]?.norm ?? ''));
}

/** "…, which in turn leads to …": of what was said before the comma as a whole. */
function isOfAll({ sentence: { words }, block: { text } }: SentenceReading, at: number): boolean {
  const which = words[at];
  if (which?.norm !== 'which' || !text.slice(words[at - 1]?.end, which.start).includes(',')) return false;
  let verb = at + 1;
  while (/^(in|turn|then|also|ultimately|eventually|subsequently|thereby|can|may)$/.test(words[verb]?.norm ?? ''))
    verb++;
  return /^(leads?|results?|causes?|produces?|triggers?|brings?)$/.test(words[verb]?.norm ?? '');
}

function ofRelative(reading: SentenceReading, at: number, topic: Topic): Subject | undefined {
  const named = reading.names.find((n) => n.kind === 'intervention' && n.to === at);
  if (named) return { id: named.id, at: named.from, several: false };
  const head = headBefore(reading, at);
  return head === undefined ? undefined : before(reading, head, topic, undefined);
}

/** Index after the treatment whose effect a noun names: "nicotine's rewarding effects". */
function ownerOf(reading: SentenceReading, noun: number): number | undefined {
  const { words } = reading.sentence;
  if (!/^(effects?|benefits?|actions?|power|activity|impact)$/.test(words[noun]?.norm ?? '')) return undefined;
  const owner = reading.names.findLast((n) => n.kind === 'intervention' && n.to <= noun && n.to >= noun - 3);
  return owner && words[owner.to - 1]?.norm.endsWith("'s") ? owner.to : undefined;
}

/** A heading or a list's stem names what a line without a subject tells of: "Blocks NMDA receptors.", "A dopamine reuptake inhibitor.", "D2: antagonist". */
function whereLeftOut(
  reading: SentenceReading,
  { head, form, to }: Pick<Relation, 'head' | 'form' | 'to'>,
  topic: Topic,
): string | undefined {
  const { words } = reading.sentence;
  const opening = words.slice(0, head).every((w) => SKIP.has(w.norm) || w.norm.endsWith('ly'));
  if (!opening) return undefined;
  const finite = form === 'third' || /^(works|acts|helps|thought|believed)$/.test(words[0]?.norm ?? '');
  const line = form === 'noun' && words.length <= to + 4;
  return finite || line ? leftOut(topic, reading.block) : undefined;
}

/** The agent of a passive: "is blocked by X", or "with X, … is blocked". */
export function agentOf(reading: SentenceReading, end: number, topic: Topic): Subject | undefined {
  const { words } = reading.sentence;
  const norm = (at: number) => words[at]?.norm ?? '';
  const named = (name: Name | undefined): Subject | undefined =>
    name?.kind === 'intervention' ? { id: name.id, at: name.from, several: false } : undefined;
  if (norm(end) === 'by') {
    const agent = reading.names.find((n) => n.from > end && n.from <= end + 3);
    if (agent?.kind === 'generic' && DETERMINERS.has(norm(agent.from - 1))) return meant(antecedent(topic));
    return named(agent);
  }
  // Which of two treatments would be a guess.
  const treatments = reading.names.filter((n) => n.kind === 'intervention');
  const [only] = treatments;
  if (treatments.length !== 1 || !only) return undefined;
  const linked = /^(with|on|under|with|taking|takes?|given|after|during)$/.test(norm(only.from - 1));
  return linked && (only.to < end || only.from <= end + 2) ? named(only) : undefined;
}

/** The treatment that a noun stands beside: "the NMDA receptor antagonist ketamine", "As an NMDA receptor antagonist, ketamine …". */
export function apposedTo(reading: SentenceReading, noun: number, after: number): Subject | undefined {
  const { words } = reading.sentence;
  const opens =
    /^(as|being)$/.test(words[noun - 1]?.norm ?? '') &&
    noun - 1 === clauseStart(reading.sentence, reading.block.text, noun);
  // "Unlike most dopamine antagonists, X …".
  if (foilBefore(words, noun) !== undefined) return undefined;
  const first = exampleAfter(reading, noun, after);
  const name = reading.names.find(
    (n) => n.kind === 'intervention' && n.from >= first && n.from <= first + (opens || first > after ? 2 : 0),
  );
  return name && { id: name.id, at: name.from, several: false };
}

/** Index after "such as" and the like where they follow a plural: "Y inhibitors such as X"; else the index itself. */
function exampleAfter({ sentence, block: { text } }: SentenceReading, noun: number, after: number): number {
  const { words } = sentence;
  const norm = (at: number) => words[at]?.norm ?? '';
  if (after <= noun || !norm(after - 1).endsWith('s')) return after;
  if (text.slice(words[after - 1]?.end, words[after]?.start).includes(',')) return after;
  if (norm(after) === 'such' && norm(after + 1) === 'as') return after + 2;
  if (norm(after) === 'for' && /^(example|instance)$/.test(norm(after + 1))) return after + 2;
  // "Drugs that raise the level of Y inhibitors include X" tells of other drugs.
  if (norm(after) === 'include') return noun === clauseStart(sentence, text, noun) ? after + 1 : after;
  return norm(after) === 'like' ? after + 1 : after;
}

/** "Inhibition of Y is what X does", "blockade of Y is how X works". */
export function toldAfter(reading: SentenceReading, { form, from, to }: Relation): Subject | undefined {
  const { words } = reading.sentence;
  if (form !== 'noun' || from > 1 || !/^(is|are)$/.test(words[to]?.norm ?? '')) return undefined;
  if (!/^(what|how|the|why)$/.test(words[to + 1]?.norm ?? '')) return undefined;
  const name = reading.names.find((n) => n.kind === 'intervention' && n.from > to && n.from <= to + 6);
  return name && { id: name.id, at: name.from, several: false };
}

/** Those that share a subject's verb: "ketamine and fluoxetine inhibit …". */
export function partners(reading: SentenceReading, { at }: Subject): readonly Subject[] {
  if (at === undefined || !/^(and|or)$/.test(reading.sentence.words[at - 1]?.norm ?? '')) return [];
  const partner = reading.names.find((n) => n.kind === 'intervention' && n.to === at - 1);
  return partner ? [{ id: partner.id, at: partner.from, several: false }] : [];
}

function namedBefore(reading: SentenceReading, at: number): Subject | undefined {
  const last = reading.names.findLast((n) => n.kind === 'intervention' && n.to <= at);
  return last && { id: last.id, at: last.from, several: false };
}

function coordinated(words: readonly { norm: string }[], at: number): boolean {
  return ['and', 'or'].includes(words[at + 1]?.norm ?? '');
}
