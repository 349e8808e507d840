/** "Magnesium works by boosting serotonin": how it works is not known, and the base has nothing on what is told. */
import type { ClaimDetector } from './detection.ts';
import { isNotAsserted, isOneResult } from './not-asserted.ts';

export const unsettledMechanism: ClaimDetector = (claim, read, knowledge) => {
  if (
    claim.kind !== 'mechanism' ||
    claim.verdict !== 'unknown' ||
    claim.modality !== 'asserted' ||
    claim.shared ||
    isNotAsserted(claim, read) ||
    isOneResult(claim, read)
  )
    return undefined;
  const known = knowledge.interventions.get(claim.intervention);
  // What a drug binds may be measured though the base does not list it; only what a messenger is told to do is held against it.
  if (
    !known ||
    known.kind === 'class' ||
    knowledge.targets.get(claim.target)?.kind !== 'messenger' ||
    claim.ofReceptors
  )
    return undefined;
  const { known: how, says, sources } = known.mechanism;
  // Of herbs and supplements of which nothing is known, more of a messenger told plainly is as much a guess.
  const plain =
    claim.weight === 'plain' && known.kind === 'supplement' && how === 'unknown' && claim.direction === 'up';
  if ((claim.weight !== 'means' && !plain) || claim.form === 'past') return undefined;
  if (claim.direction === 'either' || (how !== 'unknown' && how !== 'hypothesis')) return undefined;
  // Where some of what it does is known, the rest may follow from that.
  if (knowledge.actionsOf(claim.intervention).some((a) => a.role === 'primary' || a.role === 'contributes'))
    return undefined;
  return {
    start: claim.start,
    end: claim.end,
    words: {
      subject: claim.subject,
      text: read.block.text.slice(claim.start, claim.end),
      verb: known.plural ? 'work' : 'works',
    },
    advice: says,
    sources,
    rewrites: [],
  };
};
