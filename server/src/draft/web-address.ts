/** How a web address begins: a piece of a regular expression, to be read without regard to case. */
export const ADDRESS_START = '(?<![\\p{L}\\p{N}@./])(?:https?:\\/\\/|www\\.)(?=[\\p{L}\\p{N}])';

const OUTSIDE = /[\s<>"\u201C\u201D{}|\\^`\uFFFC]/;

/** Offset just after the web address that begins at `start`; marks that end the sentence around it are not part of it. */
export function addressEnd(text: string, start: number, limit: number): number {
  let end = start;
  let open = 0;
  while (end < limit && !OUTSIDE.test(text.charAt(end))) {
    const mark = text[end];
    if (mark === '(') open++;
    else if (mark === ')' && --open < 0) break;
    end++;
  }
  while (end > start && /[.,;:!?'\u2019*_\]]/.test(text.charAt(end - 1))) end--;
  return end;
}
