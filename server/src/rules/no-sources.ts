/** An article that makes claims about a treatment and points to no source anywhere. */
import type { DraftDetector } from './detection.ts';
import { mainTopic } from './main-treatment.ts';

export const noSources: DraftDetector = (draft, knowledge) => {
  const topic = mainTopic(draft);
  const known = topic && knowledge.interventions.get(topic.treatment);
  if (!topic || !known) return [];
  const cites = draft.blocks.some(
    ({ placed }) => placed.block.kind === 'reference' || placed.block.sentences.some((s) => s.citations.length > 0),
  );
  const place = draft.blocks[topic.place]?.placed.block;
  if (cites || !place) return [];
  return [
    {
      block: topic.place,
      scope: 'document',
      start: 0,
      end: place.text.length,
      words: { subject: known.name },
      sources: [],
      rewrites: [],
      related: [],
    },
  ];
};
