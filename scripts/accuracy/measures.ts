/** The measures that texts with known answers are scored by. */

export interface Counts {
  readonly found: number;
  readonly missed: number;
  readonly falseAlarms: number;
}

export function precision({ found, falseAlarms }: Counts): number | undefined {
  return ratio(found, found + falseAlarms);
}

export function recall({ found, missed }: Counts): number | undefined {
  return ratio(found, found + missed);
}

export function f1({ found, missed, falseAlarms }: Counts): number | undefined {
  return ratio(2 * found, 2 * found + missed + falseAlarms);
}

/** The F1 of each class of a confusion matrix: rows are what is so, columns what was said. */
export function f1OfClasses(confusion: readonly (readonly number[])[]): readonly number[] {
  return confusion.map((row, k) => {
    const found = row[k] ?? 0;
    const missed = row.reduce((sum, n) => sum + n, 0) - found;
    const falseAlarms = confusion.reduce((sum, other) => sum + (other[k] ?? 0), 0) - found;
    return f1({ found, missed, falseAlarms }) ?? 0;
  });
}

export function ratio(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, v) => sum + v, 0) / values.length;
}
