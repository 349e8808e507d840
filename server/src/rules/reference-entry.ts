/** Titles in a reference are kept as they were printed, wherever the reference stands. */
import type { Block } from '../draft/draft.ts';

/** "Lee A, Kim B. Title. J Psych. 2019;3:1–9." */
const ENTRY = /^\W*(?:\d+\W+)?\p{Lu}[\p{L}’'-]+ \p{Lu}{1,3}[.,].*\b(?:1[89]|20)\d\d\s?;\s?\d+/u;

export function isReferenceEntry({ text }: Block): boolean {
  return ENTRY.test(text);
}
