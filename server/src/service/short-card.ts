/** The card that is shown beside a draft: short, never a wall. */
import type { Condition, Intervention, Target } from '../knowledge/facts.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { NamedKind } from '../knowledge/names.ts';
import { evidenceOf } from '../rules/evidence.ts';
import { approvalSummary, approvedFor } from './approvals.ts';
import { type Card, listed, type Statement } from './card.ts';
import { warningsOf, withClasses } from './class-facts.ts';

/** How many names of a list a sentence can bear. */
const MOST_NAMES = 4;

const MECHANISM: Readonly<Record<Intervention['mechanism']['known'], string>> = {
  established: 'established',
  partly: 'known in part',
  hypothesis: 'proposed, not shown',
  disputed: 'disputed',
  unknown: 'not known',
};

export function shortCard(kind: NamedKind, id: string, knowledge: Knowledge): Card | undefined {
  const intervention = kind === 'intervention' ? knowledge.interventions.get(id) : undefined;
  if (intervention)
    return {
      ...card(intervention.name, kindOf(intervention), summaryOf(intervention, knowledge), knowledge),
      mechanism: MECHANISM[intervention.mechanism.known],
    };
  const target = kind === 'target' ? knowledge.targets.get(id) : undefined;
  if (target) return card(target.name, target.kind, summaryOfTarget(target), knowledge);
  const condition = kind === 'condition' ? knowledge.conditions.get(id) : undefined;
  const lines = condition && summaryOfCondition(condition, knowledge);
  return condition && lines && lines.length > 0 ? card(condition.name, condition.kind, lines, knowledge) : undefined;
}

function card(name: string, kind: string, summary: readonly Statement[], knowledge: Knowledge): Card {
  return {
    name,
    kind,
    lines: summary.map((s) => s.text),
    evidence: evidenceOf(
      summary.flatMap((s) => s.sources),
      knowledge,
    ),
  };
}

export function kindOf(intervention: Intervention): string {
  return intervention.kind === 'class' ? 'class of drugs' : intervention.kind;
}

/** What it does, what it is approved for, what it warns of: in this order. */
export function summaryOf(i: Intervention, knowledge: Knowledge): readonly Statement[] {
  const whole = withClasses(i, knowledge);
  const boxed = warningsOf(whole, 'boxedWarnings');
  const risks = warningsOf(whole, 'risks');
  return [
    { text: i.mechanism.says, sources: i.mechanism.sources },
    ...approvalSummary(i, knowledge, MOST_NAMES),
    ...(boxed.length > 0
      ? [{ text: `Boxed warning: ${boxed.map((b) => b.text).join('; ')}.`, sources: boxed.flatMap((b) => b.sources) }]
      : []),
    ...(i.schedule ? [i.schedule] : []),
    ...(risks.length > 0
      ? [
          {
            text: `Risks to mention: ${listed(
              risks.map((r) => r.text),
              MOST_NAMES,
            )}.`,
            sources: risks.flatMap((r) => r.sources),
          },
        ]
      : []),
  ];
}

export function summaryOfTarget(target: Target): readonly Statement[] {
  return [{ text: target.says, sources: target.sources }];
}

/** Nothing where the base knows no more than its names. */
export function summaryOfCondition(condition: Condition, knowledge: Knowledge): readonly Statement[] {
  const approved = approvedFor(condition.id, 'US', knowledge);
  return [
    ...(condition.dsm ? [{ text: `Its name in DSM-5-TR is “${condition.dsm}”.`, sources: [] }] : []),
    ...(approved.length > 0
      ? [
          {
            text: `Approved in the US, among the treatments known here: ${listed(
              [...new Set(approved.map((a) => a.intervention.name))],
              MOST_NAMES,
            )}.`,
            sources: approved.flatMap((a) => a.approval.sources),
          },
        ]
      : []),
  ];
}
