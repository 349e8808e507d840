/** A draft with all its blocks read: what rules over the whole draft look at. */
import type { ClaimReader, ReadBlock } from '../claims/read-claims.ts';
import { NO_TOPIC, type Topic } from '../claims/topic.ts';
import type { Draft, PlacedBlock } from '../draft/draft.ts';

export interface ReadDraft {
  readonly draft: Draft;
  /** In order, one for each block of the draft; `topic` is the one it was read in. */
  readonly blocks: readonly { readonly placed: PlacedBlock; readonly read: ReadBlock; readonly topic: Topic }[];
  /** Words of the author's own prose. */
  readonly words: number;
}

/** Reads all blocks of a draft in order, each in the topic that the one before hands on. */
export function readAll(draft: Draft, reader: ClaimReader): ReadDraft {
  let topic = NO_TOPIC;
  let words = 0;
  const blocks = draft.blocks.map((placed) => {
    const read = reader.read(placed.block, topic);
    const before = topic;
    topic = read.topicAfter;
    for (const s of placed.block.sentences) if (s.voice === 'author') words += s.words.length;
    return { placed, read, topic: before };
  });
  return { draft, blocks, words };
}
