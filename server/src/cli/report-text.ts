import { FAMILIES, SEVERITIES } from '../rules/finding.ts';
import type { CheckedDraft } from '../service.ts';
import type { Fix } from './correct.ts';
import { sourceView, wordView } from './draft-view.ts';
import { findingText, severityStyle, silencedText } from './finding-text.ts';
import { count, wrap } from './layout.ts';
import { shownPath } from './read-file.ts';
import type { ReportContext } from './report-context.ts';
import { type CheckedFile, type Outcome, type Tally, wasChecked } from './tally.ts';
import type { Terminal } from './terminal.ts';

/** The report for a reader at a terminal, handed on file by file. */
export async function* textReport(
  outcomes: AsyncIterable<Outcome>,
  { tally, terminal: to, quiet, dryRun }: ReportContext,
): AsyncGenerator<string> {
  for await (const outcome of outcomes)
    if (wasChecked(outcome) && hasNews(outcome)) yield fileText(outcome, to, dryRun);
  if (tally.files === 0 || (quiet && tally.findings === 0)) return;
  if (tally.fixes > 0)
    yield `${count(tally.fixes, 'rewording')} ${dryRun ? 'could be' : tally.fixes === 1 ? 'was' : 'were'} made.\n`;
  yield tally.findings === 0 ? nothingFound(tally, to) : summary(tally, to);
}

function hasNews({ checked, silenced, fixes }: CheckedFile): boolean {
  return [checked.findings, silenced, fixes].some((list) => list !== undefined && list.length > 0);
}

function fileText(
  { path, checked, isWord, silenced = [], fixes = [] }: CheckedFile,
  to: Terminal,
  dryRun: boolean,
): string {
  const { draft, findings } = checked;
  const view = isWord ? wordView(draft) : sourceView(draft);
  const text = (scope: string) =>
    findings.filter((finding) => finding.scope === scope).map((finding) => `${findingText(finding, view, to)}\n\n`);
  const aboutWhole = text('document');
  return [
    `${to.colors.bold(to.colors.underline(shownPath(path)))}${profileText(checked)}\n\n`,
    ...(fixes.length > 0 ? [`${fixesText(fixes, to, dryRun)}\n\n`] : []),
    ...text('span'),
    ...(aboutWhole.length > 0 ? [`  ${to.colors.bold('About the draft as a whole')}\n\n`, ...aboutWhole] : []),
    ...(silenced.length > 0 ? [`  ${to.colors.bold('Seen and not flagged')}\n\n`] : []),
    ...silenced.map((each) => `${silencedText(each, view, to)}\n\n`),
  ].join('');
}

/** "3:14  committed suicide → died by suicide", by the place before. */
function fixesText(fixes: readonly Fix[], to: Terminal, dryRun: boolean): string {
  const lines = fixes.flatMap(({ line, column, text, newText }) =>
    wrap(`${line}:${column} ${text} → ${newText}`, to.width - 6),
  );
  return [
    `  ${to.colors.bold(dryRun ? 'Could be reworded' : 'Reworded')}`,
    ...lines.map((line) => `      ${line}`),
  ].join('\n');
}

/** Says what kind of text a draft was taken for, unless it was taken for any. */
function profileText({ profile, profileFrom }: CheckedDraft): string {
  if (profile === 'default') return '';
  return `  (profile: ${profile}${profileFrom === 'draft' ? ', as the draft says' : ''})`;
}

function nothingFound(tally: Tally, to: Terminal): string {
  return `${to.colors.green(`No overclaims found in ${count(tally.files, 'file')}.`)}\n${unread(tally)}`;
}

function summary(tally: Tally, to: Terminal): string {
  const severities = SEVERITIES.filter((severity) => tally.bySeverity[severity] > 0).map((severity) =>
    severityStyle(severity, to)(count(tally.bySeverity[severity], severity)),
  );
  const where = tally.files === 1 ? '1 file' : `${tally.filesWithFindings} of ${tally.files} files`;
  const families = FAMILIES.filter((family) => tally.byFamily.has(family))
    .sort((a, b) => (tally.byFamily.get(b) ?? 0) - (tally.byFamily.get(a) ?? 0))
    .map((family) => `${family}\u00A0${tally.byFamily.get(family)}`);
  return [
    `${to.colors.bold(count(tally.findings, 'finding'))} in ${where}: ${severities.join(', ')}`,
    ...wrap(families.join(', '), to.width),
    ...wrap(nextStep(tally), to.width),
    unread(tally),
  ].join('\n');
}

/** Standard error has said which and why, but may be far up the screen. */
function unread({ unread: { length } }: Tally): string {
  return length === 0 ? '' : `${count(length, 'path')} could not be checked: see the messages above.\n`;
}

function nextStep({ bySeverity }: Tally): string {
  if (bySeverity.error > 0) return 'Next: fix the errors first; each finding says how. Then check again.';
  if (bySeverity.warning > 0)
    return 'Next: reword each warning, or name the source that bears it out. Then check again.';
  return 'Next: nothing is pressing; read the notes and keep what helps your readers.';
}
