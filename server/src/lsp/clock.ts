/** What time is asked of, so that tests need not wait for it. */
export interface Clock {
  /** Runs something once, after this many ms; gives what calls it off. */
  after(ms: number, run: () => void): () => void;
}

export const realClock: Clock = {
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
