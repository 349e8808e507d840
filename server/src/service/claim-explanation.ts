/** What the knowledge base says on what a claim is about. */
import type { Claim } from '../claims/claim.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { approvalSummary } from './approvals.ts';
import type { Statement } from './card.ts';

/** How many conditions an approval's sentence can bear. */
const MOST_CONDITIONS = 4;

/** One or two sentences with their sources; undefined where the base has nothing that the claim could be held against. */
export function explainClaim(claim: Claim, knowledge: Knowledge): Statement | undefined {
  if (claim.verdict === 'unknown') return undefined;
  switch (claim.kind) {
    case 'mechanism':
      return claim.action?.says === undefined
        ? mechanismOf(claim.intervention, knowledge, claim.action?.sources)
        : { text: claim.action.says, sources: claim.action.sources };
    case 'class':
      return mechanismOf(claim.intervention, knowledge);
    case 'approval':
      return approvalOf(claim.intervention, knowledge);
    case 'cause':
      return (
        claim.misconception && {
          text: `${claim.misconception.message} ${claim.misconception.advice}`,
          sources: claim.misconception.sources,
        }
      );
    case 'messenger': {
      const target = knowledge.targets.get(claim.target);
      return target && { text: target.says, sources: target.sources };
    }
    case 'association':
    case 'effect':
      return undefined;
  }
}

function mechanismOf(id: string, knowledge: Knowledge, first: readonly string[] = []): Statement | undefined {
  const mechanism = knowledge.interventions.get(id)?.mechanism;
  return mechanism && { text: mechanism.says, sources: [...new Set([...first, ...mechanism.sources])] };
}

function approvalOf(id: string, knowledge: Knowledge): Statement | undefined {
  const intervention = knowledge.interventions.get(id);
  return intervention && approvalSummary(intervention, knowledge, MOST_CONDITIONS)[0];
}
