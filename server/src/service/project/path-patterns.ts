/** Patterns for the paths of drafts, as in .gitignore: "*.md" at any depth, "drafts/old" with all that is in it, "!" takes back. */
import picomatch from 'picomatch/posix';

/** So that no pattern, whatever it is, takes a time that can be felt. */
const MOST_STARS = 3;
const MOST_DEPTHS = 4;
const LONGEST = 200;

/** Whether a path, relative to the settings file's folder and with "/" between its parts, is meant. */
export type IsMeant = (path: string) => boolean;

/** What is wrong with a pattern, in one sentence on what is and one on what to do; undefined where nothing is. */
export function patternFault(pattern: string): string | undefined {
  const bare = pattern.replace(/^!/u, '');
  if (bare.trim() === '') return 'This pattern is empty. Write one such as "drafts/old/**", or leave it out.';
  if (pattern.length > LONGEST) return `This pattern is longer than ${LONGEST} characters. Write several short ones.`;
  if (bare.includes('\\')) return 'A pattern has "/" between folders on every computer. Write “/” in place of “\\”.';
  if (/(?:^|\/)\.\.(?:\/|$)/u.test(bare))
    return 'A pattern cannot lead out of the folder of this file. Leave out “..”, or put a settings file there.';
  for (const [open, close] of ['[]', '{}', '()'])
    if (count(bare, open) !== count(bare, close))
      return `“${open}” and “${close}” do not pair up here. Add the one that is missing.`;
  const parts = bare.split('/');
  if (parts.filter((part) => part === '**').length > MOST_DEPTHS)
    return `This pattern has more than ${MOST_DEPTHS} “**”. Write several simpler ones.`;
  if (parts.some((part) => part !== '**' && count(part, '*') > MOST_STARS))
    return `This pattern has more than ${MOST_STARS} “*” between two “/”. Write several simpler ones.`;
  return undefined;
}

/** Of several patterns the last that speaks of a path decides. They must be free of faults. */
export function pathPatterns(patterns: readonly string[]): IsMeant {
  const matchers = patterns.map((pattern) => {
    const takesBack = pattern.startsWith('!');
    const bare = (takesBack ? pattern.slice(1) : pattern).replace(/^\.\//u, '').replace(/\/$/u, '');
    // One that names no folder means files of that name wherever they are.
    const rooted = bare.includes('/') ? bare.replace(/^\//u, '') : `**/${bare}`;
    const matches = picomatch([rooted, `${rooted}/**`], { dot: true, noextglob: true, nonegate: true });
    return { takesBack, matches };
  });
  return (path) => {
    for (let i = matchers.length - 1; i >= 0; i--) if (matchers[i]?.matches(path)) return !matchers[i]?.takesBack;
    return false;
  };
}

function count(text: string, character: string | undefined): number {
  return character === undefined ? 0 : text.split(character).length - 1;
}
