/** What settings may call rules by: their ids, and families. */

import type { Severities } from '../../rules/choices.ts';
import { FAMILIES } from '../../rules/finding.ts';
import { rules } from '../../rules/rules.ts';

/** Each name with the family that it belongs to; a family belongs to itself. */
export type RuleNames = ReadonlyMap<string, string>;

interface Named {
  readonly id: string;
  readonly family: string;
}

export function ruleNames(all: readonly Named[]): RuleNames {
  return new Map([
    ...FAMILIES.map((family): [string, string] => [family, family]),
    ...all.map(({ id, family }): [string, string] => [id, family]),
  ]);
}

/** Those of the rules that ship with the product. */
export const SHIPPED_NAMES = ruleNames(rules);

/** One layer over another: what a later one says of a family holds for all its rules, whatever an earlier one said of them. */
export function layered<Value>(
  layers: readonly Iterable<readonly [string, Value]>[],
  names: RuleNames,
): Map<string, Value> {
  const merged = new Map<string, Value>();
  for (const layer of layers) {
    const entries = [...layer];
    for (const [name] of entries)
      if (names.get(name) === name)
        for (const earlier of [...merged.keys()]) if (names.get(earlier) === name) merged.delete(earlier);
    for (const [name, value] of entries) merged.set(name, value);
  }
  return merged;
}

/** The same for what choices hold. */
export function layeredSeverities(layers: readonly (Severities | undefined)[], names: RuleNames): Severities {
  return Object.fromEntries(
    layered(
      layers.map((each) => Object.entries(each ?? {})),
      names,
    ),
  );
}
