import type { Word } from './draft.ts';

// Superscript digits are left out: they are exponents or marks of notes, not part of a word.
const LETTERS = '[\\p{L}\\p{M}\\p{Nd}\\p{Nl}\\u2080-\\u2089]+';
const LEADING_POINT = '(?:(?<![\\p{L}\\p{N}.])\\.(?=\\p{Nd}))?';
const INSIDE = `(?<=\\p{Nd})[.,](?=\\p{Nd})${LETTERS}|'${LETTERS}`;
const WORD = new RegExp(`${LEADING_POINT}${LETTERS}(?:${INSIDE})*|%`, 'gu');

/** The words of a text whose quotation marks are straight, with offsets into it; "%" counts as a word, other signs do not. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    words.push({ text: word, norm: word.toLowerCase(), start: match.index, end: match.index + word.length });
  }
  return words;
}
