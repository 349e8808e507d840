/** "Ketamine is a Schedule II drug": a controlled drug put into the wrong schedule. */
import type { ClaimDetector } from './detection.ts';

/** Words that show that the law of the United States is meant; elsewhere there are schedules too. */
const HERE = /\b(?:US|U\.S\.|USA|United States|America|DEA|FDA|[Ff]ederal(?:ly)?)\b/;

export const wrongSchedule: ClaimDetector = (claim, { block, sentence }, knowledge) => {
  if (claim.kind !== 'schedule' || claim.verdict !== 'contradicted' || claim.modality === 'negated') return undefined;
  const schedule = scheduleOf(claim.intervention, knowledge);
  return {
    start: claim.start,
    end: claim.end,
    words: { subject: claim.subject, told: claim.schedule, known: claim.known ?? '' },
    sources: schedule?.sources ?? [],
    rewrites: [],
    ...(!HERE.test(block.text.slice(sentence.start, sentence.end)) && { severity: 'warning' }),
  };
};

function scheduleOf(
  id: string,
  knowledge: Parameters<ClaimDetector>[2],
): { readonly sources: readonly string[] } | undefined {
  const own = knowledge.interventions.get(id);
  return own?.schedule ?? own?.classes.map((c) => scheduleOf(c, knowledge)).find(Boolean);
}
