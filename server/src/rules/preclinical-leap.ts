/** "Ketamine grows new neurons": seen in animals, told of people. */
import { isTold } from '../claims/claim.ts';
import type { ClaimDetector } from './detection.ts';
import { hedgedWording } from './mechanism-rewording.ts';
import { sentenceStart } from './message-words.ts';

export const preclinicalLeap: ClaimDetector = (claim, read, knowledge) => {
  if (claim.kind !== 'mechanism' || claim.verdict !== 'hypothesis' || !isTold(claim)) return undefined;
  const target = knowledge.targets.get(claim.target);
  if (target?.kind !== 'process' || claim.action?.evidence !== 'animal') return undefined;
  return {
    start: claim.start,
    end: claim.end,
    words: { subject: sentenceStart(claim.subject), process: target.name },
    ...(claim.action.says && { advice: `${claim.action.says} Say in whom it was seen.` }),
    sources: [...claim.action.sources, ...target.sources],
    rewrites: hedgedWording(claim, read),
  };
};
