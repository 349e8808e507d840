/** What letters a match of a regular expression must have in it: texts mostly have none of them. */
import type { RE2JS } from 're2js';

/** What the engine keeps of the letters that must be there. It tells nobody, so that nothing is taken for granted here. */
interface Needed {
  readonly type?: unknown;
  readonly str?: unknown;
  readonly subs?: unknown;
}

const EXACT = 1;
const ALL = 2;
const ANY = 3;

/**
 * Strings in small letters, one of which every match has in it, whatever its capitals; nothing where there is no telling.
 * `compiled` tells capitals from small letters, whether the expression does or not.
 */
export function requiredLetters(compiled: RE2JS): readonly string[] | undefined {
  const needed = (compiled.re2() as { readonly prefilter?: unknown }).prefilter;
  return needed ? lettersOf(needed as Needed) : undefined;
}

function lettersOf({ type, str, subs }: Needed): readonly string[] | undefined {
  if (type === EXACT) return typeof str === 'string' && /^[\x20-\x7E]+$/.test(str) ? [str.toLowerCase()] : undefined;
  if ((type !== ALL && type !== ANY) || !Array.isArray(subs)) return undefined;
  const each = subs.map((sub) => lettersOf(sub as Needed));
  if (type === ANY) return each.includes(undefined) ? undefined : each.flatMap((letters) => letters ?? []);
  // Of what must all be there, the longest tells most.
  return each.reduce((best, letters) => (shortest(letters) > shortest(best) ? letters : best), undefined);
}

function shortest(letters: readonly string[] | undefined): number {
  return letters ? Math.min(...letters.map((each) => each.length)) : 0;
}
