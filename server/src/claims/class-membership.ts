/** Reads statements that a drug is one of a class: "buspirone is a benzodiazepine", "SSRIs such as venlafaxine". */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { Automaton } from '../language/automaton.ts';
import type { ClassClaim } from './claim.ts';
import { causalStrength, modalityOf, type SentenceReading, spanOf } from './sentence-reading.ts';

type Order = 'drug first' | 'class first';

const ADJECTIVES =
  '[newer|older|modern|popular|common|strong|mild|powerful|atypical|so called|commonly prescribed|widely used|short acting|long acting|fast acting|prescription|non addictive|potent]';
const KIND = '[type of|kind of|form of|member of the|class of]';

const MEMBERSHIP = new Automaton<Order>()
  .add(
    `{drug} (is|are|was|were|remains) [also|technically|actually|really|simply|still|not|never|no] [a|an|one of the|another|among the|the most|part of the] ${ADJECTIVES} ${KIND} {class} [class|family|group]`,
    'drug first',
  )
  .add(`{drug} (a|an|another|one of the) ${ADJECTIVES} ${KIND} {class}`, 'drug first')
  .add(
    '{drug} (belongs to|is part of|falls under|is among|comes from) [the] [class of|family of|group of] {class}',
    'drug first',
  )
  .add(
    '{drug} (is|are) [also|often|usually|sometimes|generally] (classified|classed|categorised|categorized|grouped|known|sold|described|listed) (as|with|among) [a|an|the] {class}',
    'drug first',
  )
  .add('{class} (such as|like|including) {drug}', 'class first')
  .add('(other|common|popular|newer|older) {class} (such as|like|including|include) _*4 {drug}', 'class first')
  .add('{class} [_] (include|includes) _*6 {drug}', 'class first')
  .add('the {class} {drug}', 'class first');

/** The statements of a sentence that a drug is one of a class of drugs. */
export function readClasses(reading: SentenceReading, knowledge: Knowledge): readonly ClassClaim[] {
  return MEMBERSHIP.find(reading.sentence.words, reading.names).flatMap(({ value: order, from, to }): ClassClaim[] => {
    const named = reading.names.filter((n) => n.kind === 'intervention' && n.from >= from && n.to <= to);
    const [first, last] = [named[0], named.at(-1)];
    const [drug, family] = order === 'drug first' ? [first, last] : [last, first];
    const known = drug && knowledge.interventions.get(drug.id);
    const group = family && knowledge.interventions.get(family.id);
    if (known?.kind !== 'drug' || group?.kind !== 'class') return [];
    // "Non-stimulants such as atomoxetine" are told to be none.
    if (family && reading.sentence.words[family.from - 1]?.norm === 'non') return [];
    // "Is not a benzodiazepine": the denial stands inside the words of the claim.
    const denies = reading.sentence.words.slice(from, to).some((w) => /^(not|never|no)$/.test(w.norm));
    const read = modalityOf(reading, from, to);
    const modality = denies && read === 'asserted' ? 'negated' : read;
    return [
      {
        kind: 'class',
        ...spanOf(reading, from, to),
        subject: known.name,
        relation: 'is one of',
        object: group.name,
        strength: causalStrength(modality),
        modality,
        verdict: knowledge.belongs(known.id, group.id),
        intervention: known.id,
        named: group.id,
      },
    ];
  });
}
