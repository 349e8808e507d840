/** "Vilazodone does not inhibit the serotonin transporter": a main action that is denied. */
import type { MechanismClaim } from '../claims/claim.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ClaimDetector } from './detection.ts';
import { sentenceStart } from './message-words.ts';

export const denied: ClaimDetector = (claim, _, knowledge) => {
  if (claim.kind !== 'mechanism' || claim.denial !== 'plain' || claim.verdict !== 'supported') return undefined;
  const known = knowledge.interventions.get(claim.intervention);
  const { action } = claim;
  if (!known || action?.role !== 'primary') return undefined;
  // What follows from an action may well be absent ("does not raise serotonin at once").
  if (action.target !== claim.target && claim.aspect !== 'reuptake' && !isLeftAlone(claim, knowledge)) return undefined;
  return {
    start: claim.start,
    end: claim.end,
    words: {
      subject: sentenceStart(claim.subject),
      verb: known.plural ? 'are' : 'is',
      target: `${claim.aspect === 'reuptake' ? 'reuptake of ' : ''}${knowledge.targets.get(claim.target)?.name ?? claim.target}`,
    },
    advice: action.says ?? known.mechanism.says,
    sources: [...action.sources, ...known.mechanism.sources],
    rewrites: [],
  };
};

/** "Leaves dopamine alone", of what blocks a receptor of dopamine; that its amount stays as it is may be true. */
function isLeftAlone({ aspect, relation, target, action }: MechanismClaim, knowledge: Knowledge): boolean {
  if (aspect !== 'activity' || relation !== 'leave untouched' || !action) return false;
  const known = knowledge.targets.get(action.target);
  return known?.kind === 'receptor' && known.messenger === target;
}
