/** Holds a statement "X is approved for Y" against the approvals that are known. */
import type { Approval, Condition, Intervention } from './facts.ts';

/** `approval` is the entry that speaks of it; none where a complete list leaves the condition out. */
export type ApprovalStanding =
  | { readonly status: 'approved' | 'cleared'; readonly approval: Approval }
  | { readonly status: 'not approved'; readonly approval: Approval | undefined }
  | { readonly status: 'unknown'; readonly approval: undefined };

const UNKNOWN: ApprovalStanding = { status: 'unknown', approval: undefined };

/** Who knows which conditions are kinds of which. */
export interface Conditions {
  readonly conditions: ReadonlyMap<string, Condition>;
  /** A condition and all that it is a kind of. */
  widen(condition: string): ReadonlySet<string>;
}

/** The standing of an approval in the US for a condition, or (without one) for anything at all. */
export function approvalStanding(
  { approvals, approvalsComplete }: Intervention,
  condition: string | undefined,
  conditions: Conditions,
): ApprovalStanding {
  const us = approvals.filter((a) => a.region === 'US');
  const given = us.filter((a) => a.status !== 'not approved');
  if (condition === undefined)
    return approvalsComplete && given.length === 0 ? { status: 'not approved', approval: us[0] } : UNKNOWN;
  const fitting = us.filter((a) => a.indications.some((i) => areKin(i, condition, conditions)));
  const found = fitting.find((a) => a.status !== 'not approved') ?? fitting[0];
  if (found) return { status: found.status, approval: found } as ApprovalStanding;
  // Indications name disorders: to keep relapse or an attempt away is part of treating one.
  if (conditions.conditions.get(condition)?.kind === 'outcome') return UNKNOWN;
  const near = given.some((a) => a.indications.some((i) => namesHold(i, condition, conditions)));
  return approvalsComplete && !near ? { status: 'not approved', approval: undefined } : UNKNOWN;
}

/** One is a kind of the other. */
function areKin(a: string, b: string, conditions: Conditions): boolean {
  return conditions.widen(a).has(b) || conditions.widen(b).has(a);
}

/** "Bipolar depression" and "depression": who writes the one in short may mean the other. */
function namesHold(approved: string, told: string, { conditions }: Conditions): boolean {
  const [long, short] = [approved, told].map((id) => conditions.get(id)?.name.toLowerCase() ?? id);
  return ` ${long} `.includes(` ${short} `) || ` ${short} `.includes(` ${long} `);
}
