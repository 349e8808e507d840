/** An article that makes claims about a treatment and points to no source anywhere. */
import type { DraftDetector } from './detection.ts';
import { mainTopic } from './main-treatment.ts';
import { blockAt, ofPart } from './read-draft.ts';

const cites = ofPart(({ blocks }) =>
  blocks.some(
    ({ read: { block } }) => block.kind === 'reference' || block.sentences.some((s) => s.citations.length > 0),
  ),
);

export const noSources: DraftDetector = (draft, knowledge) => {
  const topic = mainTopic(draft);
  const known = topic && knowledge.interventions.get(topic.treatment);
  if (!topic || !known) return [];
  const shown = blockAt(draft, topic.place)?.read.block;
  if (!shown || draft.parts.some(({ read }) => cites(read))) return [];
  return [
    {
      place: topic.place,
      scope: 'document',
      start: 0,
      end: shown.text.length,
      words: { subject: known.name },
      sources: [],
      rewrites: [],
      related: [],
    },
  ];
};
