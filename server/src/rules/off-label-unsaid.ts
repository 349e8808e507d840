/** An article about a use that no regulator approved, which leaves that open. */
import { Automaton } from '../language/automaton.ts';
import type { DraftDetector } from './detection.ts';
import { mainTopic } from './main-treatment.ts';
import { monthName } from './message-words.ts';
import { blockAt, ofPart } from './read-draft.ts';

const SAID = new Automaton<true>()
  .add('off label', true)
  .add(
    "(not|never|isn't|aren't|nor|no|yet to be) [yet|been|currently|an] [FDA|officially] (approved|approval|licensed|authorised|authorized|indicated)",
    true,
  )
  .add('(unapproved|unlicensed|investigational)', true)
  .add('(has|have) not [yet] been [FDA] (approved|licensed)', true)
  .add('(FDA|it) (has|have) not [yet] approved', true)
  .add("hasn't [yet] [been] approved", true)
  .add('without [FDA] approval', true);

const saysSo = ofPart(({ blocks }) =>
  blocks.some(({ read }) => read.sentences.some(({ sentence }) => SAID.find(sentence.words).length > 0)),
);

export const offLabelUnsaid: DraftDetector = (draft, knowledge) => {
  const topic = mainTopic(draft);
  const known = topic && knowledge.interventions.get(topic.treatment);
  const condition = topic?.conditions[0];
  if (!topic || !known || !condition) return [];
  const approval = knowledge.approval(known.id, condition);
  if (approval?.status !== 'not approved') return [];
  const shown = blockAt(draft, topic.place)?.read.block;
  if (!shown || draft.parts.some(({ read }) => saysSo(read))) return [];
  return [
    {
      place: topic.place,
      scope: 'document',
      start: 0,
      end: shown.text.length,
      words: {
        subject: known.name,
        treatment: known.name,
        condition: knowledge.conditions.get(condition)?.name ?? condition,
        asOf: monthName(approval.asOf),
      },
      sources: approval.sources,
      rewrites: [],
      related: [],
    },
  ];
};
