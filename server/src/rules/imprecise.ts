/** "Ketamine blocks glutamate": right in kind, too wide in words. */

import type { ClaimDetector } from './detection.ts';
import { correctedWording } from './mechanism-rewording.ts';

export const imprecise: ClaimDetector = (claim, sentence, knowledge) => {
  if (claim.kind !== 'mechanism' || claim.verdict !== 'imprecise' || claim.modality === 'negated') return undefined;
  return {
    start: claim.start,
    end: claim.end,
    words: { text: sentence.block.text.slice(claim.start, claim.end) },
    ...(claim.action?.says && { advice: claim.action.says }),
    sources: claim.action?.sources ?? [],
    rewrites: correctedWording(claim, sentence, knowledge),
  };
};
