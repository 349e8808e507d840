/** The forms of `overclaim check`'s report, each loaded when it is asked for. */
import type { Report } from './report-context.ts';

const REPORTS = {
  text: async () => (await import('./report-text.ts')).textReport,
  json: async () => (await import('./report-json.ts')).jsonReport,
  ndjson: async () => (await import('./report-ndjson.ts')).ndjsonReport,
  sarif: async () => (await import('./report-sarif.ts')).sarifReport,
  github: async () => (await import('./report-github.ts')).githubReport,
  html: async () => (await import('./report-html.ts')).htmlReport,
  csv: async () => (await import('./report-csv.ts')).csvReport,
  junit: async () => (await import('./report-junit.ts')).junitReport,
} satisfies Record<string, () => Promise<Report>>;

export type FormatName = keyof typeof REPORTS;
export const FORMAT_NAMES = Object.keys(REPORTS) as readonly FormatName[];

export function reportIn(format: FormatName): Promise<Report> {
  return REPORTS[format]();
}
