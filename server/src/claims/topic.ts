/** What "it", "the drug" and a subject left out can mean: handed from sentence to sentence, and part of what a reading is remembered by. */
import type { Block } from '../draft/draft.ts';
import type { Name } from '../knowledge/names.ts';

export interface Topic {
  /** The treatment that the running text speaks of (id), if any. */
  readonly focus: string | undefined;
  /** The treatment that the last heading or the title names. */
  readonly section: string | undefined;
}

export const NO_TOPIC: Topic = { focus: undefined, section: undefined };

/** Equal keys, equal readings. */
export function topicKey({ focus = '', section = '' }: Topic): string {
  return `${focus}|${section}`;
}

/** Words before a name that make it a foil, not what the sentence is about: "unlike SSRIs, ketamine …". */
const FOIL = new Set(['unlike', 'than', 'versus', 'vs', 'with', 'to', 'from', 'of', 'instead', 'like', 'as', 'not']);

/** The topic after a sentence (or a heading) that holds these names. `wordBefore` gives the word before a name. */
export function advance(
  topic: Topic,
  kind: Block['kind'],
  names: readonly Name[],
  wordBefore: (name: Name) => string | undefined,
): Topic {
  const treatments = names.filter((n) => n.kind === 'intervention');
  const main = treatments.find((n) => !FOIL.has(wordBefore(n) ?? '')) ?? treatments[0];
  if (kind === 'heading' || kind === 'title')
    return { focus: main?.id ?? undefined, section: main?.id ?? (kind === 'heading' ? topic.section : undefined) };
  return main ? { ...topic, focus: main.id } : topic;
}

/** What a pronoun or "the drug" means. */
export function antecedent(topic: Topic): string | undefined {
  return topic.focus ?? topic.section;
}
