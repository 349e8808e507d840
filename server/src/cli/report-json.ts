import { findingsJson, silencedJson } from './finding-json.ts';
import type { ReportContext } from './report-context.ts';
import { type CheckedFile, type Outcome, type Tally, wasChecked } from './tally.ts';
import { SCHEMA } from './tool.ts';
import { wordFindingsJson } from './word-finding-json.ts';

/** "Report" of docs/interface.schema.json: one JSON object, handed on file by file, one line each. */
export async function* jsonReport(
  outcomes: AsyncIterable<Outcome>,
  { tally, tool }: ReportContext,
): AsyncGenerator<string> {
  yield `{"schema":${SCHEMA},"tool":${JSON.stringify(tool)},"files":[\n`;
  let separator = '';
  for await (const outcome of outcomes) {
    if (!wasChecked(outcome)) continue;
    yield separator + JSON.stringify(fileJson(outcome));
    separator = ',\n';
  }
  yield `\n],"unread":${JSON.stringify(tally.unread)},"summary":${JSON.stringify(summaryJson(tally))}}\n`;
}

/** "File" of docs/interface.schema.json. */
export function fileJson({ path, checked, isWord = false, silenced, fixes }: CheckedFile) {
  return {
    path,
    format: isWord ? 'docx' : checked.format,
    profile: checked.profile,
    findings: isWord
      ? wordFindingsJson(checked.draft, checked.findings)
      : findingsJson(checked.draft, checked.findings),
    ...(silenced && { silenced: silencedJson(checked.draft, silenced) }),
    ...(fixes && { fixes }),
  };
}

/** The figures at the end of a report. */
export function summaryJson({ files, cached, interrupted, bySeverity }: Tally) {
  const { error, warning, info, hint } = bySeverity;
  return {
    files,
    errors: error,
    warnings: warning,
    infos: info,
    hints: hint,
    ...(cached !== undefined && { cached }),
    ...(interrupted && { interrupted }),
  };
}
