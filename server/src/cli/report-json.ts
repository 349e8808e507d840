import { findingsJson, silencedJson } from './finding-json.ts';
import { type CheckedFile, type Outcome, type Tally, wasChecked } from './tally.ts';
import { SCHEMA, type Tool } from './tool.ts';
import { wordFindingsJson } from './word-finding-json.ts';

/** "Report" of docs/interface.schema.json: one JSON object, handed on file by file, one line each. `tally` is read at the end. */
export async function* jsonReport(outcomes: AsyncIterable<Outcome>, tally: Tally, tool: Tool): AsyncGenerator<string> {
  yield `{"schema":${SCHEMA},"tool":${JSON.stringify(tool)},"files":[\n`;
  let separator = '';
  for await (const outcome of outcomes) {
    if (!wasChecked(outcome)) continue;
    yield separator + JSON.stringify(fileJson(outcome));
    separator = ',\n';
  }
  yield `\n],"unread":${JSON.stringify(tally.unread)},"summary":${JSON.stringify(summaryJson(tally))}}\n`;
}

function fileJson({ path, checked, isWord = false, silenced }: CheckedFile) {
  return {
    path,
    format: isWord ? 'docx' : checked.format,
    profile: checked.profile,
    findings: isWord
      ? wordFindingsJson(checked.draft, checked.findings)
      : findingsJson(checked.draft, checked.findings),
    ...(silenced && { silenced: silencedJson(checked.draft, silenced) }),
  };
}

function summaryJson({ files, cached, interrupted, bySeverity }: Tally) {
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
