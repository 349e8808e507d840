/** Reads statements on the law's control of a drug: "X is a Schedule III controlled substance". */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { Automaton } from '../language/automaton.ts';
import { isElsewhere } from './approval-phrases.ts';
import type { ScheduleClaim, Verdict } from './claim.ts';
import { causalStrength, modalityOf, type SentenceReading, spanOf } from './sentence-reading.ts';
import { subjectBefore } from './subject.ts';
import type { Topic } from './topic.ts';

const SCHEDULED = new Automaton<string>();
for (const [roman, digit] of [
  ['I', '1'],
  ['II', '2'],
  ['III', '3'],
  ['IV', '4'],
  ['V', '5'],
] as const)
  SCHEDULED.add(
    `[DEA|US|federal|federally] schedule (${roman}|${digit}) [federally] [controlled] [substance|substances|drug|drugs|medication|medications|medicine|narcotic|narcotics]`,
    roman,
  );

/** A change of schedule that is planned, past or another country's: none of them says which one holds. */
const CHANGING =
  /^(from|moved?|moving|reschedul\w*|reclassif\w*|propos\w*|formerly|previously|originally|until|if|would|petition\w*|recommend\w*|convention|downgrad\w*|un)$/;

const NONE: readonly never[] = [];

/** The claims of a sentence that a drug is in a schedule of the US Controlled Substances Act. */
export function readSchedules(reading: SentenceReading, topic: Topic, knowledge: Knowledge): readonly ScheduleClaim[] {
  const { words } = reading.sentence;
  const found = SCHEDULED.find(words);
  if (found.length === 0 || isElsewhere(words) || words.some((w) => CHANGING.test(w.norm))) return NONE;
  let done = 0;
  return found.flatMap(({ value: schedule, from, to }): ScheduleClaim[] => {
    if (from < done) return [];
    done = to;
    const right = reading.names.find((n) => n.kind === 'intervention' && n.from === to)?.id;
    const id =
      right ?? subjectBefore(reading, { head: verbBefore(words, from), form: 'third', to }, topic, undefined)?.id;
    const drug = id === undefined ? undefined : knowledge.interventions.get(id);
    if (!drug) return [];
    const known = knowledge.scheduleOf(drug.id);
    const modality = modalityOf(reading, from, to);
    const verdict: Verdict = known === undefined ? 'unknown' : known === schedule ? 'supported' : 'contradicted';
    return [
      {
        kind: 'schedule',
        ...spanOf(reading, from, to),
        subject: drug.name,
        relation: 'scheduled as',
        object: `Schedule ${schedule}`,
        strength: causalStrength(modality),
        modality,
        verdict,
        intervention: drug.id,
        schedule,
        known,
      },
    ];
  });
}

/** The verb that a schedule is told with: "is a Schedule III drug", "is classified as a Schedule III drug". */
function verbBefore(words: readonly { readonly norm: string }[], at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - 6); i--)
    if (/^(is|are|was|were|remains?|being|fall|falls)$/.test(words[i]?.norm ?? '')) return i;
  return at;
}
