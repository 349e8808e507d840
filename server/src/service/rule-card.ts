/** All that is on record of a rule. */
import type { RuleEntry } from '../rules/rule.ts';
import { type FullCard, section } from './card.ts';
import type { Reference } from './reference.ts';
import { exampleSections } from './rule-examples.ts';

export function ruleCard(rule: RuleEntry, { examplesOf }: Reference): FullCard {
  return {
    topic: 'rule',
    id: rule.id,
    name: rule.title,
    kind: `rule of family ${rule.family}, ${rule.severity}`,
    alsoCalled: [],
    summary: [{ text: `${shown(rule.message)} ${shown(rule.advice)}`, sources: rule.sources }],
    sections: [
      ...section('Why it is flagged', [{ text: rule.why, sources: [] }]),
      ...exampleSections(examplesOf(rule.id)),
    ],
  };
}

/** Holes such as {text} are the writer's own words. */
function shown(text: string): string {
  return text.replace(/\{\w+\}/g, '…');
}
