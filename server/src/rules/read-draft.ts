/** A draft with all its blocks read: what rules over the whole draft look at. */
import type { ClaimReader, ReadBlock } from '../claims/read-claims.ts';
import { NO_TOPIC, type Topic, topicKey } from '../claims/topic.ts';
import type { Draft, Part, PlacedBlock } from '../draft/draft.ts';
import { movedBlock } from '../draft/parts.ts';

/** A block in its part, as it was read in the topic that it stands in. */
export interface PlacedReading {
  /** Offsets count from the part's start. */
  readonly placed: PlacedBlock;
  readonly read: ReadBlock;
  readonly topic: Topic;
}

/** A part's blocks as they were read in one topic: the very same object as long as neither changes. */
export interface ReadPart {
  readonly part: Part;
  readonly blocks: readonly PlacedReading[];
  readonly topicAfter: Topic;
  /** Words of the author's own prose. */
  readonly words: number;
}

export interface ReadDraft {
  readonly draft: Draft;
  /** In order; `start` is absolute. */
  readonly parts: readonly { readonly start: number; readonly read: ReadPart }[];
  readonly words: number;
}

/** A block of a draft that was read, by index. */
export interface BlockPlace {
  readonly part: number;
  readonly block: number;
}

const readings = new WeakMap<ClaimReader, WeakMap<Part, Map<string, ReadPart>>>();

/** Reads all parts of a draft in order, each in the topic that the one before hands on. */
export function readAll(draft: Draft, reader: ClaimReader): ReadDraft {
  let topic = NO_TOPIC;
  let words = 0;
  const parts = draft.parts.map(({ start, part }) => {
    const read = readPart(part, topic, reader);
    topic = read.topicAfter;
    words += read.words;
    return { start, read };
  });
  return { draft, parts, words };
}

function readPart(part: Part, topic: Topic, reader: ClaimReader): ReadPart {
  const ofReader = readings.get(reader) ?? new WeakMap<Part, Map<string, ReadPart>>();
  readings.set(reader, ofReader);
  const byTopic = ofReader.get(part) ?? new Map<string, ReadPart>();
  ofReader.set(part, byTopic);
  const key = topicKey(topic);
  const known = byTopic.get(key);
  if (known) return known;
  let running = topic;
  let words = 0;
  const blocks = part.blocks.map((placed): PlacedReading => {
    const read = reader.read(placed.block, running);
    const before = running;
    running = read.topicAfter;
    for (const s of placed.block.sentences) if (s.voice === 'author') words += s.words.length;
    return { placed, read, topic: before };
  });
  const read: ReadPart = { part, blocks, topicAfter: running, words };
  byTopic.set(key, read);
  return read;
}

/** What is told of a part is worked out once. */
export function ofPart<T>(tell: (part: ReadPart) => T): (part: ReadPart) => T {
  const told = new WeakMap<ReadPart, { readonly value: T }>();
  return (part) => {
    const known = told.get(part);
    if (known) return known.value;
    const value = tell(part);
    told.set(part, { value });
    return value;
  };
}

/** All blocks in order, with absolute offsets. */
export function blocksOf(draft: ReadDraft): readonly PlacedReading[] {
  return draft.parts.flatMap(({ start, read }) =>
    read.blocks.map((each) => ({ ...each, placed: movedBlock(each.placed, start) })),
  );
}

/** The block at a place, with absolute offsets. */
export function blockAt(draft: ReadDraft, { part, block }: BlockPlace): PlacedReading | undefined {
  const found = draft.parts[part];
  const reading = found?.read.blocks[block];
  return found && reading && { ...reading, placed: movedBlock(reading.placed, found.start) };
}
