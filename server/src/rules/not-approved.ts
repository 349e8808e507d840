/** "FDA-approved ketamine for anxiety": approved for something else, or for nothing. */
import type { ApprovalClaim } from '../claims/claim.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ClaimDetector, Detection } from './detection.ts';
import { monthName } from './message-words.ts';

export const notApproved: ClaimDetector = (claim, _, knowledge) => {
  if (claim.kind !== 'approval' || claim.approval?.status !== 'not approved') return undefined;
  return approvalDetection(claim, knowledge);
};

/** A device is cleared, not approved. */
export const clearedNotApproved: ClaimDetector = (claim, _, knowledge) => {
  if (claim.kind !== 'approval' || claim.approval?.status !== 'cleared') return undefined;
  return approvalDetection(claim, knowledge);
};

function approvalDetection(claim: ApprovalClaim, knowledge: Knowledge): Detection {
  const known = knowledge.interventions.get(claim.intervention);
  const approved = known?.approvals.find((a) => a.region === 'US' && a.status !== 'not approved');
  const instead =
    approved &&
    ` It is ${approved.status} for ${approved.indications.map((i) => knowledge.conditions.get(i)?.name ?? i).join(', ')}${approved.limits ? ` (${approved.limits})` : ''}.`;
  return {
    start: claim.start,
    end: claim.end,
    words: {
      treatment: claim.subject,
      condition: claim.object,
      asOf: monthName(claim.approval?.asOf ?? ''),
      instead: instead ?? '',
    },
    sources: [...(claim.approval?.sources ?? []), ...(approved?.sources ?? [])],
    rewrites: [],
  };
}
