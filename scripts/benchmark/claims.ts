/**
 * How many words a second claims are read from: in sentences without a known name or claim word, and in a draft that is full of them.
 * The texts are made here, from a fixed seed, so that two runs read the same.
 */
import { ClaimReader } from '../../server/src/claims/read-claims.ts';
import { NO_TOPIC } from '../../server/src/claims/topic.ts';
import type { Draft } from '../../server/src/draft/draft.ts';
import { readDraft } from '../../server/src/draft/read.ts';
import { knowledge } from '../../server/src/knowledge/knowledge.ts';

const WORDS = 100_000;
const RUNS = 7;
/** Words a second that are asked for. */
const LIMITS = { plain: 1_000_000, mixed: 150_000 };

const PLAIN = [
  'The {adjective} {noun} stood beside the {noun} near our {place}.',
  'Two {noun}s waited {adverb} while the {adjective} {noun} went past the {place}.',
  'We walked {adverb} along the {place} and talked of the {adjective} {noun}.',
  'Her {noun} was {adjective}, and his {noun} was not far from the {place}.',
  'On {day} the {place} opened {adverb} for the {adjective} {noun}.',
];
const CLAIMS = [
  '{Drug} works by {gerund} {target} in the brain.',
  '{Drug}, which is given for {condition}, {verb}s {target}.',
  'Some people with {condition} take {drug}, although it may not {verb} {target}.',
  '{Drug} is approved by the FDA for {condition}.',
  'A trial found that {drug} was associated with less {condition} than placebo.',
  'There is no evidence that {drug} {verb}s the release of {messenger}.',
  'It {verb}s {target} and may reduce {condition}.',
];
const LISTS: Readonly<Record<string, readonly string[]>> = {
  adjective: ['green', 'wooden', 'narrow', 'round', 'painted', 'dusty', 'tall', 'empty'],
  noun: ['chair', 'lantern', 'bicycle', 'garden', 'letter', 'window', 'kettle', 'ladder'],
  place: ['harbour', 'square', 'bridge', 'orchard', 'station', 'meadow'],
  adverb: ['early', 'outside', 'together', 'twice'],
  day: ['Monday', 'Tuesday', 'Friday'],
  drug: ['sertraline', 'ketamine', 'buspirone', 'lithium', 'naltrexone', 'memantine', 'bupropion'],
  target: ['NMDA receptors', 'the serotonin transporter', 'D2 receptors', 'GABA-A receptors', 'monoamine oxidase'],
  messenger: ['glutamate', 'serotonin', 'dopamine', 'GABA'],
  condition: ['anxiety', 'depression', 'insomnia', 'PTSD', 'ADHD'],
  verb: ['block', 'increase', 'stimulate', 'reduce'],
  gerund: ['blocking', 'increasing', 'stimulating', 'reducing'],
};

/** Numbers from 0 up to 1, the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A draft of about so many words, in paragraphs of six sentences. */
function draftOf(templates: readonly (readonly string[])[], words: number): Draft {
  const random = seeded(7);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const filled = (template: string): string =>
    template.replace(/\{(\w)(\w*)\}/g, (_, first: string, rest: string) => {
      const word = pick(LISTS[first.toLowerCase() + rest] ?? []);
      return first === first.toUpperCase() ? (word[0] ?? '').toUpperCase() + word.slice(1) : word;
    });
  const paragraphs: string[] = [];
  for (let count = 0; count < words; ) {
    const sentences = Array.from({ length: 6 }, () =>
      filled(pick(templates[Math.floor(random() * templates.length)] ?? [])),
    );
    paragraphs.push(sentences.join(' '));
    count += sentences.join(' ').split(' ').length;
  }
  return readDraft(paragraphs.join('\n\n'), 'markdown');
}

/** Words a second of processor time, so that what else the machine does counts less; of the fastest of several runs, each by a reader that remembers nothing. */
function speedOn(draft: Draft): number {
  const words = draft.blocks.reduce((n, { block }) => n + block.sentences.reduce((m, s) => m + s.words.length, 0), 0);
  const seconds = Array.from({ length: RUNS }, () => {
    const reader = new ClaimReader(knowledge);
    const start = process.cpuUsage();
    let topic = NO_TOPIC;
    for (const { block } of draft.blocks) topic = reader.read(block, topic).topicAfter;
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000_000;
  });
  return words / Math.min(...seconds);
}

const speeds = {
  plain: speedOn(draftOf([PLAIN], WORDS)),
  // Half of the sentences tell of treatments: more than in most drafts.
  mixed: speedOn(draftOf([PLAIN, CLAIMS], WORDS)),
};
let slow = false;
for (const [kind, speed] of Object.entries(speeds) as [keyof typeof LIMITS, number][]) {
  const fast = speed >= LIMITS[kind];
  slow ||= !fast;
  const figure = Math.round(speed / 1000).toLocaleString('en-GB');
  const limit = (LIMITS[kind] / 1000).toLocaleString('en-GB');
  process.stdout.write(
    `${kind}: ${figure},000 words/s, ${fast ? 'at least' : 'LESS THAN'} the ${limit},000 asked for\n`,
  );
}
if (slow) process.exitCode = 1;
