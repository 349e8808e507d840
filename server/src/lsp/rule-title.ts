import { rules } from '../rules/rules.ts';

const titles = new Map(rules.map(({ id, title }) => [id, title]));

/** What a rule is called; its id where it is none of ours. */
export function ruleTitle(id: string): string {
  return titles.get(id) ?? id;
}
