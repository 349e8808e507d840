import type { Severity } from '../rules/finding.ts';
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

export const FAIL_ON = ['error', 'warning', 'info', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

const FAILING: Record<FailOn, readonly Severity[]> = {
  error: ['error'],
  warning: ['error', 'warning'],
  info: ['error', 'warning', 'info'],
  never: [],
};

/** Whether a finding of this severity makes the command fail. */
export function fails(severity: Severity, failOn: FailOn): boolean {
  return FAILING[failOn].includes(severity);
}

/** The status for what was checked; a file that could not be read outweighs any finding, and not coming to the end both. */
export function exitStatus(tally: Tally, failOn: FailOn): ExitStatus {
  if (tally.interrupted) return EXIT.interrupted;
  if (tally.unread.length > 0) return EXIT.failed;
  return FAILING[failOn].some((severity) => tally.bySeverity[severity] > 0) ? EXIT.found : EXIT.clean;
}
