/** Holds a statement "X relieves Y" against what trials and reviews showed. */
import type { Condition, EvidenceSummary } from './facts.ts';

/** What a treatment is told to do about a condition. */
export type ToldUse = 'relieves' | 'prevents' | 'harms';

export interface EvidenceStanding {
  /** `hypothesis`: told as settled, and the evidence is not. */
  readonly verdict: 'supported' | 'contradicted' | 'hypothesis' | 'unknown';
  /** The summary that it was held against. */
  readonly summary: EvidenceSummary | undefined;
}

const UNKNOWN: EvidenceStanding = { verdict: 'unknown', summary: undefined };

interface Conditions {
  readonly conditions: ReadonlyMap<string, Condition>;
  widen(condition: string): ReadonlySet<string>;
}

/** `firm`: told without "may" and the like. Summaries of a wider or narrower condition may bear a statement out, and never contradict it. */
export function evidenceStanding(
  evidence: readonly EvidenceSummary[],
  condition: string,
  use: ToldUse,
  firm: boolean,
  conditions: Conditions,
): EvidenceStanding {
  const fitting = evidence.filter(
    (e) =>
      (e.use ?? 'treatment') === (use === 'prevents' ? 'prevention' : 'treatment') &&
      (conditions.widen(condition).has(e.condition) || conditions.widen(e.condition).has(condition)),
  );
  const exact = fitting.filter((e) => e.condition === condition);
  const has = (finding: EvidenceSummary['finding'], among = fitting) => among.find((e) => e.finding === finding);
  if (use === 'harms') {
    const harm = has('harm');
    return harm ? { verdict: 'supported', summary: harm } : UNKNOWN;
  }
  const works = has('works', exact) ?? (exact.length === 0 ? has('works') : undefined);
  if (works) return { verdict: 'supported', summary: works };
  const maybe = has('may work', exact) ?? (exact.length === 0 ? has('may work') : undefined);
  if (maybe) return { verdict: firm ? 'hypothesis' : 'supported', summary: maybe };
  const against = has('no clear effect', exact) ?? has('harm', exact);
  // Where a kind of the condition is helped, or one that it is a kind of, the wider word may mean that.
  if (against)
    return fitting.some(({ finding }) => /works?$/.test(finding)) || !firm
      ? UNKNOWN
      : { verdict: 'contradicted', summary: against };
  const unclear = has('unclear', exact);
  return unclear && firm ? { verdict: 'hypothesis', summary: unclear } : UNKNOWN;
}
