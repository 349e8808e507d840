import type { RuleOfPack } from '../rules/pack.ts';
import type { CsvTable } from '../service/report/csv-tables.ts';
import type { FailOn } from './exit-status.ts';
import type { Outcome, Tally } from './tally.ts';
import type { Terminal } from './terminal.ts';
import type { Tool } from './tool.ts';

/** What a report may need beside the outcomes. */
export interface ReportContext {
  /** Counts the outcomes that were handed on; complete when they have ended. */
  readonly tally: Tally;
  readonly tool: Tool;
  /** What the caller wants; it goes before what projects say. */
  readonly failOn: FailOn | undefined;
  /** What a table for spreadsheets holds. */
  readonly table: CsvTable;
  /** Say nothing where there is nothing to say. */
  readonly quiet: boolean;
  /** Rewordings were only tried. */
  readonly dryRun: boolean;
  /** A rule of a pack by its id: of those that were met, the first. */
  ofPack(id: string): RuleOfPack | undefined;
  readonly terminal: Terminal;
}

/** Hands the report on as the outcomes come, so that it need not be held. */
export type Report = (outcomes: AsyncIterable<Outcome>, context: ReportContext) => AsyncGenerator<string>;
