import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LanguageService } from '../service.ts';
import { type ExitStatus, exitStatus, type FailOn } from './exit-status.ts';
import { findDrafts } from './find-drafts.ts';
import { writeOut } from './output.ts';
import { CommandLineSettings, type SettingsOptions, settingsPath } from './project.ts';
import { type DraftFile, readDraftFile, STANDARD_INPUT, shownPath, UnreadableDraft } from './read-file.ts';
import { jsonReport } from './report-json.ts';
import { textReport } from './report-text.ts';
import { type Outcome, Tally, unreadLine, wasChecked } from './tally.ts';
import { type ColorWhen, terminal } from './terminal.ts';
import type { Tool } from './tool.ts';
import { UnknownEndings } from './unknown-endings.ts';

export interface CheckOptions extends SettingsOptions {
  readonly format: 'text' | 'json';
  /** Goes before what settings files say. */
  readonly failOn?: FailOn;
  readonly color: ColorWhen;
  /** What to call standard input; its ending says how to read it. */
  readonly stdinFilename?: string;
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
  const tally = new Tally(options.failOn);
  const outcomes = counted(checkDrafts(paths, options, service), tally);
  await writeOut(
    options.format === 'json'
      ? jsonReport(outcomes, tally, tool)
      : textReport(outcomes, tally, terminal(options.color)),
  );
  return exitStatus(tally);
}

/** One draft at a time: the next is read when the last has been reported, so that memory does not grow with their number. */
async function* checkDrafts(
  paths: readonly string[],
  { stdinFilename, explainSilence, ...options }: CheckOptions,
  service: LanguageService,
): AsyncGenerator<Outcome> {
  const unknown = new UnknownEndings();
  const settings = new CommandLineSettings(options);
  for await (const found of findDrafts(paths)) {
    if ('problem' in found) {
      yield found;
      continue;
    }
    const name = found.path === STANDARD_INPUT ? stdinFilename : found.path;
    const uri = name === undefined ? 'stdin:draft' : pathToFileURL(resolve(name)).href;
    const path = name ?? found.path;
    const holding = await settings.for(name);
    if ('problems' in holding) {
      yield* holding.problems;
      continue;
    }
    const { choices, failOn, leftOutBy, project } = holding;
    if (leftOutBy !== undefined) {
      if (project && paths.includes(found.path)) tellLeftOut(path, leftOutBy, settingsPath(project));
      continue;
    }
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
    yield { path, checked, isWord, silenced, failOn };
    service.forget(uri);
  }
}

async function* counted(outcomes: AsyncIterable<Outcome>, tally: Tally): AsyncGenerator<Outcome> {
  for await (const outcome of outcomes) {
    tally.add(outcome);
    if (!wasChecked(outcome)) process.stderr.write(unreadLine(outcome));
    yield outcome;
  }
}

/** Somebody who names a draft wants to know why nothing is said of it. */
function tellLeftOut(path: string, by: string, settingsFile: string): void {
  process.stderr.write(
    `overclaim: ${shownPath(path)}: left out by “${by}” in ${shownPath(settingsFile)}. Change it there, or give --no-config.\n`,
  );
}
