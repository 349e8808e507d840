/** What is said to be left alone: "leaves NET untouched", "has no affinity for D2 receptors". */
import type { Name } from '../knowledge/names.ts';
import { Automaton, type Match } from '../language/automaton.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { aspectAfter } from './target-side.ts';
import type { Relation } from './told-relation.ts';

const SPARING = new Automaton<'object' | 'subject'>()
  .add(
    '(leave~|leaving) [the] {target} [reuptake|receptors|entirely|completely|largely] (untouched|alone|unaffected|unchanged|intact)',
    'object',
  )
  .add('(spare~|sparing) [the] {target}', 'object')
  .add(
    '(no|little|negligible|without|hardly any|neither) [appreciable|significant|known|clinically|relevant|meaningful|direct|measurable|real] [relevant] (affinity|effect|effects|activity|action|influence|impact) (for|on|at|against|upon) [the] [reuptake of] [brain] {target}',
    'object',
  )
  .add(
    "(does not|do not|doesn't|don't) (touch|bind [to]|act on|act at|affect|reach) [the] [cardiac|brain] {target}",
    'object',
  );

/** What `target` is said to be spared; the words themselves deny. */
export function sparingAround(reading: SentenceReading, target: Name): Relation | undefined {
  if (!MAY_SPARE.test(reading.block.text.slice(reading.sentence.start, reading.sentence.end))) return undefined;
  const match = SPARING.find(reading.sentence.words, reading.names).find(
    (m: Match<unknown>) => m.from <= target.from && target.to <= m.to,
  );
  if (!match) return undefined;
  const { aspect, to } = aspectAfter(reading, target);
  return {
    target,
    direction: 'either',
    aspect: aspect ?? 'activity',
    relation: 'leave untouched',
    form: 'passive',
    from: match.from,
    to: Math.max(to, match.to),
    head: match.from,
    denied: true,
  };
}

/** Asked first, as it is quicker. */
const MAY_SPARE = /\b(?:leav|left|spar|no |little|negligible|without|hardly|neither|not |n't )/i;
