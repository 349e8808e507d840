import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CsvTable } from '../service/report/csv.ts';
import type { LanguageService, ProfileName } from '../service.ts';
import { type ExitStatus, exitStatus, type FailOn } from './exit-status.ts';
import { findDrafts } from './find-drafts.ts';
import { writeOut } from './output.ts';
import { type DraftFile, readDraftFile, STANDARD_INPUT, shownPath, UnreadableDraft } from './read-file.ts';
import { csvReport } from './report-csv.ts';
import { draftForReviewers } from './report-draft.ts';
import { htmlReport } from './report-html.ts';
import { jsonReport } from './report-json.ts';
import { textReport } from './report-text.ts';
import { type Outcome, Tally, wasChecked } from './tally.ts';
import { type ColorWhen, terminal } from './terminal.ts';
import type { Tool } from './tool.ts';
import { UnknownEndings } from './unknown-endings.ts';

export interface CheckOptions {
  readonly format: 'text' | 'json' | 'html' | 'csv';
  /** What --format csv writes. */
  readonly table: CsvTable;
  readonly failOn: FailOn;
  readonly color: ColorWhen;
  /** What to call standard input; its ending says how to read it. */
  readonly stdinFilename?: string;
  /** What kind of text the drafts are that do not say it themselves. */
  readonly profile?: ProfileName;
  /** Also report what was seen and not flagged, and why. */
  readonly explainSilence?: boolean;
}

/** Checks the drafts behind the paths, writes the report to standard output and what could not be read to standard error. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  tool: Tool,
  service: LanguageService,
): Promise<ExitStatus> {
  const tally = new Tally();
  const outcomes = counted(checkDrafts(paths, options, service), tally);
  const report = {
    json: () => jsonReport(outcomes, tally, tool),
    html: () => htmlReport(outcomes, { tally, tool }),
    csv: () => csvReport(outcomes, options),
    text: () => textReport(outcomes, tally, terminal(options.color)),
  }[options.format];
  await writeOut(report());
  return exitStatus(tally, options.failOn);
}

/** One draft at a time: the next is read when the last has been reported, so that memory does not grow with their number. */
async function* checkDrafts(
  paths: readonly string[],
  { stdinFilename, profile, explainSilence, format }: CheckOptions,
  service: LanguageService,
): AsyncGenerator<Outcome> {
  const unknown = new UnknownEndings();
  const choices = profile === undefined ? {} : { profile };
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
    const { text, isWord } = file;
    if (!isWord) unknown.tell(path);
    const draft = isWord ? { uri, text, languageId: 'html' } : { uri, text };
    const checked = service.check(draft, choices);
    const silenced = explainSilence ? service.silenced(draft, undefined, choices) : undefined;
    const isForReviewers = format === 'html' || format === 'csv';
    const report = isForReviewers ? draftForReviewers(service, draft, { path, isWord, choices }) : undefined;
    yield { path, checked, isWord, silenced, report };
    service.forget(uri);
  }
}

async function* counted(outcomes: AsyncIterable<Outcome>, tally: Tally): AsyncGenerator<Outcome> {
  for await (const outcome of outcomes) {
    tally.add(outcome);
    if (!wasChecked(outcome)) process.stderr.write(`overclaim: ${shownPath(outcome.path)}: ${outcome.problem}\n`);
    yield outcome;
  }
}
