/** Reads what a draft says a messenger does by itself: "GABA calms the nervous system". */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { Automaton } from '../language/automaton.ts';
import type { MessengerClaim } from './claim.ts';
import { causalStrength, modalityOf, type SentenceReading, spanOf } from './sentence-reading.ts';

const EFFECTS = new Automaton<MessengerClaim['effect']>()
  .add(
    '{messenger} [_*4] <(calm~|quiet~|quieten~|soothe~|slow~|settle~|relax~|dampen~)> [down] _*3 (brain|mind|nerves|body|activity|system|cells|anxiety|neurons|signals)',
    'calming',
  )
  .add(
    '{messenger} _*5 <(calming|inhibitory|quietening|soothing)> _*2 (chemical|messenger|neurotransmitter|signal|effect)',
    'calming',
  )
  .add('<(calming|inhibitory|soothing)> _*2 (chemical|messenger|neurotransmitter) _*3 {messenger}', 'calming')
  .add('{messenger} [_*4] <(excite~|stimulate~|activate~)> _*3 (brain|mind|nerves|cells|neurons)', 'exciting')
  .add('{messenger} _*5 <(excitatory|stimulating)> _*2 (chemical|messenger|neurotransmitter|signal)', 'exciting');

/** The claims of a sentence about what a messenger does. */
export function readMessengers(reading: SentenceReading, knowledge: Knowledge): readonly MessengerClaim[] {
  return EFFECTS.find(reading.sentence.words, reading.names).flatMap(
    ({ value: effect, from, to, markFrom, markTo }): MessengerClaim[] => {
      const target = reading.names.find((n) => n.kind === 'target' && n.from >= from && n.to <= to);
      if (!target) return [];
      const known = knowledge.targets.get(target.id);
      // The verb or adjective alone, so that "does not calm" is heard.
      const modality = modalityOf(reading, markFrom, markTo);
      return [
        {
          kind: 'messenger',
          ...spanOf(reading, from, to),
          subject: known?.name ?? target.id,
          relation: effect === 'calming' ? 'calms' : 'excites',
          object: 'nerve cells',
          strength: causalStrength(modality),
          modality,
          verdict: known?.effect === undefined ? 'unknown' : known.effect === effect ? 'supported' : 'contradicted',
          target: target.id,
          effect,
        },
      ];
    },
  );
}
