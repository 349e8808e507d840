/** "FDA-approved ketamine for anxiety": approved for something else, for less, or for nothing. */
import type { ApprovalClaim } from '../claims/claim.ts';
import type { ReadSentence } from '../claims/read-claims.ts';
import type { Approval, Intervention } from '../knowledge/facts.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { approvalWordings } from './approval-rewording.ts';
import type { ClaimDetector, Detection } from './detection.ts';
import { monthName, sentenceStart } from './message-words.ts';

/** "Not approved" may have changed since: after so many months it is told as something to look up. */
const MONTHS_TO_TRUST = 18;

export const notApproved: ClaimDetector = (claim, sentence, knowledge) => {
  if (claim.kind !== 'approval' || claim.modality === 'negated' || claim.status !== 'not approved') return undefined;
  return approvalDetection(claim, sentence, knowledge);
};

/** A device is cleared, not approved. */
export const clearedNotApproved: ClaimDetector = (claim, sentence, knowledge) => {
  if (claim.kind !== 'approval' || claim.modality === 'negated' || claim.status !== 'cleared') return undefined;
  // "Approved for depression and OCD" has the wrong word once.
  if (!claim.first) return undefined;
  return approvalDetection(claim, sentence, knowledge);
};

/** "Approved for every stage of Alzheimer's disease": approved, and not so far. */
export const widerThanApproved: ClaimDetector = (claim, sentence, knowledge) => {
  if (claim.kind !== 'approval' || claim.modality === 'negated' || claim.beyond === undefined) return undefined;
  return approvalDetection(claim, sentence, knowledge);
};

function approvalDetection(claim: ApprovalClaim, { block: { text } }: ReadSentence, knowledge: Knowledge): Detection {
  const known = knowledge.interventions.get(claim.intervention);
  const given = known?.approvals.filter((a) => a.region === 'US' && a.status !== 'not approved') ?? [];
  const first = given.find((a) => a === claim.approval) ?? given[0];
  const asOf = claim.approval?.asOf ?? latest(known);
  const old = claim.status === 'not approved' && knowledge.monthsSince(asOf) > MONTHS_TO_TRUST;
  const instead = first ? ` ${inFull(first, knowledge)}` : '';
  return {
    start: claim.start,
    end: claim.end,
    words: {
      treatment: claim.subject,
      subject: sentenceStart(claim.subject),
      condition: claim.object || 'any condition',
      asOf: monthName(asOf),
      limits: first?.limits ?? '',
      beyond: claim.beyond ?? '',
      instead: old ? `${instead} Check whether that has changed since.` : instead,
    },
    sources: [...(claim.approval?.sources ?? []), ...(first?.sources ?? [])],
    rewrites: approvalWordings(claim, text),
    ...(old && { severity: 'warning' }),
  };
}

function inFull({ status, indications, limits }: Approval, knowledge: Knowledge): string {
  const conditions = indications.map((i) => knowledge.conditions.get(i)?.name ?? i).join(', ');
  return `It is ${status} for ${conditions}${limits ? ` (${limits})` : ''}.`;
}

/** The newest date that any of the approvals is known to hold for. */
function latest(known: Intervention | undefined): string {
  return (
    [...(known?.approvals ?? [])]
      .map((a) => a.asOf)
      .sort()
      .at(-1) ?? ''
  );
}
