/** "Ketamine inhibits the reuptake of glutamate": the known action is another one. */
import type { ClaimDetector } from './detection.ts';
import { correctedWording } from './mechanism-rewording.ts';
import { doing } from './mechanism-wording.ts';
import { sentenceStart } from './message-words.ts';
import { isNotAsserted, isOneResult } from './not-asserted.ts';

export const contradicted: ClaimDetector = (claim, sentence, knowledge) => {
  if (
    claim.kind !== 'mechanism' ||
    claim.verdict !== 'contradicted' ||
    isNotAsserted(claim, sentence) ||
    isOneResult(claim, sentence)
  )
    return undefined;
  const known = knowledge.interventions.get(claim.intervention);
  if (!known) return undefined;
  const right = claim.action?.says ?? known.mechanism.says;
  return {
    start: claim.start,
    end: claim.end,
    words: {
      subject: sentenceStart(claim.subject),
      verb: known.plural ? 'are' : 'is',
      does: doing(claim),
    },
    advice: right,
    sources: [...(claim.action?.sources ?? []), ...known.mechanism.sources],
    rewrites: correctedWording(claim, sentence, knowledge),
  };
};
