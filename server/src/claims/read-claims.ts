/** Reads a block: its sentences with names, cues and claims, and the topic that it hands on. */
import type { Block, Sentence } from '../draft/draft.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Name, Names } from '../knowledge/names.ts';
import { readCues } from '../language/context.ts';
import { readApprovals } from './approval.ts';
import { readCauses } from './cause.ts';
import type { Claim, StatementClaim } from './claim.ts';
import { readClasses } from './class-membership.ts';
import { readComparisons } from './comparison.ts';
import { readEffects } from './effect.ts';
import { readMechanisms } from './mechanism.ts';
import { readMessengers } from './messenger.ts';
import { readSchedules } from './schedule.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { shortNamesIn, withShortNames } from './short-names.ts';
import { readStatement } from './statement.ts';
import { claimsOfItem, stemOf } from './stem.ts';
import { readTimes } from './time.ts';
import { advance, type Topic, topicKey } from './topic.ts';

/** A sentence as read, with what it claims and the topic that it was read in. */
export interface ReadSentence extends SentenceReading {
  readonly claims: readonly Claim[];
  readonly topic: Topic;
}

export interface ReadBlock {
  readonly block: Block;
  readonly sentences: readonly ReadSentence[];
  readonly topicAfter: Topic;
}

const NO_CLAIMS: readonly Claim[] = [];

/** Reads blocks, and remembers: the same block with the same topic gives the very same reading. */
export class ClaimReader {
  readonly #knowledge: Knowledge;
  readonly #names: Names;
  readonly #readings = new WeakMap<Block, Map<string, ReadBlock>>();
  /** How many blocks were read and not remembered: what a test counts. */
  reads = 0;

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
    this.#names = new Names(knowledge);
  }

  read(block: Block, topic: Topic): ReadBlock {
    const key = topicKey(topic);
    let byTopic = this.#readings.get(block);
    if (!byTopic) {
      byTopic = new Map();
      this.#readings.set(block, byTopic);
    }
    let reading = byTopic.get(key);
    if (!reading) {
      reading = this.#readAfresh(block, topic);
      byTopic.set(key, reading);
    }
    return reading;
  }

  /** The names in a sentence, for a hover on one. */
  namesIn(sentence: Sentence): readonly Name[] {
    return this.#names.find(sentence.words);
  }

  #readAfresh(block: Block, before: Topic): ReadBlock {
    this.reads++;
    let topic = before;
    const sentences = block.sentences.map((sentence): ReadSentence => {
      const found = this.#names.find(sentence.words);
      const made = shortNamesIn(sentence, block.text, found);
      if (made.length > 0) topic = { ...topic, shortNames: [...topic.shortNames, ...made] };
      const names = withShortNames(sentence, found, topic.shortNames, this.#knowledge);
      const cues = readCues(sentence, block.text);
      const reading: SentenceReading = { block, sentence, names, cues };
      const claims = sentence.voice === 'reference' ? NO_CLAIMS : this.#claims(reading, topic);
      // Written out, as most of a long draft's sentences are made here and hold nothing.
      const read: ReadSentence = { block, sentence, names, cues, claims, topic };
      if (sentence.voice !== 'reference') topic = advance(topic, block.kind, names, sentence.words);
      // Items of one list share its stem.
      if (block.kind !== 'list-item' && block.kind !== 'table-cell') {
        const stem = stemOf(reading);
        if (stem !== topic.stem) topic = { ...topic, stem };
      }
      return read;
    });
    return { block, sentences, topicAfter: topic };
  }

  #claims(reading: SentenceReading, topic: Topic): readonly Claim[] {
    const approvals = readApprovals(reading, topic, this.#knowledge);
    if (reading.names.length === 0 && approvals.length === 0) return readStatement(reading);
    const held: Claim[] = approvals.slice();
    if (reading.names.length > 0)
      held.push(
        ...readMechanisms(reading, topic, this.#knowledge),
        ...readClasses(reading, this.#knowledge),
        ...readCauses(reading, this.#knowledge),
        ...readMessengers(reading, this.#knowledge),
      );
    if (topic.stem && held.length === 0) held.push(...claimsOfItem(reading, topic.stem, this.#knowledge));
    const told = reading.names.length > 0 ? this.#told(reading, topic, held) : NO_CLAIMS;
    // What could be held against the facts says what the sentence claims better than its words do.
    if (held.length === 0) {
      const statement = readStatement(reading);
      if (told.length === 0) return statement;
      held.push(...withStrength(told, statement));
    } else held.push(...told);
    return held.sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /** What is told of treatments beside how they work and what they are approved for. */
  #told(reading: SentenceReading, topic: Topic, held: readonly Claim[]): readonly Claim[] {
    const told: readonly Claim[] = [
      ...readEffects(reading, topic, this.#knowledge),
      ...readComparisons(reading, topic, this.#knowledge),
      ...readSchedules(reading, topic, this.#knowledge),
      ...readTimes(reading, topic, this.#knowledge),
    ];
    // "Has FDA approval for the treatment of anxiety" says no more than that.
    return told.filter((t) => !held.some((h) => t.start < h.end && h.start < t.end));
  }
}

/** A sentence is as strong as its words are, whoever they are of; what else it says stays a statement of its own. */
function withStrength(told: readonly Claim[], statement: readonly StatementClaim[]): readonly Claim[] {
  const [whole] = statement;
  if (!whole) return told;
  const same = told.findIndex((t) => t.start < whole.end && whole.start < t.end);
  if (same < 0) return [...told, whole];
  return told.map((t, i) => (i === same ? { ...t, strength: whole.strength } : t));
}
