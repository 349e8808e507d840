/** Relations told by a noun after the target: "glutamate reuptake inhibitor", "NMDA receptor antagonist", "D2: partial agonist". */
import type { Name } from '../knowledge/names.ts';
import { AMOUNT_NOUNS, RELATION_NOUNS } from '../language/relation-verbs.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { aspectAfter } from './target-side.ts';
import type { Relation } from './told-relation.ts';

/** Words between a target and the noun: "NMDA receptor channel blocker", "5-HT1A partial agonist". */
const BETWEEN = /^(receptors?|channels?|partial|inverse|full|open|pore|silent|biased|selective|site|ligand)$/;
const FULL = /^(full|pure|complete|outright|silent|straightforward|classic)$/;
/** Words that go before such a noun and its target: "a potent". */
const ADJECTIVE =
  /^(a|an|the|selective|potent|competitive|uncompetitive|noncompetitive|non|weak|strong|partial|so|called|powerful|classic|dual|full|pure|silent|complete|outright|inverse|reversible|irreversible|direct|functional|highly|straightforward)$/;

/** "A potent NMDA receptor antagonist". */
export function nounAfter(reading: SentenceReading, target: Name): Relation | undefined {
  const { words } = reading.sentence;
  const norm = (at: number) => words[at]?.norm ?? '';
  const { aspect, to } = aspectAfter(reading, target);
  let at = to;
  while (BETWEEN.test(norm(at)) && at < to + 4) at++;
  const noun = norm(at);
  const change = RELATION_NOUNS.get(noun);
  if (!change || AMOUNT_NOUNS.has(noun)) return undefined;
  const from = beforeAdjectives(words, target.from);
  const told = words.slice(from, at).map((w) => w.norm);
  return {
    target,
    direction: change === 'down' || told.includes('inverse') ? 'down' : change === 'either' ? 'either' : 'up',
    aspect: aspect ?? 'activity',
    relation: noun,
    form: 'noun',
    from: /^(a|an|the)$/.test(norm(from)) ? from + 1 : from,
    to: at + 1,
    head: from,
    full: told.some((w) => FULL.test(w)),
  };
}

/** Index of the first of the adjectives that go before a noun. */
export function beforeAdjectives(words: readonly { norm: string }[], noun: number): number {
  let from = noun;
  while (from > 0 && ADJECTIVE.test(words[from - 1]?.norm ?? '')) from--;
  return from;
}

/** Whether the adjectives before a noun call it a full one. */
export function isFull(words: readonly { norm: string }[], from: number, to: number): boolean {
  return words.slice(from, to).some((w) => FULL.test(w.norm));
}
