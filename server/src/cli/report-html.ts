import { reportPieces } from '../service/report/page.ts';
import { dayOf } from '../service/report/wording.ts';
import type { DraftReport } from '../service.ts';
import { type Outcome, type Tally, wasChecked } from './tally.ts';
import type { Tool } from './tool.ts';

/** One page for reviewers, with an index where there are several drafts; it comes first, so the page waits for the last draft. */
export async function* htmlReport(
  outcomes: AsyncIterable<Outcome>,
  { tally, tool }: { readonly tally: Tally; readonly tool: Tool },
): AsyncGenerator<string> {
  const drafts: DraftReport[] = [];
  for await (const outcome of outcomes) if (wasChecked(outcome) && outcome.report) drafts.push(outcome.report);
  const { version, knowledge } = tool;
  const maker = { tool: 'Overclaim', version, knowledge, date: dayOf(new Date()) };
  yield* reportPieces({ drafts, unread: tally.unread }, maker);
}
