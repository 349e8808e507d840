/** The words in which an approval is told, and those that look like one and are none. */
import { Automaton } from '../language/automaton.ts';

/** A regulator's word: drugs are approved, most devices are cleared. */
export type ApprovalTerm = 'approved' | 'cleared';

const FDA = '(FDA|US Food and Drug Administration|Food and Drug Administration)';
const NOW =
  '[recently|now|also|already|first|fully|currently|officially|formally|just|never|not|yet|since|long|finally|been|even|only]';

export const APPROVED = new Automaton<ApprovalTerm>()
  .add(`${FDA} [has|have] ${NOW} approved`, 'approved')
  .add(`(approved|licensed|authorised|authorized|greenlit) by [the] [US] ${FDA}`, 'approved')
  .add(`(${FDA}|regulatory|marketing) (approval|approvals|authorisation|authorization)`, 'approved')
  .add(`(is|are|was|were|been|being) ${NOW} (approved|licensed|indicated|authorised|authorized)`, 'approved')
  .add('(is|are) an approved', 'approved')
  .add(
    '(approved|licensed|indicated) [in the (US|USA|United States)] (for|to treat|as|in the treatment of)',
    'approved',
  )
  .add(`${FDA} _*4 (approve|authorise|authorize|license)`, 'approved')
  .add(`${FDA} (approves|licensed|authorised|authorized)`, 'approved')
  .add(`${FDA} (okays|okayed|greenlit|greenlights|signed off on)`, 'approved')
  .add(`${FDA} (cleared|clears|clearance)`, 'cleared')
  .add(`cleared by [the] [US] ${FDA}`, 'cleared')
  .add(`(is|are|was|were|been) ${NOW} cleared for`, 'cleared');

/** Other things that get approved or licensed, and designations that are not approval. */
const OTHER_SENSE = new Automaton<true>()
  .add(
    '(ethics|ethical|insurance|insurer|review board|institutional|board|committee|prior) _*3 (approved|approval|licensed)',
    true,
  )
  .add('(clinic|facility|protocol) (is|was|are|were|has been|have been) [_] (approved|licensed)', true)
  .add(
    '(approved|approval|licensed) by _*3 (ethics|committee|board|insurer|insurance|institution|institutional|university)',
    true,
  )
  .add('(breakthrough|fast track|orphan) _*3 (designation|status)', true)
  .add('(application|submission|petition|request) for _*3 approval', true)
  .add(
    '(awaiting|awaits|seeking|seeks|pending|towards|toward|before|until|pursuing|applied for|apply for) [_] [FDA] approval',
    true,
  )
  .add('approved (indications|uses|use|labelling|labeling|dose|doses|product|products|label)', true)
  .add(
    'licensed (clinical|social|therapist|therapists|psychologist|professional|professionals|practitioner|practitioners|provider|providers|counsellor|counselor|psychiatrist|clinician|clinicians)',
    true,
  );

/** Regulators and countries of which the base does not know approvals. */
const ELSEWHERE = new Automaton<true>()
  .add('(MHRA|EMA|TGA|NICE|NHS|Swissmedic|PMDA|Health Canada|European Commission|European Medicines Agency)', true)
  .add(
    '(UK|Britain|England|Scotland|Europe|European|EU|Australia|Australian|Canada|Japan|Germany|France|Switzerland|Israel|China|Russia|India|Brazil|Netherlands)',
    true,
  );
const HERE = new Automaton<true>().add('(FDA|US|USA|United States|America|American)', true);

type Words = Parameters<typeof APPROVED.find>[0];

export function isOtherSense(words: Words): boolean {
  return OTHER_SENSE.find(words).length > 0;
}

/** "Licensed in Europe": told of a place that the facts do not cover. */
export function isElsewhere(words: Words): boolean {
  return ELSEWHERE.find(words).length > 0 && HERE.find(words).length === 0;
}
