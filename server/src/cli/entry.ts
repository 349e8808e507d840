/** Where the bundle begins: the command line, or, on a thread that the command line has started, what checks drafts for it. */
import { isMainThread } from 'node:worker_threads';

export { checkOnThread } from './check-thread.ts';

// The pool's own side of a thread is no entry of its package, but has to be in the bundle.
if (isMainThread) void import('./main.ts');
else void import('../../../node_modules/tinypool/dist/entry/worker.js');
