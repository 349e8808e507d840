/** "Valerian relieves insomnia": told as an effect that trials did not find. */
import { isTold } from '../claims/claim.ts';
import { hasStatistic } from '../language/context.ts';
import type { ClaimDetector } from './detection.ts';
import { gradedRewordings } from './graded-rewording.ts';

/** Verbs that are told to be so in general, in their base form; what was seen in one study stands in the past. */
const VERBS =
  'treat relieve ease alleviate reduce lessen lower decrease diminish improve combat fight lift calm soothe manage control tackle help prevent'.split(
    ' ',
  );
const PAST = /(?:ed|fought)\b/i;
/** Who tells of a study tells of its result. */
const STUDY = /^(study|studies|trial|trials|review|meta|analysis|participants|researchers|placebo)$/;

export const againstEvidence: ClaimDetector = (claim, read, knowledge) => {
  if (claim.kind !== 'efficacy' || claim.verdict !== 'contradicted' || !isTold(claim) || !claim.evidence)
    return undefined;
  const { sentence, block } = read;
  if (PAST.test(block.text.slice(claim.phrase.start, claim.phrase.end))) return undefined;
  if (sentence.citations.length > 0 || hasStatistic(sentence, block.text)) return undefined;
  if (sentence.words.some((w) => STUDY.test(w.norm))) return undefined;
  const { says, sources, certainty } = claim.evidence;
  return {
    start: claim.start,
    end: claim.end,
    words: {
      treatment: claim.subject,
      effect: claim.effect === 'prevents' ? 'prevent' : 'relieve',
      condition: claim.object,
      says,
    },
    sources,
    rewrites: gradedRewordings(VERBS, claim.phrase, read, knowledge),
    severity: certainty === 'high' || certainty === 'moderate' ? 'warning' : 'info',
  };
};
