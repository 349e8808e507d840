/** All that is on record of a rule. */
import type { RuleOfPack } from '../rules/pack.ts';
import type { Examples, RuleEntry } from '../rules/rule.ts';
import { type FullCard, type Section, section } from './card.ts';
import type { Reference } from './reference.ts';
import { exampleSections } from './rule-examples.ts';

export function ruleCard(rule: RuleEntry, { examplesOf }: Reference): FullCard {
  return cardOf(rule, `rule of family ${rule.family}, ${rule.severity}`, [], examplesOf(rule.id));
}

export function packRuleCard({ rule, pack }: RuleOfPack): FullCard {
  const examples = pack.examples.filter((each) => each.rule === rule.id);
  const texts = (kind: 'flag' | 'leave') => examples.filter((each) => each.kind === kind).map(({ text }) => text);
  const family = rule.family === 'house' ? '' : `, family ${rule.family}`;
  // These have no keys to be cited by: the knowledge base does not hold them.
  const said = (rule.evidence ?? []).map(({ citation, url }) => ({ text: `${citation}: ${url}`, sources: [] }));
  return cardOf(
    rule,
    `rule of the pack “${pack.name}”${family}, ${rule.severity}`,
    section('Where the house says so', said),
    { flag: texts('flag'), leave: texts('leave') },
  );
}

function cardOf(rule: RuleEntry, kind: string, sections: readonly Section[], examples: Examples): FullCard {
  return {
    topic: 'rule',
    id: rule.id,
    name: rule.title,
    kind,
    alsoCalled: [],
    summary: [{ text: `${shown(rule.message)} ${shown(rule.advice)}`, sources: rule.sources }],
    sections: [
      ...section('Why it is flagged', [{ text: rule.why, sources: [] }]),
      ...sections,
      ...exampleSections(examples),
    ],
  };
}

/** Holes such as {text} are the writer's own words. */
function shown(text: string): string {
  return text.replace(/\{\w+\}/g, '…');
}
