import type { LanguageService } from '../service.ts';
import { CACHE_FILE, CheckCache } from './check-cache.ts';
import type { HowToCheck } from './check-draft.ts';
import { checkDrafts } from './check-drafts.ts';
import { type ExitStatus, exitStatus, type FailOn } from './exit-status.ts';
import { findDrafts } from './find-drafts.ts';
import { writeOut } from './output.ts';
import type { ProgressBar } from './progress-bar.ts';
import { shownPath } from './read-file.ts';
import { jsonReport } from './report-json.ts';
import { textReport } from './report-text.ts';
import { type Outcome, Tally, wasChecked } from './tally.ts';
import { type ColorWhen, terminal } from './terminal.ts';
import type { Tool } from './tool.ts';

export interface CheckOptions extends HowToCheck {
  readonly format: 'text' | 'json';
  readonly failOn: FailOn;
  readonly color: ColorWhen;
  /** What to call standard input; its ending says how to read it. */
  readonly stdinFilename?: string;
  /** On how many threads. */
  readonly jobs?: number;
  /** Whether what earlier runs found is taken from a file, and kept there. */
  readonly cache?: boolean;
  /** Which file; says that there is a cache, too. */
  readonly cacheLocation?: string;
  /** Nothing but the report and what could not be read. */
  readonly quiet?: boolean;
}

/** Checks the drafts behind the paths, writes the report to standard output and what could not be read to standard error. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  tool: Tool,
  service: LanguageService,
): Promise<ExitStatus> {
  const { profile, explainSilence, stdinFilename, jobs } = options;
  const tally = new Tally();
  const stop = new AbortController();
  const interrupt = () => {
    tally.interrupted = true;
    stop.abort();
  };
  const bar = await barFor(paths, options);
  const cache = await openCache(options, tool);
  // Once: a second Ctrl+C ends the process as it would any other.
  process.once('SIGINT', interrupt);
  try {
    const run = { stdinFilename, jobs, cache, signal: stop.signal };
    const outcomes = counted(checkDrafts(paths, { profile, explainSilence }, run, service), tally, bar);
    const report =
      options.format === 'json'
        ? jsonReport(outcomes, tally, tool)
        : textReport(outcomes, tally, terminal(options.color));
    await writeOut(bar && process.stdout.isTTY ? bar.around(report) : report);
  } finally {
    process.off('SIGINT', interrupt);
    bar?.end();
    keepCache(cache, options);
  }
  if (tally.interrupted) {
    const drafts = tally.files === 1 ? '1 draft' : `${tally.files} drafts`;
    process.stderr.write(`overclaim: stopped before the end; ${drafts} had been checked.\n`);
  }
  return exitStatus(tally, options.failOn);
}

async function* counted(
  outcomes: AsyncIterable<Outcome>,
  tally: Tally,
  bar: ProgressBar | undefined,
): AsyncGenerator<Outcome> {
  for await (const outcome of outcomes) {
    tally.add(outcome);
    bar?.step();
    if (!wasChecked(outcome)) {
      bar?.hide();
      process.stderr.write(`overclaim: ${shownPath(outcome.path)}: ${outcome.problem}\n`);
    }
    yield outcome;
  }
}

/** A bar where somebody looks at standard error, and where it would not stand in the midst of lines for a program. */
async function barFor(paths: readonly string[], { format, quiet }: CheckOptions): Promise<ProgressBar | undefined> {
  const seen = process.stderr.isTTY && process.env.TERM !== 'dumb' && (format === 'text' || !process.stdout.isTTY);
  if (!seen || quiet) return undefined;
  const { ProgressBar } = await import('./progress-bar.ts');
  return new ProgressBar(async () => {
    let drafts = 0;
    for await (const _ of findDrafts(paths)) drafts += 1;
    return drafts;
  });
}

async function openCache({ cache, cacheLocation }: CheckOptions, tool: Tool): Promise<CheckCache | undefined> {
  if (!cache && cacheLocation === undefined) return undefined;
  return CheckCache.open(cacheLocation ?? CACHE_FILE, tool);
}

/** What was found counts, whether or not it can be kept. */
function keepCache(cache: CheckCache | undefined, { cacheLocation = CACHE_FILE }: CheckOptions): void {
  try {
    cache?.close();
  } catch (error) {
    const { message } = error as Error;
    process.stderr.write(
      `overclaim: ${shownPath(cacheLocation)}: the cache could not be written (${message}). Name another file with --cache-location.\n`,
    );
  }
}
