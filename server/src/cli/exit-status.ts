import type { Tally } from './tally.ts';

/** What the command tells its caller; a public interface. */
export const EXIT = {
  /** Nothing at or above --fail-on. */
  clean: 0,
  /** Something at or above --fail-on. */
  found: 1,
  /** A file could not be read, or the command was called wrongly. */
  failed: 2,
  /** Stopped by Ctrl+C: 128 and the number of the signal, as shells have it. */
  interrupted: 130,
} as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

export { FAIL_ON, type FailOn } from '../service/project/fail-on.ts';

/** The status for what was checked; a file that could not be read outweighs any finding, and not coming to the end both. */
export function exitStatus(tally: Tally): ExitStatus {
  if (tally.interrupted) return EXIT.interrupted;
  if (tally.unread.length > 0) return EXIT.failed;
  return tally.fails ? EXIT.found : EXIT.clean;
}
