/** Whether the words of a claim themselves take it back: a denial, or a case that is only supposed. */
import type { Claim } from '../claims/claim.ts';
import type { ReadSentence } from '../claims/read-claims.ts';

/** "In mice, it raised …", "it raised … in one small study": a result is reported, and the facts speak of what holds. */
export function isOneResult(claim: Claim, { sentence, block }: ReadSentence): boolean {
  if (claim.kind !== 'mechanism' || claim.form !== 'past') return false;
  return RESULT.test(block.text.slice(sentence.start, sentence.end));
}

const RESULT =
  /\b(?:mice|mouse|rats?|rodents?|animals?|monkeys|in vitro|cell cultures?|slices)\b|\b(?:an?|one) (?:\w+ ){0,3}(?:study|trial|experiment)\b/i;

/** "If buspirone enhanced GABA, …": the table of silence says what other words around do. */
export function isNotAsserted(claim: Claim, { cues, sentence }: ReadSentence): boolean {
  if (claim.modality === 'negated') return true;
  const at = sentence.words.findIndex((w) => w.start >= claim.start);
  return cues.some((c) => c.kind === 'conditional' && c.reachFrom <= at && at < c.reachTo);
}
