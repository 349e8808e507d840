/** Runs something after the messages that wait already. Node has a queue of its own for that; a browser has none, its timers come closest. */
export const nextTurn: (run: () => void) => void = globalThis.setImmediate ?? ((run) => setTimeout(run, 0));
