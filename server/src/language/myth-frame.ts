/** "Myth: …" holds until "Fact: …": what is told between them is nobody's claim. */
import type { Span } from '../draft/draft.ts';

const MYTH =
  /(?<=^|[.!?;:]["”)]?\s|^\W+)(?:common )?(?:myth|misconception|false belief|fiction)s?(?:\s(?:no\.?\s?|number\s|#)?\d+)?\s?[:–—]/giu;
const FACT =
  /(?<=^|\s|["“(–—-])(?:the )?(?:fact|truth|reality|answer|science)s?(?:\s(?:no\.?\s?|number\s|#)?\d+)?\s?[:–—]|(?<=[.!?]["”)]?\s)(?:in fact|in reality|in truth|actually|not true|this is (?:false|wrong|not true))\b/giu;

/** The stretches of a text that are told as myths. */
export function mythFrames(text: string): readonly Span[] {
  if (!/myth|misconception|belief|fiction/i.test(text)) return [];
  return [...text.matchAll(MYTH)].map(({ index }) => ({ start: index, end: factAfter(text, index) }));
}

/** Where the next fact begins, or the text ends. */
export function factAfter(text: string, offset: number): number {
  FACT.lastIndex = offset;
  return FACT.exec(text)?.index ?? text.length;
}
