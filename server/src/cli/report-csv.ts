import { csvHead, csvLines } from '../service/report/csv.ts';
import type { CsvTable } from '../service/report/csv-tables.ts';
import { type Outcome, wasChecked } from './tally.ts';

/** A table for spreadsheets, handed on draft by draft. */
export async function* csvReport(
  outcomes: AsyncIterable<Outcome>,
  { table }: { readonly table: CsvTable },
): AsyncGenerator<string> {
  yield csvHead(table);
  for await (const outcome of outcomes)
    if (wasChecked(outcome) && outcome.report) yield csvLines(outcome.report, table);
}
