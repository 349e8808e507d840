import Tinypool from 'tinypool';
import { faultProblem, type Job } from './check-draft.ts';
import type { checkOnThread } from './check-thread.ts';
import { outcomeOf, type PlainOutcome } from './plain-outcome.ts';
import type { Outcome } from './tally.ts';

/** Checks drafts, each as soon as there is a place for it. */
export interface Checker {
  /** Never throws. */
  check(job: Job): Promise<Outcome>;
  /** Ends at once; what is being checked comes to nothing. */
  close(): Promise<void>;
}

const HANDLER: typeof checkOnThread.name = 'checkOnThread';

/** A kept pool of threads, each of which enters this bundle again. Where no thread can be started, `instead` checks. */
export function startPool(threads: number, instead: Checker): Checker {
  const pool = new Tinypool({
    filename: __filename,
    name: HANDLER,
    // As many throughout: so one that has died is replaced at once.
    minThreads: threads,
    maxThreads: threads,
    trackUnmanagedFds: false,
  });
  let broken = false;
  // A thread that died without a draft: it did not start, and the next one would not either.
  pool.on('error', () => {
    broken = true;
    void pool.destroy();
  });
  return {
    async check(job) {
      try {
        if (!broken) return outcomeOf((await pool.run(job)) as PlainOutcome);
      } catch (error) {
        if (!broken) return { path: job.path, problem: faultProblem(error) };
      }
      return instead.check(job);
    },
    close: () => pool.destroy(),
  };
}
