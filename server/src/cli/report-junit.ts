import { escapeUTF8 } from 'entities/lib/escape.js';
import type { Finding } from '../rules/finding.ts';
import { fails } from '../service/project/fail-on.ts';
import { type DraftView, sourceView, wordView } from './draft-view.ts';
import { printable } from './layout.ts';
import type { ReportContext } from './report-context.ts';
import { type CheckedFile, type Outcome, type UnreadFile, wasChecked } from './tally.ts';

/** JUnit's XML: a suite for each file, in it a case for each finding, or one that passes. Red is what makes the command fail. */
export async function* junitReport(
  outcomes: AsyncIterable<Outcome>,
  { failOn }: ReportContext,
): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="overclaim">\n';
  for await (const outcome of outcomes)
    yield wasChecked(outcome)
      ? suite(
          outcome.path,
          casesOf(outcome, (finding) => fails([finding], failOn ?? outcome.failOn ?? 'error')),
        )
      : suite(outcome.path, [unreadCase(outcome)]);
  yield '</testsuites>\n';
}

interface Case {
  readonly name: string;
  /** None where it passes; `skipped`: told, but not red. */
  readonly result?: 'failure' | 'error' | 'skipped';
  readonly type?: string;
  readonly message?: string;
  readonly details?: string;
}

function casesOf({ checked: { draft, findings }, path, isWord }: CheckedFile, isRed: (f: Finding) => boolean): Case[] {
  const view = isWord ? wordView(draft) : sourceView(draft);
  if (findings.length === 0) return [{ name: 'no overclaims' }];
  return findings.map((finding) => ({
    name: `${finding.rule} at ${view.place(finding)}: ${printable(view.written(finding)).slice(0, LONGEST)}`,
    result: isRed(finding) ? 'failure' : 'skipped',
    type: finding.severity,
    message: finding.message,
    details: details(path, finding, view),
  }));
}

function unreadCase({ problem }: UnreadFile): Case {
  return { name: 'can be checked', result: 'error', type: 'unread', message: problem };
}

/** More of a flagged text than this helps nobody to find it. In UTF-16 code units. */
const LONGEST = 80;

function details(path: string, finding: Finding, view: DraftView): string {
  const { severity, message, advice, evidence } = finding;
  return [
    `${path}:${view.place(finding)}: ${severity}: ${message}`,
    advice,
    ...evidence.map(({ citation, url }) => `Source: ${citation} ${url}`),
  ].join('\n');
}

function suite(path: string, cases: readonly Case[]): string {
  const counted = (result: Case['result']) => cases.filter((each) => each.result === result).length;
  const counts = {
    tests: cases.length,
    failures: counted('failure'),
    errors: counted('error'),
    skipped: counted('skipped'),
  };
  const lines = cases.flatMap((each) => caseLines(path, each));
  return `  <testsuite${attributes({ name: path, ...counts })}>\n${lines.join('\n')}\n  </testsuite>\n`;
}

function caseLines(path: string, { name, result, type, message, details }: Case): string[] {
  const opened = `    <testcase${attributes({ classname: path, file: path, name })}`;
  if (result === undefined) return [`${opened}/>`];
  // That a skipped case has a type, no reader of such files expects.
  const told = attributes({ message, ...(result === 'skipped' ? {} : { type }) });
  const content = details === undefined ? '/>' : `>${xml(details)}</${result}>`;
  return [`${opened}>`, `      <${result}${told}${content}`, '    </testcase>'];
}

function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${xml(String(value).replace(/\s+/g, ' '))}"`))
    .join('');
}

/** Escaped, and without the characters that XML cannot hold at all. */
function xml(text: string): string {
  return escapeUTF8(text.replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD'));
}
