/**
 * What we expect of drugs from pharmacology, held against what the base says, by classes of action.
 *
 * `acts`: known to act so, and the base tells it. `may act`: known to act so; the base need not tell it. `open`: proposed or
 * reported, not known: never told as a fact. `denied`: does not act so. Rows on drugs that the base does not hold say nothing.
 */
import { join } from 'node:path';
import { agreement, classOf } from '../../scripts/audit/action-classes.ts';
import { SameTargets } from '../../scripts/audit/same-targets.ts';
import { readTsv } from '../../scripts/audit/tsv.ts';
import type { Action, ActionType, Role } from '../../server/src/knowledge/facts.ts';
import type { Knowledge } from '../../server/src/knowledge/knowledge.ts';

export interface Expected {
  readonly drug: string;
  readonly target: string;
  readonly action: string;
  readonly expected: string;
}

export const EXPECTED: readonly Expected[] = readTsv(join(__dirname, 'expected-actions.tsv'), [
  'drug',
  'target',
  'action',
  'expected',
]);

/** By an action's role, what must be expected of it. */
const FITTING: Readonly<Record<Role, readonly string[]>> = {
  primary: ['acts', 'may act'],
  contributes: ['acts', 'may act'],
  proposed: ['open', 'may act'],
  not: ['denied'],
};

const same = new SameTargets();

/** Where the base differs from what is expected, and what it says that nobody expected; empty where all is as it should be. */
export function differences(knowledge: Knowledge, rows: readonly Expected[] = EXPECTED): readonly string[] {
  return [...rows.flatMap((row) => unmet(row, knowledge)), ...unexpected(knowledge, rows), ...toldTwice(knowledge)];
}

function unmet({ drug, target, action, expected }: Expected, knowledge: Knowledge): readonly string[] {
  if (!knowledge.interventions.has(drug)) return [];
  const alike = knowledge.actionsOf(drug).filter((a) => isSame(a, target, action));
  const known = alike.some((a) => a.role === 'primary' || a.role === 'contributes');
  const denied = alike.some((a) => a.role === 'not');
  if (expected === 'may act' ? !denied : known === (expected === 'acts')) return [];
  const wanted = { acts: 'is not told', 'may act': 'is denied' }[expected] ?? `is told as known, and is ${expected}`;
  return [`${drug}: ${action} of ${target} ${wanted}`];
}

/** Every action of ours must be one that somebody has thought about here. */
function unexpected(knowledge: Knowledge, rows: readonly Expected[]): readonly string[] {
  return [...knowledge.interventions.values()].flatMap((i) => {
    const own = rows.filter((row) => row.drug === i.id);
    return i.actions
      .filter((a) => {
        // A receptor and a site on it are told as one, unless the table itself tells them apart.
        const exact = own.filter((row) => row.target === a.target);
        const speaking = exact.length > 0 ? exact : own;
        return !speaking.some((row) => FITTING[a.role].includes(row.expected) && isSame(a, row.target, row.action));
      })
      .map((a) => `${i.id}\t${a.target}\t${a.action}\t${FITTING[a.role][0]}`);
  });
}

function toldTwice(knowledge: Knowledge): readonly string[] {
  return [...knowledge.interventions.values()].flatMap((i) => {
    const told = i.actions.map((a) => `${i.id}: ${a.action} of ${a.target} is told twice`);
    return told.filter((each, n) => told.indexOf(each) !== n);
  });
}

/** By class of action on receptors, transporters and enzymes; of a messenger, its level, release and activity are told apart. */
function isSame(ours: Action, target: string, action: string): boolean {
  if (!same.has(target)) return ours.target === target && ours.action === action;
  return (
    same.with(target).includes(ours.target) && agreement(classOf(ours.action), classOf(action as ActionType)) === 'same'
  );
}
