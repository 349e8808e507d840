/** All that is on record of a disorder, symptom or outcome. */
import type { Condition } from '../knowledge/facts.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { plainNames } from '../knowledge/plain-names.ts';
import { type Approved, approvedFor, nameOf } from './approvals.ts';
import { asSentence, type FullCard, listed, type Statement, section } from './card.ts';
import { beliefStatement } from './misconception-card.ts';
import type { Reference } from './reference.ts';
import { summaryOfCondition } from './short-card.ts';

const REGIONS = ['US', 'EU', 'UK'] as const;

export function conditionCard(condition: Condition, { knowledge, misconceptions }: Reference): FullCard {
  const beliefs = misconceptions.filter((m) => m.blames?.conditions.includes(condition.id));
  return {
    topic: 'condition',
    id: condition.id,
    name: condition.name,
    kind: condition.kind,
    alsoCalled: plainNames(condition.names).filter((name) => name !== condition.name),
    summary: summaryOfCondition(condition, knowledge),
    sections: [
      ...section('Wider and narrower', kin(condition, knowledge)),
      ...section(
        'Approved or cleared treatments known here',
        REGIONS.flatMap((region) =>
          approvedFor(condition.id, region, knowledge).map((a) => approvedStatement(a, condition, knowledge)),
        ),
      ),
      ...section('Known not to be approved for it', refused(condition, knowledge)),
      ...section('Evidence', evidence(condition, knowledge)),
      ...section('What is said of it', beliefs.map(beliefStatement)),
    ],
  };
}

/** "US, as of 2024: sertraline, for major depressive disorder (adults).": a narrower condition is named. */
function approvedStatement(
  { intervention, approval: a, indications }: Approved,
  { id }: Condition,
  knowledge: Knowledge,
): Statement {
  const narrower = indications.includes(id) ? '' : `, for ${listed(indications.map((i) => nameOf(i, knowledge)))}`;
  const limits = a.limits ? ` (${a.limits})` : '';
  return { text: `${a.region}, as of ${a.asOf}: ${intervention.name}${narrower}${limits}.`, sources: a.sources };
}

function kin(condition: Condition, knowledge: Knowledge): readonly Statement[] {
  const all = [...knowledge.conditions.values()];
  const wider = all.filter((c) => condition.within.includes(c.id)).map((c) => c.name);
  const narrower = all.filter((c) => c.within.includes(condition.id)).map((c) => c.name);
  return [
    ...(wider.length > 0 ? [{ text: asSentence(`A kind of ${listed(wider)}`), sources: [] }] : []),
    ...(narrower.length > 0 ? [{ text: asSentence(`Kinds of it: ${listed(narrower)}`), sources: [] }] : []),
  ];
}

function refused(condition: Condition, knowledge: Knowledge): readonly Statement[] {
  return [...knowledge.interventions.values()].flatMap((i) =>
    i.approvals
      .filter((a) => a.status === 'not approved' && a.indications.includes(condition.id))
      .map((a) => ({ text: `${a.region}, as of ${a.asOf}: ${i.name}.`, sources: a.sources })),
  );
}

function evidence(condition: Condition, knowledge: Knowledge): readonly Statement[] {
  return [...knowledge.interventions.values()].flatMap((i) =>
    i.evidence
      .filter((e) => e.condition === condition.id)
      .map((e) => ({
        text: asSentence(`${i.name}: ${e.finding}, with ${e.certainty} certainty. ${e.says}`),
        sources: e.sources,
      })),
  );
}
