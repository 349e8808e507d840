/** Our US indications against the texts of labels. */
import { join } from 'node:path';
import { wordsOf } from '../../server/src/draft/words.ts';
import type { Knowledge } from '../../server/src/knowledge/knowledge.ts';
import { Automaton } from '../../server/src/language/automaton.ts';
import type { AuditList } from './audit-list.ts';
import type { DrugNames } from './drug-names.ts';
import { grouped } from './grouped.ts';
import { readTsv } from './tsv.ts';

/** What is named in fewer of a drug's label texts is one maker's wording. */
const COMMON = 0.5;

export function compareLabels(folder: string, knowledge: Knowledge, drugs: DrugNames): readonly AuditList[] {
  const conditions = new Automaton<string>();
  for (const c of knowledge.conditions.values())
    for (const name of [...c.names, ...(c.dsm ? [plain(c.dsm)] : [])]) conditions.add(name, c.id);
  const textsOf = grouped(labelTexts(folder, drugs), (row) => row.intervention);

  const notFound: string[] = [];
  const notOurs: string[] = [];
  for (const [id, rows] of textsOf) {
    const named = rows.map(({ text }) => conditionsIn(text, conditions));
    const indicated = rows.map(({ text }) => conditionsIn(whatFor(text), conditions));
    const approved = (knowledge.interventions.get(id)?.approvals ?? []).filter(
      (a) => a.region === 'US' && a.status !== 'not approved',
    );
    const ours = new Set(approved.flatMap((a) => a.indications));
    for (const indication of ours)
      if (!named.some((found) => [...found].some((f) => related(f, indication, knowledge))))
        notFound.push(`${id}: ${indication}`);
    const counts = new Map<string, number>();
    for (const found of indicated) for (const c of found) counts.set(c, (counts.get(c) ?? 0) + 1);
    for (const [condition, count] of counts)
      if (count >= COMMON * rows.length && ![...ours].some((i) => related(condition, i, knowledge)))
        notOurs.push(`${id}: ${condition} (in ${count} of ${rows.length} texts)`);
  }
  return [
    {
      id: 'indications-not-found',
      title: 'US indications of ours that no label text of the drug names',
      note: 'newer than the texts, in other words, or wrong',
      entries: notFound,
    },
    {
      id: 'indications-not-ours',
      title: 'Conditions that label texts commonly name, and for which ours has no US approval',
      note: 'a text may name a condition as a limit, or in whom it was studied',
      entries: notOurs,
    },
  ];
}

function labelTexts(folder: string, drugs: DrugNames) {
  const rows = readTsv(join(folder, 'fda-label-indications.tsv'), [
    'drug',
    'ingredients',
    'indications_and_usage_text',
  ]);
  return rows.flatMap(({ ingredients, indications_and_usage_text: text }) => {
    // Of a combination, by all of its ingredients: its indications are not those of its parts.
    const intervention = drugs.find(ingredients);
    return intervention === undefined ? [] : [{ intervention, text }];
  });
}

function conditionsIn(text: string, conditions: Automaton<string>): ReadonlySet<string> {
  return new Set(conditions.find(wordsOf(text)).map(({ value }) => value));
}

/** The sentences that say what the drug is for, without lists of symptoms and criteria. */
function whatFor(text: string): string {
  return text
    .split(/(?<=[.:])\s+(?=[A-Z])/)
    .filter((s) => /\b(indicated|(treatment|management|relief|prevention) of)\b/i.test(s))
    .filter(
      (s) => !/\b(not|risk|warnings?|see|criteria|symptoms? of (at least|the following)|trials?|studie[sd])\b/i.test(s),
    )
    .join(' ');
}

/** One is a kind of the other. */
function related(a: string, b: string, knowledge: Knowledge): boolean {
  return knowledge.widen(a).has(b) || knowledge.widen(b).has(a);
}

function plain(name: string): string {
  return name.replace(/[^\p{L}\p{N}' -]/gu, ' ');
}
