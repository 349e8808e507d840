/** Our drug–target–actions against those of reference tables, by classes of action. */
import type { Action } from '../../server/src/knowledge/facts.ts';
import type { Knowledge } from '../../server/src/knowledge/knowledge.ts';
import { type ActionClass, type Agreement, agreement, classOf } from './action-classes.ts';
import type { AuditList } from './audit-list.ts';
import { grouped } from './grouped.ts';
import type { ReferenceAction } from './reference-actions.ts';
import type { SameTargets } from './same-targets.ts';

/** One of our actions as a table of receptors and transporters could state it. */
interface Comparable {
  readonly action: Action;
  readonly target: string;
  readonly is: ActionClass;
}

export function compareActions(
  knowledge: Knowledge,
  theirs: readonly ReferenceAction[],
  same: SameTargets,
): readonly AuditList[] {
  const byDrug = grouped(theirs, (t) => t.intervention);
  const lists: Lists = { contradicted: [], divided: [], near: [], unknown: [] };
  const missing: string[] = [];
  for (const [id, rows] of byDrug) {
    const ours = knowledge.actionsOf(id).flatMap((action) => comparable(action, knowledge, same));
    const silent = new Set(knowledge.interventions.get(id)?.silentOn.flatMap((t) => same.with(t)));
    for (const mine of ours) {
      const on = rows.filter((row) => row.targets.includes(mine.target));
      const alike = ours.filter(({ target }) => target === mine.target);
      judge(id, mine, alike, on, lists);
    }
    const touched = new Set(ours.flatMap(({ target }) => same.with(target)));
    for (const row of rows) {
      if (!row.primary || row.targets.some((t) => touched.has(t) || silent.has(t))) continue;
      missing.push(`${id}: ${row.written}${row.targets.length === 0 ? ' (no target of ours)' : ''}`);
    }
  }
  return [
    {
      id: 'contradictions',
      title: 'Contradictions: ours says one direction, the tables the other',
      entries: lists.contradicted,
    },
    {
      id: 'divided',
      title: 'Directions on which the tables disagree among themselves, or which differ between parts of a combination',
      entries: lists.divided,
    },
    {
      id: 'near',
      title: 'Differences in degree: partial agonist or releasing agent against the plain word',
      entries: lists.near,
    },
    {
      id: 'ours-only',
      title: 'Actions of ours that the tables do not have, though they have the drug',
      note: 'their absence proves nothing: look at our sources',
      entries: lists.unknown,
    },
    {
      id: 'theirs-only',
      title: 'Actions that the tables take for the mechanism, and that ours does not have',
      entries: [...new Set(missing)],
    },
  ];
}

type Lists = Readonly<Record<'contradicted' | 'divided' | 'near' | 'unknown', string[]>>;

/** Puts one of our actions on the list where it belongs, if on any. `alike`: all of ours on its target; `on`: all of theirs. */
function judge(
  id: string,
  { action, is }: Comparable,
  alike: readonly Comparable[],
  on: readonly ReferenceAction[],
  lists: Lists,
): void {
  const told = `${id}: ${action.role === 'not' ? 'not ' : ''}${action.action} of ${action.target} (${action.role})`;
  const written = (rows: readonly ReferenceAction[]) => [...new Set(rows.map((row) => row.written))].join('; ');
  const how = (wanted: Agreement) => on.filter((row) => agreement(is, row.is) === wanted);
  if (action.role === 'not') {
    // Who takes it for the mechanism contradicts a denial; an activity in a dish does not.
    const sayingSo = how('same').filter((row) => row.primary);
    if (sayingSo.length > 0) lists.contradicted.push(`${told}, against ${written(sayingSo)}`);
    return;
  }
  const opposite = how('opposite');
  const same = how('same');
  if (opposite.length > 0)
    (same.length > 0 ? lists.divided : lists.contradicted).push(
      `${told}, against ${written(opposite)}${same.length > 0 ? `; with ${written(same)}` : ''}`,
    );
  else if (on.length === 0 && action.role !== 'proposed') lists.unknown.push(told);
  // Said in another of our actions on the same target, it needs no mending.
  else if (same.length === 0 && !on.every((row) => alike.some((a) => agreement(a.is, row.is) === 'same')))
    lists.near.push(`${told}, against ${written(on)}`);
}

/** Keeping a messenger's reuptake down is inhibiting its transporter, and releasing it is turning that round. Nothing for what no such table knows. */
function comparable(action: Action, knowledge: Knowledge, same: SameTargets): readonly Comparable[] {
  const is = classOf(action.action);
  if (same.has(action.target)) return [{ action, target: action.target, is }];
  if (action.action !== 'inhibits reuptake' && action.action !== 'releasing agent') return [];
  return [...knowledge.targets.values()]
    .filter((t) => t.kind === 'transporter' && t.messenger === action.target && !/^vmat/.test(t.id))
    .map((t) => ({ action, target: t.id, is }));
}
