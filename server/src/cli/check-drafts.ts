import { availableParallelism } from 'node:os';
import type { LanguageService } from '../service.ts';
import type { CheckCache } from './check-cache.ts';
import { checkDraft, type Job, type WhatToTell } from './check-draft.ts';
import type { Checker } from './check-pool.ts';
import type { Delivery } from './deliver.ts';
import { findDrafts } from './find-drafts.ts';
import { inOrder } from './in-order.ts';
import { sourceOf } from './pack-source.ts';
import { type CommandLineSettings, settingsPath } from './project.ts';
import { readBytes, STANDARD_INPUT, shownPath, UnreadableDraft } from './read-file.ts';
import { note, ReadingNotes } from './reading-notes.ts';
import { type DraftToReword, rewordDraft } from './reword-draft.ts';
import type { Outcome, UnreadFile } from './tally.ts';

export interface HowToRun {
  /** What holds for each draft. */
  readonly settings: CommandLineSettings;
  /** What to call standard input; its ending says how to read it. */
  readonly stdinFilename?: string | undefined;
  /** On how many threads; 1 is this one. Where it is left open, as many as there are cores, once there is enough to do. */
  readonly jobs?: number | undefined;
  readonly cache?: CheckCache | undefined;
  /** Where drafts go with their safe rewordings made; they are not made where nothing is said. */
  readonly delivery?: Delivery | undefined;
  /** No notes on how drafts had to be read. */
  readonly quiet?: boolean | undefined;
  /** Ends the run: what is not yet reported then is not. */
  readonly signal?: AbortSignal | undefined;
}

/** In bytes: with less to check, threads take longer to start and warm up than they save (`--jobs 1` against `--jobs 2`, two cores). */
const WORTH_THREADS = 400_000;
/** How many drafts may be begun for each thread: enough that none waits for the one whose turn it is to be reported. */
const AHEAD = 16;

/** Checks the drafts behind the paths, and tells of each in their order. Memory does not grow with their number. */
export async function* checkDrafts(
  paths: readonly string[],
  what: WhatToTell,
  run: HowToRun,
  service: LanguageService,
): AsyncGenerator<Outcome> {
  const notes = new ReadingNotes(run.quiet);
  const outcomes =
    run.delivery === undefined
      ? shared(draftsToCheck(paths, what, run), run, service)
      : reworded(draftsAt(paths, what, run), run.delivery, service);
  for await (const outcome of outcomes) {
    if (run.signal?.aborted) return;
    if ('checked' in outcome) notes.tell(outcome.path, outcome);
    yield outcome;
  }
}

/** The drafts behind the paths with what holds for each, and at once those that cannot be read. */
async function* draftsAt(
  paths: readonly string[],
  what: WhatToTell,
  { settings, stdinFilename, signal }: HowToRun,
): AsyncGenerator<DraftToReword | UnreadFile> {
  for await (const found of findDrafts(paths)) {
    if (signal?.aborted) return;
    if ('problem' in found) {
      yield found;
      continue;
    }
    const { path } = found;
    const name = path === STANDARD_INPUT ? stdinFilename : path;
    const holding = await settings.for(name);
    if ('problems' in holding) {
      yield* holding.problems;
      continue;
    }
    const { choices, failOn, leftOutBy, project } = holding;
    if (leftOutBy === undefined) {
      const { packs = [], ...plain } = choices;
      yield { path, name: name ?? path, how: { ...what, choices: plain, packs: packs.map(sourceOf), failOn } };
    } else if (project && paths.includes(path)) {
      // Somebody who names a draft wants to know why nothing is said of it.
      const file = shownPath(settingsPath(project));
      note(name ?? path, `left out by “${leftOutBy}” in ${file}. Change it there, or give --no-config.`);
    }
  }
}

/** What there is to check, and at once what need not be checked: paths that cannot be read, drafts that the cache knows. */
async function* draftsToCheck(
  paths: readonly string[],
  what: WhatToTell,
  run: HowToRun,
): AsyncGenerator<Job | Outcome> {
  for await (const found of draftsAt(paths, what, run)) {
    if ('problem' in found) {
      yield found;
      continue;
    }
    const { path, name, how } = found;
    try {
      const job: Job = { path: name, bytes: await readBytes(path, run.signal), how };
      yield (await run.cache?.get(job)) ?? job;
    } catch (error) {
      if (!(error instanceof UnreadableDraft)) throw error;
      yield { path: name, problem: error.message };
    }
  }
}

/** One after the other: what is written should not race. */
async function* reworded(
  drafts: AsyncGenerator<DraftToReword | UnreadFile>,
  delivery: Delivery,
  service: LanguageService,
): AsyncGenerator<Outcome> {
  for await (const draft of drafts)
    if ('problem' in draft) yield draft;
    else yield* rewordDraft(draft, delivery, service);
}

/** Checks on this thread until it turns out that there is much to do, then on a pool of threads. */
async function* shared(
  drafts: AsyncGenerator<Job | Outcome>,
  { jobs, cache, signal }: HowToRun,
  service: LanguageService,
): AsyncGenerator<Outcome> {
  const threads = jobs ?? availableParallelism();
  const here: Checker = { check: (job) => checkDraft(job, service), close: async () => {} };
  let pool: Promise<Checker> | undefined;
  let bytes = 0;
  const close = async () => (await pool)?.close();

  async function outcomeOf(draft: Job | Outcome): Promise<Outcome> {
    if (!('bytes' in draft)) return draft;
    bytes += draft.bytes.length;
    if (threads > 1 && (jobs !== undefined || bytes > WORTH_THREADS))
      pool ??= import('./check-pool.ts').then(({ startPool }) => startPool(threads, here));
    const outcome = await (await (pool ?? here)).check(draft);
    return cache !== undefined && 'checked' in outcome ? cache.put(draft, outcome) : outcome;
  }

  signal?.addEventListener('abort', close);
  try {
    yield* inOrder(drafts, outcomeOf, () => (pool === undefined ? 1 : threads * AHEAD));
  } finally {
    signal?.removeEventListener('abort', close);
    await close();
  }
}
