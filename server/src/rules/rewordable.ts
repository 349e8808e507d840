/** Where no rewording is offered, however good it were. */
import type { Block, Sentence } from '../draft/draft.ts';

/** "Call the emergency number immediately" is right to be absolute. */
const SAFETY =
  /\b(?:call|ring|phone|dial|contact|go to|seek|get|tell)\b[^.]{0,60}\b(?:emergency|crisis|ambulance|999|911|112|988|doctor|help|line|hospital)\b|\bdo not stop\b|\bnever (?:stop|share|mix|take)\b|\bkeep [^.]{0,40}\bout of (?:the )?reach\b/i;

/** Titles may be linked to, quotations are others' words, and what keeps people safe must not be softened. */
export function isRewordable({ kind, text }: Block, sentence: Sentence | undefined, quoted: boolean): boolean {
  if (quoted || kind === 'title' || kind === 'heading' || kind === 'quotation') return false;
  return sentence === undefined || !SAFETY.test(text.slice(sentence.start, sentence.end));
}
