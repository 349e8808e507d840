/** The forms of `overclaim check`'s report, each loaded when it is asked for. */
import type { FailOn } from './exit-status.ts';
import type { Outcome, Tally } from './tally.ts';
import type { Terminal } from './terminal.ts';
import type { Tool } from './tool.ts';

/** What a report may need beside the outcomes. */
export interface ReportContext {
  /** Counts the outcomes that were handed on; complete when they have ended. */
  readonly tally: Tally;
  readonly tool: Tool;
  readonly failOn: FailOn;
  /** Say nothing where there is nothing to say. */
  readonly quiet: boolean;
  /** Rewordings were only tried. */
  readonly dryRun: boolean;
  readonly terminal: Terminal;
}

/** Hands the report on as the outcomes come, so that it need not be held. */
export type Report = (outcomes: AsyncIterable<Outcome>, context: ReportContext) => AsyncGenerator<string>;

const REPORTS = {
  text: async () => (await import('./report-text.ts')).textReport,
  json: async () => (await import('./report-json.ts')).jsonReport,
  ndjson: async () => (await import('./report-ndjson.ts')).ndjsonReport,
  sarif: async () => (await import('./report-sarif.ts')).sarifReport,
  github: async () => (await import('./report-github.ts')).githubReport,
  junit: async () => (await import('./report-junit.ts')).junitReport,
} satisfies Record<string, () => Promise<Report>>;

export type FormatName = keyof typeof REPORTS;
export const FORMAT_NAMES = Object.keys(REPORTS) as readonly FormatName[];

export function reportIn(format: FormatName): Promise<Report> {
  return REPORTS[format]();
}
