/** The rules that ship with the product. */
import compiled from './compiled.json' with { type: 'json' };
import type { RuleEntry } from './rule.ts';

export const rules = compiled.rules as unknown as readonly RuleEntry[];
