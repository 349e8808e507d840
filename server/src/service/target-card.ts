/** All that is on record of a messenger, receptor, transporter or process. */
import type { Action, Intervention, Target } from '../knowledge/facts.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { plainNames } from '../knowledge/plain-names.ts';
import { asSentence, type FullCard, listed, type Statement, section } from './card.ts';
import { beliefStatement } from './misconception-card.ts';
import type { Reference } from './reference.ts';
import { summaryOfTarget } from './short-card.ts';

/** What a target is to the messenger behind it. */
const RELATION: Partial<Record<Target['kind'], string>> = {
  receptor: 'a receptor for',
  transporter: 'what carries',
  enzyme: 'an enzyme that acts on',
  channel: 'a channel that answers to',
};

export function targetCard(target: Target, { knowledge, misconceptions }: Reference): FullCard {
  const beliefs = misconceptions.filter((m) => m.blames?.target === target.id);
  return {
    topic: 'target',
    id: target.id,
    name: target.name,
    kind: target.kind,
    alsoCalled: plainNames(target.names).filter((name) => name !== target.name),
    summary: summaryOfTarget(target),
    sections: [
      ...section('Relations', relations(target, knowledge)),
      ...section('Treatments that act on it', actors(target, ['primary', 'contributes'], knowledge)),
      ...section('Proposed, not shown', actors(target, ['proposed'], knowledge)),
      ...section('Often written, and not so', actors(target, ['not'], knowledge)),
      ...section('What is said of it', beliefs.map(beliefStatement)),
    ],
  };
}

function relations(target: Target, knowledge: Knowledge): readonly Statement[] {
  const messenger = target.messenger && knowledge.targets.get(target.messenger);
  const behind = [...knowledge.targets.values()].filter((t) => t.messenger === target.id).map((t) => t.name);
  return [
    ...(messenger
      ? [{ text: asSentence(`It is ${RELATION[target.kind] ?? 'tied to'} ${messenger.name}`), sources: [] }]
      : []),
    ...(target.effect ? [{ text: `On the whole it has a ${target.effect} effect on nerve cells.`, sources: [] }] : []),
    ...(behind.length > 0 ? [{ text: asSentence(`Tied to it: ${listed(behind)}`), sources: [] }] : []),
  ];
}

/** "Channel blocker: ketamine, esketamine.": treatments by what they do to it; of a class and its members, the class. */
function actors(target: Target, roles: readonly Action['role'][], knowledge: Knowledge): readonly Statement[] {
  const byAction = new Map<string, { readonly who: Intervention; readonly action: Action }[]>();
  for (const who of knowledge.interventions.values())
    for (const action of who.actions) {
      if (action.target !== target.id || !roles.includes(action.role)) continue;
      const same = byAction.get(action.action) ?? [];
      byAction.set(action.action, [...same, { who, action }]);
    }
  return [...byAction].map(([action, found]) => ({
    text: asSentence(`${action}: ${listed(found.map(({ who }) => who.name).sort())}`),
    sources: [...new Set(found.flatMap((f) => f.action.sources))],
  }));
}
