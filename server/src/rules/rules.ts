/** The rules that ship with the product. */
import type { PatternTables } from '../language/pattern-tables.ts';
import compiled from './compiled.json' with { type: 'json' };
import type { RuleEntry } from './rule.ts';

export interface Rules {
  readonly rules: readonly RuleEntry[];
  /** The graph of their patterns. */
  readonly phrases: PatternTables;
}

export const rules = compiled.rules as unknown as readonly RuleEntry[];
export const shippedRules: Rules = { rules, phrases: compiled.phrases };
