/** Reads statements that a drug is one of a class: "buspirone is a benzodiazepine", "SSRIs such as venlafaxine". */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { Automaton } from '../language/automaton.ts';
import type { ClassClaim } from './claim.ts';
import { causalStrength, modalityOf, type SentenceReading, spanOf } from './sentence-reading.ts';

type Order = 'drug first' | 'class first';

const MEMBERSHIP = new Automaton<Order>()
  .add(
    '{drug} (is|are|was) (a|an|one of the|another) [newer|older|modern|popular|common|strong|so called] {class}',
    'drug first',
  )
  .add('{drug} (a|an) [newer|older|modern|popular|common|strong|so called] {class}', 'drug first')
  .add('{drug} belongs to the [class of] {class}', 'drug first')
  .add('{class} (such as|like|including) {drug}', 'class first')
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
    const modality = modalityOf(reading, from, to);
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
