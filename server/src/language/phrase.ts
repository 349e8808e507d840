/**
 * The pattern language of phrase rules, names and cues:
 *
 *     life changing            these words, in this order; a hyphen is a space
 *     cure~                    any form of a verb or noun: cure, cures, cured, curing
 *     (proven|shown) to work   one of these
 *     [very] safe              may be left out
 *     _                        any one word
 *     _*3                      up to three words
 *     {treatment}              a name of this class, however many words it has
 *     is <safe>                only what stands between < and > is reported
 */
import { verbForms } from './forms.ts';

/** A part of a pattern. A choice with an empty way may be left out. */
export type Part =
  | { readonly kind: 'word'; readonly words: readonly string[] }
  | { readonly kind: 'class'; readonly name: string }
  | { readonly kind: 'gap'; readonly min: number; readonly max: number }
  | { readonly kind: 'choice'; readonly ways: readonly (readonly Part[])[] }
  | { readonly kind: 'mark'; readonly end: 'open' | 'close' };

/** A pattern that can't be read; `at` is the offset in the pattern. */
export class PatternError extends Error {
  constructor(
    message: string,
    readonly pattern: string,
    readonly at: number,
  ) {
    super(`${message} at character ${at + 1} of “${pattern}”`);
  }
}

/** The parts of a pattern, in order. Throws PatternError. */
export function parsePattern(pattern: string): readonly Part[] {
  let at = 0;
  const fail = (message: string): never => {
    throw new PatternError(message, pattern, at);
  };

  /** Everything up to `closing`, or to the pattern's end: one way, or several parted by "|". */
  function ways(closing: string): Part[][] {
    const all: Part[][] = [[]];
    for (;;) {
      while (pattern[at] === ' ' || pattern[at] === '-') at++;
      const c = pattern[at];
      if (c === undefined || c === closing) {
        if (c === undefined && closing) fail(`“${closing}” is missing`);
        at += closing ? 1 : 0;
        if (closing && /\p{Ll}/u.test(pattern[at] ?? '')) fail('a bracket can’t touch a word');
        return all;
      }
      if (c === '|') {
        if (!closing) fail('“|” needs round or square brackets around it');
        all.push([]);
        at++;
      } else all.at(-1)?.push(part(c));
    }
  }

  function part(c: string): Part {
    // "generali(s|z)ed" would read as three words: a choice is of words, not of letters.
    if ((c === '(' || c === '[') && /\p{Ll}/u.test(pattern[at - 1] ?? '')) fail('a bracket can’t touch a word');
    if ('([<>'.includes(c)) at++;
    if (c === '(') return { kind: 'choice', ways: ways(')') };
    if (c === '[') return { kind: 'choice', ways: [[], ...ways(']')] };
    if (c === '<' || c === '>') return { kind: 'mark', end: c === '<' ? 'open' : 'close' };
    if (c === '{') {
      const end = pattern.indexOf('}', at);
      if (end < 0) fail('“}” is missing');
      const name = pattern.slice(at + 1, end);
      at = end + 1;
      return { kind: 'class', name };
    }
    const gap = /^_(?:\*(\d+))?/.exec(pattern.slice(at));
    if (gap) {
      at += gap[0].length;
      return { kind: 'gap', min: gap[1] ? 0 : 1, max: gap[1] ? Number(gap[1]) : 1 };
    }
    const word =
      /^(?:[\p{L}\p{M}\p{N}'.]+|%)/u.exec(pattern.slice(at))?.[0] ?? fail(`“${c}” is not part of the pattern language`);
    at += word.length;
    const norm = word.toLowerCase();
    if (pattern[at] !== '~') return { kind: 'word', words: [norm] };
    at++;
    return { kind: 'word', words: verbForms(norm) };
  }

  const parts = ways('')[0] ?? [];
  if (canBeEmpty(parts)) fail('a pattern must need at least one word');
  if (parts.find((p) => p.kind !== 'mark')?.kind === 'gap') fail('a pattern can’t begin with a gap');
  return parts;
}

function canBeEmpty(parts: readonly Part[]): boolean {
  return parts.every(
    (p) => p.kind === 'mark' || (p.kind === 'gap' && p.min === 0) || (p.kind === 'choice' && p.ways.some(canBeEmpty)),
  );
}
