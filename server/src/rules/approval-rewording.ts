/** Rewordings of an approval: cleared for approved, and the plain denial. */
import type { ApprovalClaim } from '../claims/claim.ts';
import type { OfferedRewrite } from './detection.ts';
import { reword } from './rewording.ts';

/** What to put instead of the words that tell an approval; `text` is the block's. */
export function approvalWordings(claim: ApprovalClaim, text: string): readonly OfferedRewrite[] {
  const { start, end, status } = claim;
  const written = text.slice(start, end);
  if (status === 'cleared') {
    const cleared = written.replace(/\bapprov(?=ed\b|als?\b)/i, 'clear').replace(/\bclearal/i, 'clearance');
    return cleared === written ? [] : [{ replacement: reword(text, { start, end }, cleared), preferred: true }];
  }
  if (status !== 'not approved') return [];
  const own = /^(is|are|was|were)(?= (?:approved|licensed|indicated)\b)/i.exec(written)?.[0];
  if (own) return [denial({ start: start + own.length, end: start + own.length }, ' not')];
  const named =
    /^FDA[- ](?:approved|licensed)\b/i.test(written) && /\b(?:is|are|was|were)\s$/i.test(text.slice(0, start));
  return named ? [denial({ start, end: start + 3 }, `not ${written.slice(0, 3)}`)] : [];
}

function denial(span: { start: number; end: number }, newText: string): OfferedRewrite {
  return {
    title: 'Say that it is not approved',
    replacement: { ...span, newText },
    preferred: false,
  };
}
