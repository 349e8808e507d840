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
/** How many drafts are looked at to see whether they are worth threads. */
const LOOKED_AT = 100;
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

/** Checks on this thread as long as there is little to do, then on a pool of threads. */
async function* shared(
  drafts: AsyncGenerator<Job | Outcome>,
  { jobs, cache, signal }: HowToRun,
  service: LanguageService,
): AsyncGenerator<Outcome> {
  const here: Checker = { check: (job) => checkDraft(job, service), close: async () => {} };
  const checking =
    (checker: Checker) =>
    async (draft: Job | Outcome): Promise<Outcome> => {
      if (!('bytes' in draft)) return draft;
      const outcome = await checker.check(draft);
      return cache === undefined || !('checked' in outcome) ? outcome : cache.put(draft, outcome);
    };
  const most = jobs ?? availableParallelism();
  let next = await lookedAhead(drafts);
  while (most === 1 || (jobs === undefined && next.bytes < WORTH_THREADS)) {
    yield* inOrder(each(next.drafts), checking(here), 1);
    if (next.isAll) return;
    next = await lookedAhead(drafts);
  }
  const threads = next.isAll ? Math.min(most, next.drafts.filter((draft) => 'bytes' in draft).length) : most;
  if (threads === 0) return yield* inOrder(each(next.drafts), checking(here), 1);
  const { startPool } = await import('./check-pool.ts');
  const pool = startPool(threads, here);
  const close = () => void pool.close();
  signal.addEventListener('abort', close);
  try {
    yield* inOrder(each(next.drafts, drafts), checking(pool), threads * AHEAD);
  } finally {
    signal.removeEventListener('abort', close);
    await pool.close();
  }
}

interface Next {
  readonly drafts: readonly (Job | Outcome)[];
  /** Of what is to be checked. */
  readonly bytes: number;
  readonly isAll: boolean;
}

/** The next few drafts: as many as it takes to see whether they are worth threads. */
async function lookedAhead(from: AsyncGenerator<Job | Outcome>): Promise<Next> {
  const drafts: (Job | Outcome)[] = [];
  let bytes = 0;
  while (drafts.length < LOOKED_AT && bytes < WORTH_THREADS) {
    const { done, value } = await from.next();
    if (done) return { drafts, bytes, isAll: true };
    drafts.push(value);
    if ('bytes' in value) bytes += value.bytes.length;
  }
  return { drafts, bytes, isAll: false };
}

async function* each<T>(first: readonly T[], then?: AsyncIterable<T>): AsyncGenerator<T> {
  yield* first;
  if (then) yield* then;
}
