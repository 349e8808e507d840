import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CsvTable } from '../service/report/csv-tables.ts';
import type { CheckedDraft, LanguageService, ProfileName } from '../service.ts';
import { checkDraft, type Treatment } from './check-draft.ts';
import { type ExitStatus, exitStatus, type FailOn, fails } from './exit-status.ts';
import { findDrafts } from './find-drafts.ts';
import { writeOut } from './output.ts';
import { type DraftFile, readDraftFile, STANDARD_INPUT, UnreadableDraft } from './read-file.ts';
import { note, ReadingNotes } from './reading-notes.ts';
import { type FormatName, reportIn } from './report-formats.ts';
import { type Outcome, Tally, wasChecked } from './tally.ts';
import { type ColorWhen, terminal } from './terminal.ts';
import type { Tool } from './tool.ts';

export interface CheckingOptions {
  /** What to call standard input; its ending says how to read it. */
  readonly stdinFilename?: string;
  /** What kind of text the drafts are that do not say it themselves. */
  readonly profile?: ProfileName;
  /** Also report what was seen and not flagged, and why. */
  readonly explainSilence?: boolean;
  /** Make the rewordings that change nothing of what is said. */
  readonly fix?: boolean;
  /** Only show what `fix` would do. */
  readonly fixDryRun?: boolean;
  /** Report only what makes the command fail, and nothing where nothing does. */
  readonly quiet?: boolean;
  readonly format?: string;
}

export interface CheckOptions extends CheckingOptions {
  readonly format: FormatName;
  readonly failOn: FailOn;
  /** What `--format csv` writes. */
  readonly table: CsvTable;
  readonly color: ColorWhen;
}

/**
 * Checks the drafts behind the paths, writes the report to standard output and what could not be read to standard error. Where
 * standard output carries a reworded draft or a diff, the report goes to standard error.
 */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  tool: Tool,
  service: LanguageService,
): Promise<ExitStatus> {
  const { failOn, table, quiet = false, fix = false, fixDryRun: dryRun = false } = options;
  const tally = new Tally();
  const outcomes = counted(reported(checkDrafts(paths, options, service), options), tally);
  const report = await reportIn(options.format);
  const to = dryRun || (fix && paths.includes(STANDARD_INPUT)) ? process.stderr : process.stdout;
  await writeOut(
    report(outcomes, { tally, tool, failOn, table, quiet, dryRun, terminal: terminal(options.color, to) }),
    to,
  );
  return exitStatus(tally, failOn);
}

/** One draft at a time: the next is read when the last has been reported, so that memory does not grow with their number. */
export async function* checkDrafts(
  paths: readonly string[],
  { stdinFilename, profile, explainSilence = false, fix, fixDryRun, quiet, format }: CheckingOptions,
  service: LanguageService,
): AsyncGenerator<Outcome> {
  const notes = new ReadingNotes(quiet);
  const treatment: Treatment = {
    choices: profile === undefined ? {} : { profile },
    delivery: fixDryRun ? 'diff' : fix ? 'write' : undefined,
    explainSilence,
    forReviewers: format === 'html' || format === 'csv',
  };
  for await (const found of findDrafts(paths)) {
    if ('problem' in found) {
      yield found;
      continue;
    }
    const name = found.path === STANDARD_INPUT ? stdinFilename : found.path;
    const uri = name === undefined ? 'stdin:draft' : pathToFileURL(resolve(name)).href;
    const path = name ?? found.path;
    let file: DraftFile;
    try {
      file = await readDraftFile(found.path, path);
    } catch (error) {
      if (!(error instanceof UnreadableDraft)) throw error;
      yield { path, problem: error.message };
      continue;
    }
    notes.tell(path, file);
    yield* checkDraft({ path: found.path, name: path, uri, file }, treatment, service);
    service.forget(uri);
  }
}

/** With `--quiet`, only what makes the command fail; where nothing may, the errors. */
async function* reported(outcomes: AsyncIterable<Outcome>, { quiet, failOn }: CheckOptions): AsyncGenerator<Outcome> {
  const from = failOn === 'never' ? 'error' : failOn;
  for await (const outcome of outcomes) {
    if (!quiet || !wasChecked(outcome)) yield outcome;
    else yield { ...outcome, checked: gravest(outcome.checked, from) };
  }
}

function gravest(checked: CheckedDraft, from: FailOn): CheckedDraft {
  const findings = checked.findings.filter(({ severity }) => fails(severity, from));
  // Not copied field by field: claims are found when they are asked for.
  return Object.create(checked, { findings: { value: findings } });
}

async function* counted(outcomes: AsyncIterable<Outcome>, tally: Tally): AsyncGenerator<Outcome> {
  for await (const outcome of outcomes) {
    tally.add(outcome);
    if (!wasChecked(outcome)) note(outcome.path, outcome.problem);
    yield outcome;
  }
}
