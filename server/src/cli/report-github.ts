/** Workflow commands of GitHub Actions: notes beside the lines of a pull request. */
import { relative, resolve, sep } from 'node:path';
import type { WordPlace } from './draft-view.ts';
import type { FindingJson } from './finding-json.ts';
import { count, printable } from './layout.ts';
import { STANDARD_INPUT } from './read-file.ts';
import type { ReportContext } from './report-context.ts';
import { fileJson } from './report-json.ts';
import { type Outcome, wasChecked } from './tally.ts';

type Level = 'error' | 'warning' | 'notice';
const LEVELS: Readonly<Record<string, Level>> = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };

/** A line of plain text at the end, since the runner shows annotations only up to a number. */
export async function* githubReport(
  outcomes: AsyncIterable<Outcome>,
  { tally, quiet }: ReportContext,
): AsyncGenerator<string> {
  for await (const outcome of outcomes) {
    if (!wasChecked(outcome)) {
      yield command('error', { file: inRepository(outcome.path), title: 'Overclaim' }, outcome.problem);
      continue;
    }
    const { path, findings } = fileJson(outcome);
    for (const finding of findings) yield annotation(inRepository(path), finding);
  }
  const { files, findings, bySeverity } = tally;
  if (quiet && findings === 0) return;
  yield `overclaim: ${count(findings, 'finding')} in ${count(files, 'file')}: ${count(bySeverity.error, 'error')}, ${count(bySeverity.warning, 'warning')}\n`;
}

function annotation(file: string, finding: FindingJson & Partial<WordPlace>): string {
  const { rule, severity, message, advice, paragraph, sentence } = finding;
  const level = LEVELS[severity] ?? 'notice';
  const said = `${message} ${advice}`;
  if (paragraph !== undefined) {
    // Lines of a Word document are those of what was made of it.
    const where = `Paragraph ${paragraph}, sentence ${sentence}, “${printable(finding.text)}”`;
    return command(level, { file, title: rule }, `${where}: ${said}`);
  }
  const { line, endLine, column: col, endColumn } = finding;
  // GitHub takes columns only within one line.
  const place = line === endLine ? { line, endLine, col, endColumn } : { line, endLine };
  return command(level, { file, ...place, title: rule }, said);
}

/** As from the root of the repository, where the runner says which folder that is: a step may run in another. */
function inRepository(path: string): string {
  if (path === STANDARD_INPUT) return path;
  return relative(process.env.GITHUB_WORKSPACE ?? '', resolve(path))
    .split(sep)
    .join('/');
}

/** Escaped as @actions/core does. */
function command(level: Level, properties: Readonly<Record<string, string | number>>, message: string): string {
  const told = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  return `::${level} ${told.join(',')}::${escaped(message)}\n`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
