/** "It raises glutamate, and that is how it helps": a hypothesis told as settled. */

import { isTold } from '../claims/claim.ts';
import type { ClaimDetector } from './detection.ts';
import { statement } from './mechanism-wording.ts';

export const hypothesisAsFact: ClaimDetector = (claim, _, knowledge) => {
  if (claim.kind !== 'mechanism' || claim.verdict !== 'hypothesis' || !isTold(claim)) return undefined;
  if (knowledge.targets.get(claim.target)?.kind === 'process') return undefined;
  return {
    start: claim.start,
    end: claim.end,
    words: { statement: statement(claim, knowledge.interventions.get(claim.intervention)?.plural ?? false) },
    ...(claim.action?.says && { advice: `${claim.action.says} Say “is thought to” or “may”, and cite it.` }),
    sources: claim.action?.sources ?? [],
    rewrites: [],
  };
};
