/** Approvals in sentences, each with the date that it holds for. */
import type { Approval, Intervention } from '../knowledge/facts.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { approvalIsOld } from './age.ts';
import { listed, type Statement } from './card.ts';

/** Those of the US in one sentence; of other regions where there is none of the US. Lists of conditions are cut after `most`. */
export function approvalSummary(i: Intervention, knowledge: Knowledge, most: number): readonly Statement[] {
  const regions = [...new Set(i.approvals.map((a) => a.region))];
  const region = regions.includes('US') ? 'US' : regions[0];
  const here = i.approvals.filter((a) => a.region === region);
  if (here.length === 0) return [];
  const statuses = [...new Set(here.map((a) => a.status))];
  const parts = statuses.map((status) => {
    const these = here.filter((a) => a.status === status);
    const conditions = [...new Set(these.flatMap((a) => a.indications))].map((c) => nameOf(c, knowledge));
    return `${status} for ${listed(conditions, most)} (as of ${span(these.map((a) => a.asOf))})`;
  });
  return [{ text: `${region}: ${parts.join('; ')}.`, sources: here.flatMap((a) => a.sources) }];
}

/** One approval in full. */
export function approvalStatement(a: Approval, knowledge: Knowledge, today: Date): Statement {
  const conditions = listed(a.indications.map((c) => nameOf(c, knowledge)));
  const since = a.year !== undefined ? ` since ${a.year}` : '';
  const limits = a.limits ? ` (${a.limits})` : '';
  const old = approvalIsOld(a.asOf, today) ? ' This may have changed since: check before you rely on it.' : '';
  return {
    text: `${a.region}, as of ${a.asOf}: ${a.status} for ${conditions}${since}${limits}.${old}`,
    sources: a.sources,
  };
}

export interface Approved {
  readonly intervention: Intervention;
  readonly approval: Approval;
  /** What it is approved for: the condition, or kinds of it. */
  readonly indications: readonly string[];
}

/** Approvals and clearances in a region for a condition or a kind of it; by the treatment's name. */
export function approvedFor(condition: string, region: Approval['region'], knowledge: Knowledge): readonly Approved[] {
  return [...knowledge.interventions.values()]
    .flatMap((intervention) =>
      intervention.approvals.flatMap((approval): Approved[] => {
        if (approval.region !== region || approval.status === 'not approved') return [];
        const indications = approval.indications.filter((i) => knowledge.widen(i).has(condition));
        return indications.length > 0 ? [{ intervention, approval, indications }] : [];
      }),
    )
    .sort((a, b) => a.intervention.name.localeCompare(b.intervention.name));
}

export function nameOf(condition: string, knowledge: Knowledge): string {
  return knowledge.conditions.get(condition)?.name ?? condition;
}

/** "2024" or "2023-10 to 2025-01". */
function span(dates: readonly string[]): string {
  const sorted = [...dates].sort();
  return sorted[0] === sorted.at(-1) ? String(sorted[0]) : `${sorted[0]} to ${sorted.at(-1)}`;
}
