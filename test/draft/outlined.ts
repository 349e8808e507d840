import assert from 'node:assert/strict';
import type { Format } from '../../server/src/draft/draft.ts';
import { readDraft } from '../../server/src/draft/read.ts';
import { told } from './drafts.ts';

/** What a stretch of markup reads as: the blocks in short, U+FFFC as "□". */
export type Reading = readonly [what: string, source: string, ...blocks: string[]];

export function reads(format: Format, readings: readonly Reading[]): void {
  for (const [what, source, ...blocks] of readings)
    it(what, () =>
      assert.deepEqual(
        told(readDraft(source, format)).map((each) => each.replaceAll('\uFFFC', '\u25A1')),
        blocks,
      ),
    );
}

/** The citations that a stretch of markup gives: "kind: as written". */
export function citations(source: string, format: Format): string[] {
  return readDraft(source, format).blocks.flatMap(({ block }) =>
    block.sentences.flatMap((sentence) => sentence.citations.map(({ kind, text }) => `${kind}: ${text}`)),
  );
}
