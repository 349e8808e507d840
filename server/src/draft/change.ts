/** The one stretch in which two texts differ: before[from, oldTo) became after[from, newTo). */
export interface Change {
  readonly from: number;
  readonly oldTo: number;
  readonly newTo: number;
}

/** Code units compared at a time where texts are equal: the engine compares strings far faster than a loop does. */
const STRIDE = 16_384;

/** The smallest stretch outside of which two texts are equal; nothing when they are equal throughout. */
export function changeBetween(before: string, after: string): Change | undefined {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from + STRIDE <= shorter && before.slice(from, from + STRIDE) === after.slice(from, from + STRIDE))
    from += STRIDE;
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from++;
  let oldTo = before.length;
  let newTo = after.length;
  if (from === oldTo && from === newTo) return undefined;
  while (
    Math.min(oldTo, newTo) - from >= STRIDE &&
    before.slice(oldTo - STRIDE, oldTo) === after.slice(newTo - STRIDE, newTo)
  ) {
    oldTo -= STRIDE;
    newTo -= STRIDE;
  }
  while (oldTo > from && newTo > from && before.charCodeAt(oldTo - 1) === after.charCodeAt(newTo - 1)) {
    oldTo--;
    newTo--;
  }
  return { from, oldTo, newTo };
}
