/** All that is on record of a belief that is told more firmly than it is known. */
import type { Misconception } from '../knowledge/facts.ts';
import { type FullCard, type Section, type Statement, section } from './card.ts';
import { type Reference, ruleIdOf } from './reference.ts';
import { exampleSections } from './rule-examples.ts';

export const STANDING_IN_WORDS: Readonly<Record<Misconception['standing'], string>> = {
  wrong: 'Wrong: what is known speaks against it.',
  unproven: 'Unproven: it may be so, but has not been shown.',
  oversimplified: 'Oversimplified: true in part, and told as if that were all.',
  disputed: 'Disputed: experts differ, and the sources hold both sides.',
};

export function misconceptionCard(m: Misconception, { rules, examplesOf }: Reference): FullCard {
  const rule = rules.get(ruleIdOf(m));
  return {
    topic: 'misconception',
    id: m.id,
    name: m.title,
    kind: 'misconception',
    alsoCalled: [],
    summary: [{ text: STANDING_IN_WORDS[m.standing], sources: [] }, rightStatement(m)],
    sections: [
      ...section('Why it is flagged', [{ text: m.why, sources: [] }]),
      ...section('Rule', [ruleStatement(m, rule?.severity)]),
      ...(rule ? exampleSections(examplesOf(rule.id)) : ([] as Section[])),
    ],
  };
}

function ruleStatement(m: Misconception, severity: string | undefined): Statement {
  const text = severity
    ? `${ruleIdOf(m)} (${severity}) finds the phrases that it is told in.`
    : 'Read from claims of any wording that blame a lack or an excess, by the rule disorder-fact/single-cause.';
  return { text, sources: [] };
}

/** What is wrong and what is right. */
function rightStatement(m: Misconception): Statement {
  return { text: `${m.message} ${m.advice}`, sources: m.sources };
}

/** A belief in one statement, for the card of what it is about. */
export function beliefStatement(m: Misconception): Statement {
  return { text: `${m.title} (${m.standing}): ${m.message} ${m.advice}`, sources: m.sources };
}
