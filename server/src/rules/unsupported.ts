/** "Propranolol works by blocking alpha-1 receptors": all its main actions are known, and this is not one of them. */
import type { MechanismClaim } from '../claims/claim.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ClaimDetector } from './detection.ts';
import type { Severity } from './finding.ts';
import { correctedWording } from './mechanism-rewording.ts';
import { doing } from './mechanism-wording.ts';
import { sentenceStart } from './message-words.ts';
import { isNotAsserted, isOneResult } from './not-asserted.ts';

export const unsupported: ClaimDetector = (claim, sentence, knowledge) => {
  if (
    claim.kind !== 'mechanism' ||
    claim.verdict !== 'unsupported' ||
    isNotAsserted(claim, sentence) ||
    isOneResult(claim, sentence)
  )
    return undefined;
  const known = knowledge.interventions.get(claim.intervention);
  const severity = severityOf(claim, knowledge);
  if (!known || !severity) return undefined;
  return {
    start: claim.start,
    end: claim.end,
    severity,
    words: { subject: sentenceStart(claim.subject), verb: known.plural ? 'are' : 'is', does: doing(claim) },
    advice: known.mechanism.says,
    sources: known.mechanism.sources,
    rewrites: correctedWording(claim, sentence, knowledge),
  };
};

/** Messengers that rise or fall downstream of drugs of many kinds: opioids, nicotine and what wakes act on them by a detour. */
const WIDELY_MOVED: ReadonlySet<string> = new Set([
  'dopamine',
  'noradrenaline',
  'glutamate',
  'histamine',
  'cortisol',
  'endorphin',
]);

/** How the treatment acts is known or thought to be, at least as to where. */
function isSettled({ intervention }: MechanismClaim, knowledge: Knowledge): boolean {
  const how = knowledge.interventions.get(intervention)?.mechanism.known;
  return how === 'established' || how === 'partly' || how === 'hypothesis';
}

/** A warning where it is told as what the treatment does, not by the way. Messengers rise and fall downstream of much that is not listed. */
function severityOf(claim: MechanismClaim, knowledge: Knowledge): Severity | undefined {
  const { target, aspect, weight, direction, form, relation } = claim;
  const ofReceptors = claim.ofReceptors || (form === 'noun' && /^(?:ant)?agonists?$|^blockers?$/.test(relation));
  const downstream =
    knowledge.targets.get(target)?.kind === 'messenger' &&
    !ofReceptors &&
    aspect !== 'reuptake' &&
    aspect !== 'breakdown';
  if (downstream) {
    if (weight !== 'means' || direction === 'either') return undefined;
    return isSettled(claim, knowledge) && !WIDELY_MOVED.has(target) ? 'warning' : 'info';
  }
  if (weight === 'means') return 'warning';
  return weight === 'plain' && direction !== 'either' ? 'warning' : 'info';
}
