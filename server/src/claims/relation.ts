/** What a sentence says is done to a target, before we know whose doing it is. */
import type { Aspect, Change } from '../knowledge/effects.ts';
import type { Name } from '../knowledge/names.ts';
import type { VerbForm } from '../language/forms.ts';
import { activeBefore } from './relation-active.ts';
import { nounAfter } from './relation-noun.ts';
import { passiveAfter } from './relation-passive.ts';
import { sparingAround } from './relation-sparing.ts';
import type { SentenceReading } from './sentence-reading.ts';

/** A relation found around a target's name, by word index. */
export interface Relation {
  readonly target: Name;
  readonly direction: Change;
  readonly aspect: Aspect;
  readonly relation: string;
  readonly form: VerbForm | 'noun' | 'passive';
  /** The whole phrase: verb to object. */
  readonly from: number;
  readonly to: number;
  /** Where the subject is looked for from. */
  readonly head: number;
  /** For a passive: where its agent is looked for, the word "by" or the end. */
  readonly agent?: number;
  /** "A full agonist". */
  readonly full?: boolean;
  /** The words themselves say that it is not so: "leaves Y untouched". */
  readonly denied?: boolean;
}

/** What is said of a target. `before` is what was said of the target before it, which "but not Y" goes on with. */
export function relationOf(reading: SentenceReading, target: Name, before: Relation | undefined): Relation | undefined {
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
