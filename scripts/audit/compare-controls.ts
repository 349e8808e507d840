/** Our schedules and boxed warnings against a table of both. */
import { join } from 'node:path';
import type { Knowledge } from '../../server/src/knowledge/knowledge.ts';
import { warningsOf, withClasses } from '../../server/src/service/class-facts.ts';
import type { AuditList } from './audit-list.ts';
import type { DrugNames } from './drug-names.ts';
import { readTsv } from './tsv.ts';

export function compareControls(folder: string, knowledge: Knowledge, drugs: DrugNames): readonly AuditList[] {
  const schedules: string[] = [];
  const boxes: string[] = [];
  const rows = readTsv(join(folder, 'dea-schedules-boxed-warnings.tsv'), ['drug', 'us_dea_schedule', 'boxed_warning']);
  for (const row of rows) {
    const intervention = knowledge.interventions.get(drugs.find(row.drug) ?? '');
    if (!intervention) continue;
    const whole = withClasses(intervention, knowledge);
    const schedule = whole.find((i) => i.schedule)?.schedule?.text ?? '';
    const theirs = scheduleIn(row.us_dea_schedule);
    if (theirs !== undefined && theirs !== (scheduleIn(schedule) ?? 'none'))
      schedules.push(`${intervention.id}: “${schedule || 'nothing'}”, against ${row.us_dea_schedule}`);
    const boxed = warningsOf(whole, 'boxedWarnings');
    const known = !/not looked up/.test(row.boxed_warning);
    if (known && /^none/.test(row.boxed_warning) !== (boxed.length === 0))
      boxes.push(
        `${intervention.id}: “${boxed.map((b) => b.text).join('; ') || 'none'}”, against ${row.boxed_warning}`,
      );
  }
  return [
    { id: 'schedules', title: 'Controlled status that differs', entries: schedules },
    { id: 'boxed-warnings', title: 'Boxed warnings that one has and the other has not', entries: boxes },
  ];
}

/** "IV", "none", or nothing where the text does not say. */
function scheduleIn(text: string): string | undefined {
  const numeral = /\bSchedule (I{1,3}|IV|V)\b/.exec(text)?.[1] ?? /^(I{1,3}|IV|V)\b/.exec(text)?.[1];
  if (/^not controlled/i.test(text) || /\bnot a controlled\b/i.test(text)) return 'none';
  return numeral;
}
