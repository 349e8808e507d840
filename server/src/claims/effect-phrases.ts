/** The words in which an effect of a treatment on a condition is told. */
import { Automaton } from '../language/automaton.ts';

/** What a treatment is said to do about a condition. */
export type ToldEffect = 'relieves' | 'prevents' | 'cures' | 'causes' | 'worsens';

export interface EffectPhrase {
  readonly effect: ToldEffect;
  /** The condition stands before: "anxiety is treated with X". */
  readonly passive: boolean;
}

const relieves: EffectPhrase = { effect: 'relieves', passive: false };
const relieved: EffectPhrase = { effect: 'relieves', passive: true };
const prevents: EffectPhrase = { effect: 'prevents', passive: false };
const cures: EffectPhrase = { effect: 'cures', passive: false };

const VERBS =
  'treat~|relieve~|ease~|alleviate~|reduce~|lessen~|lower~|decrease~|diminish~|improve~|combat~|fight~|lift~|calm~|soothe~|manage~|control~|tackle~';
const DOING =
  'treating|relieving|easing|alleviating|reducing|lessening|improving|combating|fighting|managing|controlling|lifting';
const HELPING = `help~ [to] (${'treat|relieve|ease|alleviate|reduce|lessen|lower|improve|combat|fight|lift|calm|soothe|manage|control|tackle'})`;
const ADVERB = '[not] [also|often|very|highly|more|most|quite|particularly|remarkably|clinically|proven|shown]';

export const EFFECTS = new Automaton<EffectPhrase>()
  .add(`(${VERBS})`, relieves)
  .add('help~ [to]', relieves)
  .add(HELPING, relieves)
  .add('help~ (with|against|in|for|people with|patients with|those with|adults with)', relieves)
  .add('work~ [well|better|best] (for|against|in|on)', relieves)
  .add(
    `(is|are|was|were|be|been|proved|remains|seems) ${ADVERB} [an|a] (effective|helpful|useful|beneficial|good|efficacious) [treatment|remedy|therapy|option] (for|in|against|at|with) [${DOING}]`,
    relieves,
  )
  .add(
    `(is|are|was|were|be|been) ${ADVERB} (a|an|the) [_] (treatment|remedy|therapy|antidote|solution) (for|to)`,
    relieves,
  )
  .add('as (a|an) _*3 (treatment|therapy|remedy) for', relieves)
  .add(
    '(show~|demonstrate~) _*2 (effectiveness|efficacy|benefit|benefits) (against|in|for) [treating|reducing|relieving]',
    relieves,
  )
  .add('help~ [in|with] the (treatment|management|relief) of', relieves)
  .add('(prevent~|protect~ against|protect~ from|ward~ off|stave~ off)', prevents)
  .add('(cure~|heal~|eradicate~)', cures)
  .add('(is|are|be) a cure for', cures)
  .add('(cause~|trigger~|induce~|provoke~|bring~ on|lead~ to)', { effect: 'causes', passive: false })
  .add('(worsen~|aggravate~|exacerbate~)', { effect: 'worsens', passive: false })
  .add(
    '(is|are|was|were|be|been) [_] (treated|relieved|eased|managed|reduced|improved|helped) (with|by|using)',
    relieved,
  )
  .add('(responds|respond|responded) [well] to', relieved);

/** Words that may stand between such a phrase and its condition. */
export const BEFORE_CONDITION = new Set(
  (
    'the a an of in and or to for with your our their his her my some many most all both any these those this its ' +
    'symptom symptoms sign signs feelings feeling severity risk rates rate episodes episode bouts attacks levels level effects cases case burden ' +
    'severe moderate mild chronic acute persistent major clinical everyday debilitating core common treatment stubborn existing new stress related ' +
    'people patients adults children women men teenagers adolescents veterans living who have suffering from quickly rapidly safely effectively significantly'
  ).split(' '),
);
