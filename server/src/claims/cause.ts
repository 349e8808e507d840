/** Reads statements that too little or too much of a messenger causes a condition: "anxiety is caused by low glutamate". */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Name } from '../knowledge/names.ts';
import { Automaton, type Match } from '../language/automaton.ts';
import type { CauseClaim } from './claim.ts';
import { causalStrength, modalityOf, type SentenceReading, spanOf } from './sentence-reading.ts';

type State = 'low' | 'high';

const STATES = new Automaton<State>()
  .add(
    '(low|lowered|lower|reduced|decreased|depleted|insufficient|deficient|diminished|too little|not enough|inadequate|less) [brain] [levels|amounts|supplies] [of] [the] [brain chemical|neurotransmitter|messenger] {messenger}',
    'low',
  )
  .add(
    '(lack|shortage|deficiency|deficit|depletion|drop|fall|decrease|reduction) (of|in) [brain] [levels of] [the] [brain chemical|neurotransmitter|messenger] {messenger}',
    'low',
  )
  .add('{messenger} (deficiency|shortage|deficit|depletion|imbalance)', 'low')
  .add(
    '{messenger} [levels] (is|are|run~|become~|fall~) [too|so|very|often] (low|lacking|depleted|short|reduced)',
    'low',
  )
  .add(
    '(high|higher|raised|elevated|excess|excessive|increased|too much) [brain] [levels] [of] [the] [brain chemical|neurotransmitter|messenger] {messenger}',
    'high',
  )
  .add('excess of {messenger}', 'high');

/** Cause first: "low glutamate leads to …". */
const FORWARD = new Automaton<true>()
  .add('(cause~|trigger~|produce~|drive~|create~|spark~|underlie~|explain~)', true)
  .add('(lead~ to|result~ in|bring~ about|give~ rise to|contribute~ to)', true)
  .add(
    '(is|are|lie~) [directly|ultimately] (behind|responsible for|at the root of|to blame for|the cause of|the reason for|the root cause of|a cause of|the main cause of)',
    true,
  )
  .add('(make~|leave~) [people|you|us|patients|someone] (anxious|depressed)', true);

/** Effect first: "anxiety is caused by …". */
const BACKWARD = new Automaton<true>()
  .add(
    '(is|are) [often|usually|mostly|mainly|largely|known to be|directly] (caused|driven|triggered|produced|explained) by',
    true,
  )
  .add(
    '(is|are) [often|usually|mostly|mainly|largely|simply] (due to|the result of|a result of|rooted in|a sign of)',
    true,
  )
  .add('(result~|stem~|come~|arise~|develop~) (from|when|because)', true)
  .add('(because of|happen~ when|occur~ when|start~ when|begin~ with|due to|caused by|blamed on)', true);

/** The causal claims of a sentence about messengers and conditions. */
export function readCauses(reading: SentenceReading, knowledge: Knowledge): readonly CauseClaim[] {
  const { words } = reading.sentence;
  const conditions = reading.names.filter((n) => n.kind === 'condition');
  if (conditions.length === 0) return [];
  return STATES.find(words, reading.names).flatMap(({ value: state, from, to }): CauseClaim[] => {
    const target = reading.names.find((n) => n.kind === 'target' && n.from >= from && n.to <= to);
    if (!target) return [];
    const found =
      causeBetween(FORWARD, reading, to, (c) => c.from >= to) ??
      causeBetween(BACKWARD, reading, from, (c) => c.to <= from);
    if (!found) return [];
    const start = Math.min(from, found.from);
    const end = Math.max(to, found.to);
    // What stands between the two ("is not caused by", "may cause") tells how firm the claim is; the “lack of” in the state does not.
    const cues = reading.cues.filter((c) => c.from < from || to < c.to);
    const modality = modalityOf({ ...reading, cues }, found.phrase.from, found.phrase.to);
    const wider = knowledge.widen(found.condition.id);
    const misconception = knowledge.misconceptions.find(
      ({ blames }) =>
        blames?.target === target.id && blames.state === state && blames.conditions.some((c) => wider.has(c)),
    );
    return [
      {
        kind: 'cause',
        ...spanOf(reading, start, end),
        subject: `${state} ${knowledge.targets.get(target.id)?.name ?? target.id}`,
        relation: 'causes',
        object: knowledge.conditions.get(found.condition.id)?.name ?? found.condition.id,
        strength: causalStrength(modality),
        modality,
        verdict: misconception ? 'hypothesis' : 'unknown',
        target: target.id,
        state,
        condition: found.condition.id,
        misconception,
      },
    ];
  });

  /** A causal phrase between the state at word `edge` and a condition on the side that `fits`. */
  function causeBetween(
    phrases: Automaton<true>,
    r: SentenceReading,
    edge: number,
    fits: (c: Name) => boolean,
  ): { condition: Name; from: number; to: number; phrase: Match<true> } | undefined {
    for (const cause of phrases.find(r.sentence.words)) {
      const forward = cause.from >= edge;
      const condition = conditions
        .filter(fits)
        .find((c) =>
          forward
            ? c.from >= cause.to - 1 && c.from <= cause.to + 4
            : c.to <= cause.from && cause.to <= edge && c.to >= cause.from - 3,
        );
      if (condition)
        return {
          condition,
          from: Math.min(condition.from, cause.from),
          to: Math.max(condition.to, cause.to),
          phrase: cause,
        };
    }
    return undefined;
  }
}
