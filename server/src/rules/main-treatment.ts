/** What a draft is about: the treatment and the condition that it names most. */
import { headOf, isHeading } from './draft-head.ts';
import { type BlockPlace, ofPart, type ReadDraft } from './read-draft.ts';

export interface MainTopic {
  /** Id of an intervention. */
  readonly treatment: string;
  /** Ids of the conditions named, the most named first. */
  readonly conditions: readonly string[];
  /** The block to show findings about the whole draft at: the title or first heading, else the first block. */
  readonly place: BlockPlace;
}

/** Shorter texts are a note or a snippet: what they leave out says nothing. In words. */
export const SHORTEST_ARTICLE = 150;

type Counts = ReadonlyMap<string, number>;

/** What a part names. */
const named = ofPart(({ blocks }) => {
  const treatments = new Map<string, number>();
  const conditions = new Map<string, number>();
  const inHeadings = new Set<string>();
  for (const { read } of blocks) {
    const headed = isHeading(read.block.kind);
    for (const { names, sentence } of read.sentences) {
      if (sentence.voice === 'reference') continue;
      for (const name of names) {
        if (headed) inHeadings.add(name.id);
        const counts = name.kind === 'intervention' ? treatments : name.kind === 'condition' ? conditions : undefined;
        counts?.set(name.id, (counts.get(name.id) ?? 0) + (headed ? 3 : 1));
      }
    }
  }
  return { treatments, conditions, inHeadings };
});

const topics = new WeakMap<ReadDraft, { readonly topic: MainTopic | undefined }>();

/** The draft's main treatment, if it is an article about one. */
export function mainTopic(draft: ReadDraft): MainTopic | undefined {
  const known = topics.get(draft);
  if (known) return known.topic;
  const topic = topicOf(draft);
  topics.set(draft, { topic });
  return topic;
}

function topicOf(draft: ReadDraft): MainTopic | undefined {
  const { parts, words } = draft;
  if (words < SHORTEST_ARTICLE) return undefined;
  const [treatment, count] = most(parts.map(({ read }) => named(read).treatments))[0] ?? [];
  if (!treatment || !count) return undefined;
  // Named in passing, it is not what the draft is about.
  const inHeadings = parts.some(({ read }) => named(read).inHeadings.has(treatment));
  if (!inHeadings && count < Math.max(4, words / 100)) return undefined;
  const conditions = most(parts.map(({ read }) => named(read).conditions)).map(([id]) => id);
  return { treatment, conditions, place: headOf(draft) };
}

/** Added up, the most named first. */
function most(counts: readonly Counts[]): [string, number][] {
  const all = new Map<string, number>();
  for (const each of counts) for (const [id, count] of each) all.set(id, (all.get(id) ?? 0) + count);
  return [...all].sort((a, b) => b[1] - a[1]);
}
