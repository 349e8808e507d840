import { availableParallelism } from 'node:os';
import type { LanguageService } from '../service.ts';
import type { CheckCache } from './check-cache.ts';
import { checkDraft, type HowToCheck, type Job } from './check-draft.ts';
import type { Checker } from './check-pool.ts';
import { findDrafts } from './find-drafts.ts';
import { inOrder } from './in-order.ts';
import { readBytes, STANDARD_INPUT, UnreadableDraft } from './read-file.ts';
import type { Outcome } from './tally.ts';
import { UnknownEndings } from './unknown-endings.ts';

export interface HowToRun {
  /** What to call standard input; its ending says how to read it. */
  readonly stdinFilename?: string | undefined;
  /** On how many threads; 1 is this one. Where it is left open, as many as there are cores, once there is enough to do. */
  readonly jobs?: number | undefined;
  readonly cache?: CheckCache | undefined;
  /** Ends the run: what is not yet reported then is not. */
  readonly signal: AbortSignal;
}

/** So many bytes take longer to check than threads take to start. */
const WORTH_THREADS = 250_000;
/** How many drafts may be begun for each thread: enough that none waits for the one whose turn it is to be reported. */
const AHEAD = 16;

/** Checks the drafts behind the paths, and tells of each in their order. Memory does not grow with their number. */
export async function* checkDrafts(
  paths: readonly string[],
  how: HowToCheck,
  run: HowToRun,
  service: LanguageService,
): AsyncGenerator<Outcome> {
  const unknown = new UnknownEndings();
  for await (const outcome of shared(draftsToCheck(paths, how, run), run, service)) {
    if (run.signal.aborted) return;
    if ('checked' in outcome && !outcome.isWord) unknown.tell(outcome.path);
    yield outcome;
  }
}

/** What there is to check, and at once what need not be checked: paths that cannot be read, drafts that the cache knows. */
async function* draftsToCheck(
  paths: readonly string[],
  how: HowToCheck,
  { stdinFilename, cache, signal }: HowToRun,
): AsyncGenerator<Job | Outcome> {
  for await (const found of findDrafts(paths)) {
    if (signal.aborted) return;
    if ('problem' in found) {
      yield found;
      continue;
    }
    const path = found.path === STANDARD_INPUT ? (stdinFilename ?? STANDARD_INPUT) : found.path;
    try {
      const job: Job = { path, bytes: await readBytes(found.path, signal), how };
      yield (await cache?.get(job)) ?? job;
    } catch (error) {
      if (!(error instanceof UnreadableDraft)) throw error;
      yield { path, problem: error.message };
    }
  }
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

  signal.addEventListener('abort', close);
  try {
    yield* inOrder(drafts, outcomeOf, () => (pool === undefined ? 1 : threads * AHEAD));
  } finally {
    signal.removeEventListener('abort', close);
    await close();
  }
}
