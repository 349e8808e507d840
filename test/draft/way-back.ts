import assert from 'node:assert/strict';
import type { Draft } from '../../server/src/draft/draft.ts';

/** What an author may have typed for a character of a block's text. */
function readsAs(written: string, character: string): boolean {
  if (written === character) return true;
  if (/^\\[^\p{L}\p{N}\s]$/u.test(written)) return readsAs(written.slice(1), character);
  switch (character) {
    case ' ':
      return /^(?:[\s>]+|~|\\\s+|<br\b[^>]*>|&\w+;)+$/.test(written);
    case "'":
      return /^(?:[\u2018-\u201B\u02BC]|\\'|''|&\w+;)$/.test(written);
    case '"':
      return /^(?:"`|`"|[\u201C-\u201F]|\\"|&\w+;)$/.test(written);
    case '-':
      return /^(?:[\u2010\u2011]|\\-)$/.test(written);
    case '\uFFFC':
      return written !== '';
    default:
      return written === `\\${character}` || /^(?:&#?\w+;|\\[A-Za-z]+(?:\{\})?|\\u\{\w+\})$/.test(written);
  }
}

/** Every character of every block leads to what was typed for it, and back. */
export function assertLeadsBack(draft: Draft): void {
  for (const placed of draft.blocks) {
    const { text, map } = placed.block;
    let before = 0;
    for (let i = 0; i < text.length; i++) {
      const start = map.sourceStart(i);
      const end = map.sourceEnd(i + 1);
      const written = draft.source.slice(placed.start + start, placed.start + end);
      assert.ok(readsAs(written, text[i] ?? ''), `${JSON.stringify(text[i])} from ${JSON.stringify(written)}`);
      assert.ok(before <= start && start < end, 'source offsets go forward');
      before = end;
      const back = map.textOffset(start);
      assert.ok(back === i || (back < i && map.sourceStart(back) === start), 'and lead back to the text');
    }
    assert.equal(map.sourceStart(0), 0);
    assert.equal(placed.start + map.sourceEnd(text.length), placed.end);
    for (const sentence of placed.block.sentences) {
      for (const word of sentence.words) assert.equal(text.slice(word.start, word.end), word.text);
    }
  }
}

/** Blocks, sentences and what they hold come in order and lie in the text. */
export function assertInOrder(draft: Draft): void {
  let start = 0;
  for (const { start: at, end, block } of draft.blocks) {
    assert.ok(start <= at && at < end && end <= draft.source.length);
    start = at;
    let sentenceEnd = 0;
    for (const sentence of block.sentences) {
      assert.ok(sentenceEnd <= sentence.start && sentence.start < sentence.end && sentence.end <= block.text.length);
      sentenceEnd = sentence.end;
      const inside = [...sentence.words, ...sentence.quoted, ...sentence.citations];
      assert.ok(inside.every((span) => sentence.start <= span.start && span.end <= sentence.end));
    }
  }
}
