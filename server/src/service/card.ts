/** What is known of a treatment, a target or a condition, in a few sentences. */
import type { Intervention } from '../knowledge/facts.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { evidenceOf } from '../rules/evidence.ts';
import type { Evidence } from '../rules/finding.ts';

/** What is known of a treatment or target: shown where its name stands. */
export interface Card {
  readonly name: string;
  /** "drug", "receptor" … */
  readonly kind: string;
  /** Each one sentence, most important first. */
  readonly lines: readonly string[];
  readonly evidence: readonly Evidence[];
}

const KNOWN = {
  established: 'How it works is established.',
  partly: 'How that brings about its effect is only partly known.',
  hypothesis: 'How that brings about its effect is a hypothesis.',
  disputed: 'How it works is disputed.',
  unknown: 'How it works is unknown.',
} as const;

/** The card of the thing with this id; nothing for a condition, of which the base knows only names. */
export function cardOf(id: string, knowledge: Knowledge): Card | undefined {
  const intervention = knowledge.interventions.get(id);
  if (intervention) return interventionCard(intervention, knowledge);
  const target = knowledge.targets.get(id);
  return (
    target && {
      name: target.name,
      kind: target.kind,
      lines: [target.says],
      evidence: evidenceOf(target.sources, knowledge),
    }
  );
}

function interventionCard(i: Intervention, knowledge: Knowledge): Card {
  const whole = [i, ...i.classes.flatMap((c) => knowledge.interventions.get(c) ?? [])];
  const conditions = (ids: readonly string[]) => ids.map((c) => knowledge.conditions.get(c)?.name ?? c).join(', ');
  const approvals = i.approvals.map(
    (a) =>
      `${a.region}, as of ${a.asOf}: ${a.status} for ${conditions(a.indications)}${a.limits ? ` (${a.limits})` : ''}.`,
  );
  const boxed = whole.flatMap((w) => w.boxedWarnings);
  const risks = whole.flatMap((w) => w.risks);
  return {
    name: i.name,
    kind: i.kind === 'class' ? 'class of drugs' : i.kind,
    lines: [
      i.mechanism.says,
      KNOWN[i.mechanism.known],
      ...approvals,
      ...(boxed.length > 0 ? [`Boxed warning: ${boxed.map((b) => b.text).join('; ')}.`] : []),
      ...(i.schedule ? [i.schedule.text] : []),
      ...(risks.length > 0 ? [`Risks to mention: ${[...new Set(risks.map((r) => r.text))].join(', ')}.`] : []),
    ],
    evidence: evidenceOf(
      [...i.mechanism.sources, ...i.approvals.flatMap((a) => a.sources), ...boxed.flatMap((b) => b.sources)],
      knowledge,
    ),
  };
}
