/** Whether the words of a claim themselves take it back: a denial, or a case that is only supposed. */
import type { Claim } from '../claims/claim.ts';
import type { ReadSentence } from '../claims/read-claims.ts';

/** "If buspirone enhanced GABA, …": the table of silence says what other words around do. */
export function isNotAsserted(claim: Claim, { cues, sentence }: ReadSentence): boolean {
  if (claim.modality === 'negated') return true;
  const at = sentence.words.findIndex((w) => w.start >= claim.start);
  return cues.some((c) => c.kind === 'conditional' && c.reachFrom <= at && at < c.reachTo);
}
