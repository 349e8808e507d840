/** Whether somebody is in the middle of a sentence: what it says so far may not be what it will say. */
import { abbreviationBefore } from '../draft/abbreviations.ts';
import {
  absolute,
  type Block,
  type Draft,
  type PlacedBlock,
  type Sentence,
  type Span,
  sentenceAt,
} from '../draft/draft.ts';

/** What ends a sentence, and what may close around its end. */
const STOP = /([.!?\u2026])["')\]\uFFFC]*$/;

/** The sentence at an offset, where the last edit ended, if it has no end yet; absolute. */
export function unfinishedSentence(draft: Draft, offset: number): Span | undefined {
  const placed = blockBefore(draft, offset);
  if (placed === undefined) return isUnclosed(draft, offset) ? { start: offset, end: offset } : undefined;
  const { block } = placed;
  const at = block.map.textOffset(Math.min(offset, placed.end) - placed.start);
  const sentence = block.sentences[Math.max(0, sentenceAt(block, at))];
  if (sentence === undefined) return undefined;
  const span = absolute(placed, sentence);
  const isLast = offset === span.end && /^(?:$|[\r\n])/.test(draft.source.slice(offset, offset + 1));
  return isEnded(block, sentence, isLast) ? undefined : span;
}

/** The block that an offset is in, or just after on the same line: spaces and closing marks are no part of a block. */
function blockBefore({ blocks, source }: Draft, offset: number): PlacedBlock | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as PlacedBlock).start <= offset) low = middle + 1;
    else high = middle;
  }
  const placed = blocks[low - 1];
  if (placed === undefined) return undefined;
  return offset <= placed.end || !/[\r\n]/.test(source.slice(placed.end, offset)) ? placed : undefined;
}

/** `isLast`: the edit ended right behind it, and nothing follows on the line. */
function isEnded({ text }: Block, { start, end, citations }: Sentence, isLast: boolean): boolean {
  let written = text.slice(start, end).trimEnd();
  for (const citation of [...citations].reverse())
    if (start + written.length <= citation.end) written = text.slice(start, citation.start).trimEnd();
  const stop = STOP.exec(written);
  if (stop === null) return false;
  if (stop[1] !== '.') return true;
  // "e.g." and "3." may go on.
  const at = start + stop.index;
  return abbreviationBefore(text, at) === 'none' && !(isLast && /\d/.test(text[at - 1] ?? ''));
}

/** A comment or a fence that was begun swallows the rest of the draft until it is closed. */
function isUnclosed({ skipped, source }: Draft, offset: number): boolean {
  const around = skipped.findLast(({ start }) => start <= offset);
  if (around === undefined || (around.reason !== 'comment' && around.reason !== 'code')) return false;
  return source.slice(around.end).trim() === '' && /[\r\n]\s*\S/.test(source.slice(offset, around.end));
}
