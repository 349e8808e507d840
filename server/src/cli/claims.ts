/** `overclaim claims`: what drafts say of treatments and conditions, and how that stands against what is known. */
import type { PlacedClaim, Verdict } from '../claims/claim.ts';
import type { LanguageService } from '../service.ts';
import { checkDrafts } from './check-drafts.ts';
import { claimJson } from './claim-json.ts';
import { sourceView, wordPlaces, wordView } from './draft-view.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { locator } from './finding-json.ts';
import { clipEnd, displayWidth, printable } from './layout.ts';
import { writeOut } from './output.ts';
import { CommandLineSettings } from './project.ts';
import { shownPath } from './read-file.ts';
import { note } from './reading-notes.ts';
import { type CheckedFile, type Outcome, type UnreadFile, wasChecked } from './tally.ts';
import { type ColorWhen, type Terminal, terminal } from './terminal.ts';
import { SCHEMA, type Tool } from './tool.ts';

export interface ClaimsOptions {
  readonly format: 'text' | 'json';
  readonly color: ColorWhen;
  readonly stdinFilename?: string;
}

const WHAT = { explainSilence: false, forReviewers: false };

/** Writes the claims to standard output and what could not be read to standard error. */
export async function showClaims(
  paths: readonly string[],
  options: ClaimsOptions,
  tool: Tool,
  service: LanguageService,
): Promise<ExitStatus> {
  const unread: UnreadFile[] = [];
  // Claims do not go by what anybody chose.
  const settings = new CommandLineSettings({ config: false });
  const run = { settings, stdinFilename: options.stdinFilename, jobs: 1 };
  const outcomes = read(checkDrafts(paths, WHAT, run, service), unread);
  await writeOut(options.format === 'json' ? json(outcomes, unread, tool) : text(outcomes, terminal(options.color)));
  return unread.length > 0 ? EXIT.failed : EXIT.clean;
}

async function* read(outcomes: AsyncIterable<Outcome>, unread: UnreadFile[]): AsyncGenerator<CheckedFile> {
  for await (const outcome of outcomes) {
    if (wasChecked(outcome)) {
      yield outcome;
      continue;
    }
    unread.push(outcome);
    note(outcome.path, outcome.problem);
  }
}

/** "ClaimsReport" of docs/interface.schema.json. */
async function* json(
  files: AsyncIterable<CheckedFile>,
  unread: readonly UnreadFile[],
  tool: Tool,
): AsyncGenerator<string> {
  yield `{"schema":${SCHEMA},"tool":${JSON.stringify(tool)},"files":[\n`;
  let separator = '';
  for await (const file of files) {
    yield separator + JSON.stringify(fileJson(file));
    separator = ',\n';
  }
  yield `\n],"unread":${JSON.stringify(unread)}}\n`;
}

function fileJson({ path, checked: { draft, format, claims }, isWord }: CheckedFile) {
  const at = locator(draft.source);
  const paragraphs = isWord ? wordPlaces(draft) : undefined;
  return {
    path,
    format: isWord ? 'docx' : format,
    claims: claims.map((claim) => ({ ...claimJson(claim), ...at(claim), ...paragraphs?.(claim) })),
  };
}

const HEADINGS = ['verdict', 'subject', 'relation', 'object', 'where'];
const GAP = 2;
const INDENT = '  ';

async function* text(files: AsyncIterable<CheckedFile>, to: Terminal): AsyncGenerator<string> {
  for await (const { path, checked, isWord } of files) {
    const { draft, claims } = checked;
    yield `${to.colors.bold(to.colors.underline(shownPath(path)))}\n\n`;
    if (claims.length === 0) {
      yield `${INDENT}No claims about treatments or conditions.\n\n`;
      continue;
    }
    const view = isWord ? wordView(draft) : sourceView(draft);
    const rows = claims.map((claim) => [
      claim.verdict,
      printable(claim.subject),
      relationText(claim),
      printable(claim.object),
      view.place(claim),
    ]);
    const widths = fitted([HEADINGS, ...rows], to.width - INDENT.length);
    const line = (row: readonly string[], style: (cell: string, column: number) => string) =>
      `${INDENT}${row
        .map((cell, i) => style(padded(cell, widths[i] ?? 0), i))
        .join(' '.repeat(GAP))
        .trimEnd()}\n`;
    yield line(HEADINGS, (cell) => to.colors.dim(cell));
    for (const [i, row] of rows.entries()) {
      const style = verdictStyle((claims[i] as PlacedClaim).verdict, to);
      yield line(row, (cell, column) => (column === 0 ? style(cell) : cell));
    }
    yield '\n';
  }
}

/** "may raise", "does not block": how it is said matters as much as what. */
function relationText({ relation, modality }: PlacedClaim): string {
  return printable(modality === 'asserted' ? relation : `${relation} (${modality})`);
}

function verdictStyle(verdict: Verdict, { colors }: Terminal): (text: string) => string {
  if (verdict === 'contradicted') return colors.red;
  if (verdict === 'supported') return colors.green;
  return verdict === 'unknown' ? colors.dim : colors.yellow;
}

/** Widths of columns that fit together; subjects and objects give way where they must. */
function fitted(rows: readonly (readonly string[])[], columns: number): number[] {
  const widths = HEADINGS.map((_, i) => Math.max(...rows.map((row) => displayWidth(row[i] ?? ''))));
  const room = columns - GAP * (widths.length - 1);
  for (let over = widths.reduce((a, b) => a + b, 0) - room; over > 0; over--) {
    const widest = widths.indexOf(Math.max(...widths.slice(1, 4)), 1);
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

function padded(cell: string, width: number): string {
  const shown = clipEnd(cell, width);
  return shown + ' '.repeat(Math.max(0, width - displayWidth(shown)));
}
