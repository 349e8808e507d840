/** Reads how soon a treatment is said to work, and for how long: "works within hours", "the effect lasts for months". */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { Automaton } from '../language/automaton.ts';
import type { TimeClaim } from './claim.ts';
import { causalStrength, modalityOf, nameAt, type SentenceReading, spanOf, wordsIn } from './sentence-reading.ts';
import { subjectBefore } from './subject.ts';
import type { Topic } from './topic.ts';

const UNIT = '(second|seconds|minute|minutes|hour|hours|day|days|week|weeks|month|months|year|years)';

/** What is marked is the time; the words in the gap are looked at below. */
const TIMES = new Automaton<TimeClaim['kind']>()
  .add(
    `(work~|act~|help~|respond~|kick~ in|take~ effect|begin~ to work|start~ to work|begin~ working|start~ working) [well|fast|quickly] <(within|in|after) _*5 ${UNIT}>`,
    'onset',
  )
  .add(
    `(brings|bring|gives|give|provides|provide|offers|offer|delivers|deliver) [_*2] (relief|results|improvement) <(within|in|after) _*5 ${UNIT}>`,
    'onset',
  )
  .add(`takes <_*4 ${UNIT}> to (work|act|help|take effect)`, 'onset')
  .add(`take <_*4 ${UNIT}> to (work|act|help|take effect)`, 'onset')
  .add(`(last|lasts|lasted|lasting|persist|persists|persisted|endure|endures) <[for] _*5 ${UNIT}>`, 'duration');

/** The words that may stand before the unit of a time. */
const COUNTING =
  /^(\d[\d.,–-]*|within|in|after|for|up|to|at|least|most|about|around|roughly|as|long|little|few|just|only|the|first|less|more|over|than|under|a|an|matter|of|or|and|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|some|many|mere|couple|full)$/;

const NONE: readonly never[] = [];

/** The claims of a sentence on how soon a treatment works, or how long it does. */
export function readTimes(reading: SentenceReading, topic: Topic, knowledge: Knowledge): readonly TimeClaim[] {
  const { words } = reading.sentence;
  let end = 0;
  return TIMES.find(words).flatMap(({ value: kind, from, to, markFrom, markTo }): readonly TimeClaim[] => {
    if (from < end || !words.slice(markFrom, markTo - 1).every((w) => COUNTING.test(w.norm))) return NONE;
    const subject = subjectBefore(reading, { head: ownerBefore(reading, from), form: 'third', to }, topic, undefined);
    const treatment = subject && knowledge.interventions.get(subject.id);
    if (!treatment) return NONE;
    end = to;
    const modality = modalityOf(reading, from, to);
    return [
      {
        kind,
        ...spanOf(reading, from, to),
        subject: treatment.name,
        relation:
          kind === 'duration'
            ? 'lasts'
            : words[markFrom]?.norm === 'within' || words[markFrom]?.norm === 'in' || words[markFrom]?.norm === 'after'
              ? 'works'
              : 'works in',
        object: wordsIn(reading, markFrom, markTo),
        strength: causalStrength(modality),
        modality,
        verdict: 'unknown',
        intervention: treatment.id,
      },
    ];
  });
}

/** "The effects of ketamine last": the treatment whose effect a time is told of. */
function ownerBefore(reading: SentenceReading, verb: number): number {
  const { words } = reading.sentence;
  const name = nameAt(reading, verb - 1);
  const owned =
    name &&
    words[name.from - 1]?.norm === 'of' &&
    /^(effects?|benefits?|relief)$/.test(words[name.from - 2]?.norm ?? '');
  return owned ? name.to : verb;
}
