/** "It raises glutamate, and that is how it helps": a hypothesis told as settled. */
import type { ClaimDetector } from './detection.ts';
import { sentenceStart } from './contradicted.ts';

export const hypothesisAsFact: ClaimDetector = (claim, _, knowledge) => {
  if (claim.kind !== 'mechanism' || claim.verdict !== 'hypothesis' || claim.modality !== 'asserted') return undefined;
  if (knowledge.targets.get(claim.target)?.kind === 'process') return undefined;
  return {
    start: claim.start,
    end: claim.end,
    words: { subject: sentenceStart(claim.subject), target: claim.object },
    ...(claim.action?.says && { advice: `${claim.action.says} Say “is thought to” or “may”, and cite it.` }),
    sources: claim.action?.sources ?? [],
    rewrites: [],
  };
};
