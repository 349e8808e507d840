/** "Vilazodone does not inhibit the serotonin transporter": a main action that is denied. */
import type { ClaimDetector } from './detection.ts';
import { sentenceStart } from './message-words.ts';

export const denied: ClaimDetector = (claim, _, knowledge) => {
  if (claim.kind !== 'mechanism' || claim.denial !== 'plain' || claim.verdict !== 'supported') return undefined;
  const known = knowledge.interventions.get(claim.intervention);
  const { action } = claim;
  if (!known || action?.role !== 'primary') return undefined;
  // What follows from an action may well be absent ("does not raise serotonin at once").
  if (action.target !== claim.target && claim.aspect !== 'reuptake') return undefined;
  return {
    start: claim.start,
    end: claim.end,
    words: {
      subject: sentenceStart(claim.subject),
      target: `${claim.aspect === 'reuptake' ? 'reuptake of ' : ''}${knowledge.targets.get(claim.target)?.name ?? claim.target}`,
    },
    advice: action.says ?? known.mechanism.says,
    sources: [...action.sources, ...known.mechanism.sources],
    rewrites: [],
  };
};
