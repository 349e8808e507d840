/** Finds what a sentence says is done to a target. */
import type { Name } from '../knowledge/names.ts';
import { isOutsideBrain } from './named-after.ts';
import { activeBefore } from './relation-active.ts';
import { nounAfter } from './relation-noun.ts';
import { passiveAfter } from './relation-passive.ts';
import { sparingAround } from './relation-sparing.ts';
import type { SentenceReading } from './sentence-reading.ts';
import type { Relation } from './told-relation.ts';

/** What is said of a target. `before` is what was said of the target before it, which "but not Y" goes on with. */
export function relationOf(reading: SentenceReading, target: Name, before: Relation | undefined): Relation | undefined {
  if (isOutsideBrain(reading, target)) return undefined;
  return (
    sparingAround(reading, target) ??
    nounAfter(reading, target) ??
    passiveAfter(reading, target) ??
    activeBefore(reading, target) ??
    (before && exceptedFrom(reading, target, before))
  );
}

/** "Blocks SERT, but not DAT": the same done, and denied, of another target. */
function exceptedFrom({ sentence: { words } }: SentenceReading, target: Name, before: Relation): Relation | undefined {
  const norm = (at: number) => words[at]?.norm ?? '';
  let at = target.from - 1;
  while (/^(the|of|on|for|at|reuptake|its|any)$/.test(norm(at))) at--;
  const excepts = norm(at) === 'not' || norm(at) === 'nor' || (norm(at) === 'than' && norm(at - 1) === 'rather');
  if (!excepts || before.to > at || at - before.to > 8) return undefined;
  const messenger = target.classes.includes('messenger');
  const aspect =
    messenger && before.target.classes.includes('messenger') ? before.aspect : messenger ? 'reuptake' : 'activity';
  return { ...before, target, aspect, from: target.from, to: target.to, form: 'passive', denied: true };
}
