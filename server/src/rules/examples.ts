/** The examples of the rules. Apart from the rules, so that a server need not carry them. */
import examples from './examples.json' with { type: 'json' };
import type { Examples } from './rule.ts';

const byRule = examples as unknown as Readonly<Record<string, Examples>>;

export function examplesOf(rule: string): Examples {
  return byRule[rule] ?? { flag: [], leave: [] };
}
