/** "It inhibits GABA and so lowers anxiety": less of a calming messenger would do the reverse. */

import type { ClaimDetector } from './detection.ts';
import { sentenceStart } from './message-words.ts';

export const wrongDirection: ClaimDetector = (claim, _, knowledge) => {
  if (
    claim.kind !== 'mechanism' ||
    claim.direction !== 'down' ||
    claim.modality === 'negated' ||
    claim.relieves === undefined
  )
    return undefined;
  if (claim.aspect === 'reuptake' || claim.aspect === 'breakdown') return undefined;
  const target = knowledge.targets.get(claim.target);
  const messenger = target?.messenger ? knowledge.targets.get(target.messenger) : target;
  if (!target || messenger?.effect !== 'calming') return undefined;
  const condition = knowledge.conditions.get(claim.relieves)?.name ?? claim.relieves;
  const known = knowledge.interventions.get(claim.intervention);
  return {
    start: claim.start,
    end: claim.end,
    words: { target: messenger.name, condition, subject: sentenceStart(claim.subject) },
    advice: known?.mechanism.says ?? messenger.says,
    sources: [...(known?.mechanism.sources ?? []), ...messenger.sources],
    rewrites: [],
  };
};
