/**
 * Tells quickly that a regular expression cannot match: the engine knows which letters a match must have in it, and texts mostly
 * have none of them. What a text costs then hardly grows with the expressions that find nothing in it.
 */
import type { RE2JS } from 're2js';
import type { SearchText } from './search-text.ts';

/** False where a text holds no match for sure. */
export type MayMatch = (text: Pick<SearchText, 'text' | 'lower'>) => boolean;

/** What the engine keeps of the letters that must be there. It tells nobody, so that nothing is taken for granted here. */
interface Literals {
  readonly type?: unknown;
  readonly str?: unknown;
  readonly subs?: unknown;
}

const EXACT = 1;
const ALL = 2;
const ANY = 3;

const ALWAYS: MayMatch = () => true;

/** `compiled` tells capitals from small letters, whether the expression does or not. */
export function mayMatchOf(compiled: RE2JS, matchCase: boolean): MayMatch {
  const literals = (compiled.re2() as { readonly prefilter?: unknown }).prefilter;
  return literals ? testOf(literals as Literals, matchCase) : ALWAYS;
}

function testOf({ type, str, subs }: Literals, matchCase: boolean): MayMatch {
  if (type === EXACT && typeof str === 'string' && /^[\x20-\x7E]+$/.test(str)) {
    if (matchCase) return ({ text }) => text.includes(str);
    const small = str.toLowerCase();
    return ({ lower }) => lower.includes(small);
  }
  if ((type !== ALL && type !== ANY) || !Array.isArray(subs)) return ALWAYS;
  const tests = subs.map((each) => testOf(each as Literals, matchCase));
  if (type === ANY) return tests.includes(ALWAYS) ? ALWAYS : (text) => tests.some((test) => test(text));
  const telling = tests.filter((test) => test !== ALWAYS);
  return telling.length === 0 ? ALWAYS : (text) => telling.every((test) => test(text));
}
