/** "Buspirone is a benzodiazepine": a drug put into a class that does something else. */

import type { ClaimDetector } from './detection.ts';
import { sentenceStart } from './message-words.ts';

export const wrongClass: ClaimDetector = (claim, _, knowledge) => {
  if (claim.kind !== 'class' || claim.verdict !== 'contradicted' || claim.modality === 'negated') return undefined;
  const drug = knowledge.interventions.get(claim.intervention);
  const group = knowledge.interventions.get(claim.named);
  if (!drug || !group) return undefined;
  return {
    start: claim.start,
    end: claim.end,
    words: { subject: sentenceStart(claim.subject), group: claim.object },
    advice: drug.mechanism.says,
    sources: [...drug.mechanism.sources, ...group.mechanism.sources],
    rewrites: [],
  };
};
