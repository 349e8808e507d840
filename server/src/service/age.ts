/** When a fact is old enough to be looked at again before it is told. */

/** Approvals and labels change within this time often enough. */
const OLD_APPROVAL_MONTHS = 18;
/** Work this old may have been overtaken; it may also still hold. */
const OLD_PAPER_YEARS = 15;

const MONTHS = 12;

/** Whether what held at a date ("2024", "2024-05") may have changed since. A year alone is taken for its end. */
export function approvalIsOld(asOf: string, today: Date): boolean {
  const [year = 0, month = MONTHS] = asOf.split('-').map(Number);
  return today.getFullYear() * MONTHS + today.getMonth() + 1 - (year * MONTHS + month) > OLD_APPROVAL_MONTHS;
}

export function paperIsOld(year: number, today: Date): boolean {
  return today.getFullYear() - year > OLD_PAPER_YEARS;
}
