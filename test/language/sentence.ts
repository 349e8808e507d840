import assert from 'node:assert/strict';
import type { Block, Sentence, Word } from '../../server/src/draft/draft.ts';
import { readDraft } from '../../server/src/draft/read.ts';

/** The one sentence of a text, with the block that it stands in. */
export function sentenceOf(text: string): { readonly block: Block; readonly sentence: Sentence } {
  const block = readDraft(text, 'plaintext').blocks[0]?.block;
  const sentence = block?.sentences[0];
  assert.ok(block && sentence && block.sentences.length === 1, `not one sentence: ${text}`);
  return { block, sentence };
}

export function wordsOf(text: string): readonly Word[] {
  return sentenceOf(text).sentence.words;
}

/** Words `from` up to, not including, `to`, as they are written. */
export function told(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map((w) => w.text)
    .join(' ');
}
