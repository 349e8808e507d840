/** All that is on record of a treatment or a class of them. */
import type { Action, EvidenceSummary, Intervention, Warning } from '../knowledge/facts.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { plainNames } from '../knowledge/plain-names.ts';
import { approvalStatement } from './approvals.ts';
import { asSentence, type FullCard, listed, type Section, type Statement, section } from './card.ts';
import { membersOf, warningsOf, withClasses } from './class-facts.ts';
import type { Reference } from './reference.ts';
import { kindOf, summaryOf } from './short-card.ts';

const KNOWN = {
  established: 'How it works is established.',
  partly: 'How it brings about its effect is only partly known.',
  hypothesis: 'How it brings about its effect is a hypothesis.',
  disputed: 'How it works is disputed.',
  unknown: 'How it works is unknown.',
} as const;

const RESTS_ON = { human: 'rests on work in people', animal: 'rests on work in animals' } as const;

export function interventionCard(i: Intervention, { knowledge, today }: Reference): FullCard {
  const actions = knowledge.actionsOf(i.id);
  const of = (...roles: Action['role'][]) =>
    actions.filter((a) => roles.includes(a.role)).map((a) => actionStatement(a, i, knowledge));
  const whole = withClasses(i, knowledge);
  return {
    topic: 'intervention',
    id: i.id,
    name: i.name,
    kind: kindOf(i),
    alsoCalled: plainNames([...i.names, ...i.brands]).filter((name) => name !== i.name),
    summary: summaryOf(i, knowledge),
    sections: [
      ...section('How it works', [
        { text: `${KNOWN[i.mechanism.known]} ${i.mechanism.says}`, sources: i.mechanism.sources },
      ]),
      ...section('Known actions', of('primary', 'contributes')),
      ...section('Proposed, not shown', of('proposed')),
      ...section('Often written, and not so', of('not')),
      ...section(
        'Approvals',
        i.approvals.map((a) => approvalStatement(a, knowledge, today)),
      ),
      ...section(
        'Evidence',
        i.evidence.map((e) => evidenceStatement(e, knowledge)),
      ),
      ...section('Boxed warnings', warningsOf(whole, 'boxedWarnings').map(warningStatement)),
      ...section('Controlled status', i.schedule ? [i.schedule] : []),
      ...section('Risks to mention', warningsOf(whole, 'risks').map(warningStatement)),
      ...section('Routes', i.routes.length > 0 ? [{ text: asSentence(listed(i.routes)), sources: [] }] : []),
      ...belonging(i, whole.slice(1), knowledge),
    ],
  };
}

/** "NMDA receptor: channel blocker, its main action. Ketamine blocks …" */
function actionStatement(a: Action, of: Intervention, knowledge: Knowledge): Statement {
  const target = knowledge.targets.get(a.target)?.name ?? a.target;
  const notes = [
    a.action,
    ...(a.role === 'primary' ? ['its main action'] : []),
    ...(a.evidence ? [RESTS_ON[a.evidence]] : []),
    ...(of.actions.includes(a) ? [] : ['as its class']),
  ];
  const told = a.says ? ` ${a.says}` : '';
  return { text: asSentence(`${target}: ${notes.join(', ')}.${told}`), sources: a.sources };
}

/** "Depression: works, with moderate certainty. …" */
export function evidenceStatement(e: EvidenceSummary, knowledge: Knowledge): Statement {
  const condition = knowledge.conditions.get(e.condition)?.name ?? e.condition;
  return {
    text: asSentence(`${condition}: ${e.finding}, with ${e.certainty} certainty. ${e.says}`),
    sources: e.sources,
  };
}

function belonging(i: Intervention, classes: readonly Intervention[], knowledge: Knowledge): readonly Section[] {
  const members = membersOf(i.id, knowledge);
  const named = (title: string, them: readonly Intervention[]) =>
    section(title, them.length > 0 ? [{ text: `${listed(them.map((m) => m.name))}.`, sources: [] }] : []);
  return [...named('Members known here', members), ...named('Belongs to', classes)];
}

function warningStatement({ text, sources }: Warning): Statement {
  return { text: asSentence(text), sources };
}
