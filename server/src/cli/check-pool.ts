import { join } from 'node:path';
import Tinypool from 'tinypool';
import type { Job } from './check-draft.ts';
import { outcomeOf, type PlainOutcome } from './plain-outcome.ts';
import type { Outcome } from './tally.ts';

/** Checks drafts, each as soon as there is a place for it. */
export interface Checker {
  /** Never throws. */
  check(job: Job): Promise<Outcome>;
  /** Ends at once; what is being checked comes to nothing. */
  close(): Promise<void>;
}

/** Of timers, in ms. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

const TOO_BIG =
  'there is not enough memory to check it. Split it, or give Node.js more (NODE_OPTIONS=--max-old-space-size=8192).';
const STOPPED = 'the check was stopped. Start it again.';

/** Beside this part of the bundle. */
const FILE = join(__dirname, 'check-thread.js');
const HANDLER = 'checkOnThread' satisfies keyof typeof import('./check-thread.ts');

/** A kept pool of threads. Where no thread can be started, `instead` checks. */
export function startPool(threads: number, instead: Checker): Checker {
  const pool = new Tinypool({
    filename: FILE,
    name: HANDLER,
    // They are started as there is work for them, and stay; one that has died is replaced.
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: LONGEST_TIMEOUT,
    trackUnmanagedFds: false,
  });
  let state: 'open' | 'broken' | 'closed' = 'open';
  // A thread that died without a draft: it did not start, and the next one would not either.
  pool.on('error', () => {
    if (state === 'open') state = 'broken';
    void end();
  });
  async function end(): Promise<void> {
    // The library takes off what listens to a thread that fails while it ends, and forgot that its threads cannot do that.
    for (const thread of pool.threads) Object.assign(thread, { removeListener: () => {} });
    await pool.destroy().catch(() => {});
  }
  return {
    async check(job) {
      try {
        if (state === 'open') return outcomeOf((await pool.run(job)) as PlainOutcome);
      } catch (error) {
        // The check itself throws nothing: the thread has died, or could not be started.
        if (isOutOfMemory(error)) return { path: job.path, problem: TOO_BIG };
      }
      return state === 'closed' ? { path: job.path, problem: STOPPED } : instead.check(job);
    },
    async close() {
      state = 'closed';
      await end();
    },
  };
}

function isOutOfMemory(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
}
