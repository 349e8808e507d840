/** From which severity on a check fails. */
import type { Finding, Severity } from '../../rules/finding.ts';

export const FAIL_ON = ['error', 'warning', 'info', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

const FAILING: Record<FailOn, readonly Severity[]> = {
  error: ['error'],
  warning: ['error', 'warning'],
  info: ['error', 'warning', 'info'],
  never: [],
};

/** Whether any of the findings is as grave as that. */
export function fails(findings: readonly Finding[], failOn: FailOn): boolean {
  return findings.some(({ severity }) => FAILING[failOn].includes(severity));
}
