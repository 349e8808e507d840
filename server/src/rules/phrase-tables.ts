/** One graph over the patterns of all rules. */
import { PatternGraph } from '../language/pattern-graph.ts';
import type { PatternTables } from '../language/pattern-tables.ts';
import type { RuleEntry } from './rule.ts';

export const ROLES = ['match', 'except'] as const;
export type Role = (typeof ROLES)[number];

/** What a pattern of a rule tells. All patterns of a rule with one role tell the same, so that of two ways to match the longer is told. */
export interface RulePattern {
  readonly rule: RuleEntry;
  readonly role: Role;
}

/** By their number in the tables. */
export function rulePatterns(rules: readonly RuleEntry[]): readonly RulePattern[] {
  return rules.flatMap((rule) => ROLES.map((role) => ({ rule, role })));
}

export function phraseTables(rules: readonly RuleEntry[]): PatternTables {
  const graph = new PatternGraph();
  for (const [number, { rule, role }] of rulePatterns(rules).entries())
    for (const pattern of rule[role] ?? []) graph.add(pattern, number);
  return graph.tables();
}
