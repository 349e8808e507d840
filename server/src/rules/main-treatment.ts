/** What a draft is about: the treatment and the condition that it names most. */
import type { ReadDraft } from './read-draft.ts';

export interface MainTopic {
  /** Id of an intervention. */
  readonly treatment: string;
  /** Ids of the conditions named, the most named first. */
  readonly conditions: readonly string[];
  /** Index of the block to show findings about the whole draft at: the title or first heading, else the first block. */
  readonly place: number;
}

/** Shorter texts are a note or a snippet: what they leave out says nothing. In words. */
export const SHORTEST_ARTICLE = 150;

/** The draft's main treatment, if it is an article about one. */
export function mainTopic({ blocks, words }: ReadDraft): MainTopic | undefined {
  if (words < SHORTEST_ARTICLE) return undefined;
  const treatments = new Map<string, number>();
  const conditions = new Map<string, number>();
  const inHeadings = new Set<string>();
  for (const { read } of blocks) {
    const headed = read.block.kind === 'title' || read.block.kind === 'heading';
    for (const { names, sentence } of read.sentences) {
      if (sentence.voice === 'reference') continue;
      for (const name of names) {
        if (headed) inHeadings.add(name.id);
        const counts = name.kind === 'intervention' ? treatments : name.kind === 'condition' ? conditions : undefined;
        counts?.set(name.id, (counts.get(name.id) ?? 0) + (headed ? 3 : 1));
      }
    }
  }
  const [treatment, count] = most(treatments)[0] ?? [];
  if (!treatment || !count) return undefined;
  // Named in passing, it is not what the draft is about.
  if (!inHeadings.has(treatment) && count < Math.max(4, words / 100)) return undefined;
  const heading = blocks.findIndex(({ placed }) => placed.block.kind === 'title' || placed.block.kind === 'heading');
  return { treatment, conditions: most(conditions).map(([id]) => id), place: Math.max(0, heading) };
}

function most(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort((a, b) => b[1] - a[1]);
}
