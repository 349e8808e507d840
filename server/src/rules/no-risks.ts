/** An article that tells of a treatment's benefit and of none of its risks. */
import { Automaton } from '../language/automaton.ts';
import type { DraftDetector } from './detection.ts';
import { mainTopic } from './main-treatment.ts';
import { sentenceStart } from './message-words.ts';
import { blockAt, ofPart } from './read-draft.ts';

const RISK = new Automaton<true>()
  .add(
    '(risk|risks|risky|harm|harms|danger|dangers|dangerous|warning|warnings|contraindicated|contraindication|contraindications|precaution|precautions|adverse|overdose|toxicity|toxic)',
    true,
  )
  .add('(side|unwanted|adverse|harmful) (effect|effects|event|events|reaction|reactions)', true)
  .add(
    '(dissociation|sedation|nausea|dizziness|drowsiness|vomiting|misuse|addiction|addictive|dependence|withdrawal|bladder|seizure|seizures|headache|headaches)',
    true,
  )
  .add('(blood pressure|suicidal thoughts|weight gain|sexual problems|sexual dysfunction)', true);

/** "No side effects", "risk-free": names a risk and tells none. */
const DENIED = new Automaton<true>()
  .add(
    '(no|without|zero|free of|free from|minimal|few|hardly any|virtually no|almost no) [serious|real|major|known|significant|the|any|of the|unwanted|harmful|usual] [side|adverse|unwanted] (effect|effects|risk|risks|harm|harms|reactions|danger|dangers|withdrawal|addiction|dependence)',
    true,
  )
  .add(
    '(risk free|side effect free|non addictive|not addictive|at risk|risk of relapse|risk of suicide|risk of depression|high risk)',
    true,
  );

const tellsRisk = ofPart(({ blocks }) =>
  blocks.some(({ read }) =>
    read.sentences.some(({ sentence }) => {
      if (sentence.voice === 'reference') return false;
      const denied = DENIED.find(sentence.words);
      return RISK.find(sentence.words).some((r) => !denied.some((d) => d.from <= r.from && r.to <= d.to));
    }),
  ),
);

export const noRisks: DraftDetector = (draft, knowledge) => {
  const topic = mainTopic(draft);
  const known = topic && knowledge.interventions.get(topic.treatment);
  if (!topic || !known) return [];
  const risks = [...known.risks, ...known.classes.flatMap((c) => knowledge.interventions.get(c)?.risks ?? [])];
  if (risks.length === 0) return [];
  const shown = blockAt(draft, topic.place)?.read.block;
  if (!shown || draft.parts.some(({ read }) => tellsRisk(read))) return [];
  return [
    {
      place: topic.place,
      scope: 'document',
      start: 0,
      end: shown.text.length,
      words: {
        subject: known.name,
        risks: list(risks.slice(0, 4).map((r) => r.text)),
        Subject: sentenceStart(known.name),
      },
      sources: [...new Set([...known.boxedWarnings, ...risks].flatMap((r) => r.sources))],
      rewrites: [],
      related: [],
    },
  ];
};

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
