/** "Low glutamate causes anxiety": a cause told as known that is not. */
import type { ClaimDetector } from './detection.ts';

export const singleCause: ClaimDetector = (claim) => {
  if (claim.kind !== 'cause' || claim.modality !== 'asserted' || !claim.misconception) return undefined;
  const { message, advice, sources } = claim.misconception;
  return { start: claim.start, end: claim.end, words: { message }, advice, sources, rewrites: [] };
};
