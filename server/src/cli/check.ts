import { fails } from '../service/project/fail-on.ts';
import type { CsvTable } from '../service/report/csv-tables.ts';
import type { CheckedDraft, LanguageService } from '../service.ts';
import { CACHE_FILE } from './cache-file.ts';
import type { CheckCache } from './check-cache.ts';
import { checkDrafts } from './check-drafts.ts';
import { type ExitStatus, exitStatus, type FailOn } from './exit-status.ts';
import { findDrafts } from './find-drafts.ts';
import { IdleExceptions } from './idle-exceptions.ts';
import { writeOut } from './output.ts';
import type { ProgressBar } from './progress-bar.ts';
import { CommandLineSettings, type SettingsOptions } from './project.ts';
import { STANDARD_INPUT } from './read-file.ts';
import { note } from './reading-notes.ts';
import { type FormatName, reportIn } from './report-formats.ts';
import { type Outcome, Tally, unreadLine, wasChecked } from './tally.ts';
import { type ColorWhen, terminal } from './terminal.ts';
import type { Tool } from './tool.ts';

export interface CheckOptions extends SettingsOptions {
  readonly format: FormatName;
  /** What `--format csv` writes. */
  readonly table: CsvTable;
  /** Goes before what settings files say. */
  readonly failOn?: FailOn;
  readonly color: ColorWhen;
  /** What to call standard input; its ending says how to read it. */
  readonly stdinFilename?: string;
  /** Also report what was seen and not flagged, and why. */
  readonly explainSilence?: boolean;
  /** Make the rewordings that change nothing of what is said. */
  readonly fix?: boolean;
  /** Only show what `fix` would do. */
  readonly fixDryRun?: boolean;
  /** Report only what makes the command fail, and nothing where nothing does. */
  readonly quiet?: boolean;
  /** On how many threads. */
  readonly jobs?: number;
  /** Whether what earlier runs found is taken from a file, and kept there. */
  readonly cache?: boolean;
  /** Which file; says that there is a cache, too. */
  readonly cacheLocation?: string;
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
  const { failOn, table, explainSilence = false, stdinFilename, jobs, format } = options;
  const { quiet = false, fix = false, fixDryRun: dryRun = false } = options;
  const tally = new Tally(failOn);
  const stop = new AbortController();
  const interrupt = () => {
    tally.interrupted = true;
    stop.abort();
  };
  const to = dryRun || (fix && paths.includes(STANDARD_INPUT)) ? process.stderr : process.stdout;
  const bar = await barFor(paths, options, to);
  const cache = await openCache(options, tool);
  let idle: IdleExceptions | undefined;
  // Once: a second Ctrl+C ends the process as it would any other.
  process.once('SIGINT', interrupt);
  try {
    const how = { explainSilence, forReviewers: format === 'html' || format === 'csv' };
    const delivery = dryRun ? ('diff' as const) : fix ? ('write' as const) : undefined;
    const settings = new CommandLineSettings(options);
    const run = { settings, stdinFilename, jobs, cache, delivery, quiet, signal: stop.signal };
    idle = tellsIdle(options) ? new IdleExceptions(paths, settings) : undefined;
    const outcomes = counted(reported(checkDrafts(paths, how, run, service), options), tally, bar, idle);
    const report = (await reportIn(format))(outcomes, {
      tally,
      tool,
      failOn,
      table,
      quiet,
      dryRun,
      ofPack: (id) => settings.ofPack(id),
      terminal: terminal(options.color, to),
    });
    await writeOut(bar && to.isTTY ? bar.around(report) : report, to);
  } finally {
    process.off('SIGINT', interrupt);
    bar?.end();
    keepCache(cache, options);
  }
  if (tally.interrupted) {
    const drafts = tally.files === 1 ? '1 draft' : `${tally.files} drafts`;
    process.stderr.write(`overclaim: stopped before the end; ${drafts} had been checked.\n`);
  } else for (const line of (await idle?.lines()) ?? []) process.stderr.write(line);
  return exitStatus(tally);
}

/** With another kind of text, or for other drafts than those beside its settings file, an exception may have been needed. */
function tellsIdle({ quiet, profile, config }: CheckOptions): boolean {
  return !quiet && profile === undefined && typeof config !== 'string';
}

/** With `--quiet`, only what makes the command fail; where nothing may, the errors. */
async function* reported(outcomes: AsyncIterable<Outcome>, { quiet, failOn }: CheckOptions): AsyncGenerator<Outcome> {
  for await (const outcome of outcomes) {
    if (!quiet || !wasChecked(outcome)) yield outcome;
    else yield { ...outcome, checked: gravest(outcome.checked, failOn ?? outcome.failOn ?? 'error') };
  }
}

function gravest(checked: CheckedDraft, failOn: FailOn): CheckedDraft {
  const from = failOn === 'never' ? 'error' : failOn;
  const findings = checked.findings.filter((finding) => fails([finding], from));
  // Not copied field by field: claims are found when they are asked for.
  return Object.create(checked, { findings: { value: findings } });
}

async function* counted(
  outcomes: AsyncIterable<Outcome>,
  tally: Tally,
  bar: ProgressBar | undefined,
  idle: IdleExceptions | undefined,
): AsyncGenerator<Outcome> {
  for await (const outcome of outcomes) {
    tally.add(outcome);
    await idle?.see(outcome);
    bar?.step();
    if (!wasChecked(outcome)) {
      bar?.hide();
      process.stderr.write(unreadLine(outcome));
    }
    yield outcome;
  }
}

/** A bar where somebody looks at standard error, and where it would not stand in the midst of lines for a program. */
async function barFor(
  paths: readonly string[],
  { format, quiet }: CheckOptions,
  report: NodeJS.WriteStream,
): Promise<ProgressBar | undefined> {
  const seen =
    process.stderr.isTTY &&
    process.env.TERM !== 'dumb' &&
    report !== process.stderr &&
    (format === 'text' || !process.stdout.isTTY);
  if (!seen || quiet) return undefined;
  const { ProgressBar } = await import('./progress-bar.ts');
  return new ProgressBar(async () => {
    let drafts = 0;
    for await (const _ of findDrafts(paths)) drafts += 1;
    return drafts;
  });
}

async function openCache(
  { cache, cacheLocation, fix, fixDryRun }: CheckOptions,
  tool: Tool,
): Promise<CheckCache | undefined> {
  // What is reworded is another text afterwards.
  if ((!cache && cacheLocation === undefined) || fix || fixDryRun) return undefined;
  const { CheckCache } = await import('./check-cache.ts');
  return CheckCache.open(cacheLocation ?? CACHE_FILE, tool);
}

/** What was found counts, whether or not it can be kept. */
function keepCache(cache: CheckCache | undefined, { cacheLocation = CACHE_FILE }: CheckOptions): void {
  try {
    cache?.close();
  } catch (error) {
    const { message } = error as Error;
    note(
      cacheLocation,
      `the cache could not be written (${message.replace(/\.$/, '')}). Name another file with --cache-location.`,
    );
  }
}
