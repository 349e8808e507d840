/** Fits text into the columns of a terminal. */
import { eastAsianWidth } from 'get-east-asian-width';

/** On one line, and with nothing in it that could steer a terminal or turn the reading direction. */
export function printable(text: string): string {
  return text.replace(/[ \t\r\n\f\v\u2028\u2029]+/gu, ' ').replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\uFFFD');
}

/** In columns of a terminal: an ideograph or an emoji takes two. */
export function displayWidth(text: string): number {
  // Nearly all text is plain, and finding graphemes is slow.
  if (/^[ -~]*$/.test(text)) return text.length;
  return graphemesOf(text).reduce((width, grapheme) => width + graphemeWidth(grapheme), 0);
}

let graphemes: Intl.Segmenter | undefined;

function graphemesOf(text: string): string[] {
  // Made when it is first needed: the first of its kind takes the host a while.
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

function graphemeWidth(grapheme: string): number {
  if (/\p{Emoji_Presentation}|\uFE0F/u.test(grapheme)) return 2;
  return eastAsianWidth(grapheme.codePointAt(0) ?? 0);
}

/** The beginning of a text, at most `columns` wide; where something is left out, "…" says so. */
export function clipEnd(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  const kept = take(graphemesOf(text), columns - 1).join('');
  const gap = kept.lastIndexOf(' ');
  return columns < 1 ? '' : `${gap >= 0 ? kept.slice(0, gap) : kept}…`;
}

/** The end of a text, likewise. */
export function clipStart(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  const kept = take(graphemesOf(text).reverse(), columns - 1)
    .reverse()
    .join('');
  const gap = kept.indexOf(' ');
  return columns < 1 ? '' : `…${kept.slice(gap + 1) || kept}`;
}

function take(from: readonly string[], columns: number): string[] {
  const taken: string[] = [];
  let left = columns;
  for (const grapheme of from) {
    left -= graphemeWidth(grapheme);
    if (left < 0) break;
    taken.push(grapheme);
  }
  return taken;
}

/** Breaks a text between words into lines of at most `columns`; a longer word, such as a URL, stays whole. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of printable(text).trim().split(' ')) {
    if (line === '') line = word;
    else if (displayWidth(line) + 1 + displayWidth(word) <= columns) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** "1 file", "2 files"; "info" has no plural. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 || noun === 'info' ? '' : 's'}`;
}
