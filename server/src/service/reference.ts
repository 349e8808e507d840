/** All that is on record, to look things up in. */
import type { FactRecords, Misconception, SourceRecord } from '../knowledge/facts.ts';
import { Knowledge } from '../knowledge/knowledge.ts';
import type { Pack } from '../rules/pack.ts';
import type { Examples, RuleEntry } from '../rules/rule.ts';

export interface Reference {
  readonly knowledge: Knowledge;
  readonly sources: ReadonlyMap<string, SourceRecord>;
  readonly misconceptions: readonly Misconception[];
  readonly rules: ReadonlyMap<string, RuleEntry>;
  /** Of the house, beside the rules that ship. */
  readonly packs: readonly Pack[];
  examplesOf(rule: string): Examples;
  /** What old is counted from. */
  readonly today: Date;
}

export function createReference(
  records: FactRecords,
  rules: readonly RuleEntry[],
  examplesOf: (rule: string) => Examples,
  today: Date,
  packs: readonly Pack[] = [],
): Reference {
  return {
    knowledge: new Knowledge(records),
    sources: new Map(records.sources.map((s) => [s.id, s])),
    misconceptions: records.misconceptions,
    rules: new Map(rules.map((r) => [r.id, r])),
    packs,
    examplesOf,
    today,
  };
}

/** The id of the rule that finds a misconception. */
export function ruleIdOf({ family, id }: Misconception): string {
  return `${family}/${id}`;
}
