import type { ReportContext } from './report-context.ts';
import { fileJson, summaryJson } from './report-json.ts';
import { type Outcome, wasChecked } from './tally.ts';
import { SCHEMA } from './tool.ts';

/** "File" of docs/interface.schema.json line by line, each as soon as it is checked; in the last line ("ReportEnd") what else a report has. */
export async function* ndjsonReport(
  outcomes: AsyncIterable<Outcome>,
  { tally, tool }: ReportContext,
): AsyncGenerator<string> {
  for await (const outcome of outcomes) if (wasChecked(outcome)) yield `${JSON.stringify(fileJson(outcome))}\n`;
  yield `${JSON.stringify({ schema: SCHEMA, tool, unread: tally.unread, summary: summaryJson(tally) })}\n`;
}
