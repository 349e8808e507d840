/** Guesses which of the known names a misspelt one was meant to be. */

/** Most letters that may differ, and longest name that is looked at. */
const MOST_EDITS = 3;
const LONGEST = 60;

/** The name nearest to what was written, a family's part or a rule's part of an id too; nothing when none is near. */
export function nearest(written: string, names: readonly string[]): string | undefined {
  if (written === '' || written.length > LONGEST) return undefined;
  const wanted = written.toLowerCase();
  let best: string | undefined;
  let least = Math.min(MOST_EDITS, Math.floor(wanted.length / 3)) + 1;
  for (const name of names) {
    const edits = name.endsWith(`/${wanted}`) ? 0 : distance(wanted, name);
    if (edits < least) {
      least = edits;
      best = name;
    }
  }
  return best;
}

/** Letters to put in, take out or exchange to make one word of another. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const exchange = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(exchange, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
