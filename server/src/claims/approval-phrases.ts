/** The words in which an approval is told, and those that look like one and are none. */
import type { Name } from '../knowledge/names.ts';
import { Automaton } from '../language/automaton.ts';
import type { Modality } from './claim.ts';

/** A regulator's word: drugs are approved, most devices are cleared; what is indicated a doctor may say too. */
export type ApprovalTerm = 'approved' | 'indicated' | 'cleared';

/** An approval as a sentence tells it, before we know of what. */
export interface ToldApproval {
  readonly term: ApprovalTerm;
  /** The regulator's words, by word index. */
  readonly from: number;
  readonly to: number;
  readonly conditions: readonly Name[];
  readonly modality: Modality;
}

const FDA = '(FDA|US Food and Drug Administration|Food and Drug Administration)';
const NOW =
  '[recently|now|also|already|first|fully|currently|officially|formally|just|never|not|yet|since|long|finally|been|even|only]';

export const APPROVED = new Automaton<ApprovalTerm>()
  .add(`${FDA} [has|have] ${NOW} approved`, 'approved')
  .add(`(approved|licensed|authorised|authorized|greenlit) by [the] [US] ${FDA}`, 'approved')
  .add(`(${FDA}|regulatory|marketing) (approval|approvals|authorisation|authorization)`, 'approved')
  .add(`(is|are|was|were|been|being) ${NOW} (approved|licensed|authorised|authorized)`, 'approved')
  .add(`(is|are|was|were|been|being) ${NOW} indicated`, 'indicated')
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
  .add(
    'approved [a|an|the|its|their|several|more|new|first|clinical|for|use in] [_] (trial|trials|study|studies|research|testing|tests)',
    true,
  )
  .add('(trial|trials|study|studies|research|protocol) (is|was|are|were|has been|have been) approved', true)
  .add('approved _*4 to (test|study|investigate|examine)', true)
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

/** Approvals of other countries, of which the base knows little: what the FDA has not approved may be approved there. */
const ELSEWHERE = new Automaton<'named' | 'outside'>()
  .add('(MHRA|EMA|NICE|NHS|TGA|Health Canada|Swissmedic|PMDA|European Medicines Agency|European Commission)', 'named')
  .add('(UK|EU|United Kingdom|Great Britain|Britain|England|Scotland|European Union|Europe|European|British)', 'named')
  .add(
    '(Canada|Australia|Australian|New Zealand|Japan|China|India|Russia|Germany|France|Switzerland|Netherlands|Ireland|Israel|Brazil)',
    'named',
  )
  .add('(elsewhere|abroad|overseas|in (some|many|several|other|most) [other] countries)', 'named')
  .add('outside [of] [the] (US|USA|United States|America)', 'outside');

const HERE = new Automaton<true>().add('(FDA|Food and Drug Administration|US|USA|United States|America)', true);

type Words = Parameters<typeof APPROVED.find>[0];

export function isOtherSense(words: Words): boolean {
  return OTHER_SENSE.find(words).length > 0;
}

/** "Licensed in Europe": told of a place that the facts do not cover. */
export function isElsewhere(words: Words): boolean {
  const found = ELSEWHERE.find(words);
  if (found.some((m) => m.value === 'outside')) return true;
  // "US" the country, and "us" the people.
  return (
    found.length > 0 && !HERE.find(words).some((m) => words[m.from]?.norm !== 'us' || words[m.from]?.text === 'US')
  );
}
