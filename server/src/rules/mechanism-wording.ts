/** How a mechanism is told in a message. */
import type { MechanismClaim } from '../claims/claim.ts';
import { inflect } from '../language/forms.ts';

const ASPECT_WORDS = {
  activity: '',
  level: 'the level of ',
  release: 'the release of ',
  reuptake: 'the reuptake of ',
  synthesis: 'the making of ',
  breakdown: 'the breakdown of ',
} as const;

/** "inhibit the reuptake of glutamate", for a message. */
export function doing(claim: MechanismClaim): string {
  return `${verbOf(claim)} ${objectOf(claim)}`;
}

/** "ketamine increases the level of glutamate", for a message. */
export function statement(claim: MechanismClaim, plural: boolean): string {
  return `${claim.subject} ${inflect(verbOf(claim), plural ? 'base' : 'third')} ${objectOf(claim)}`;
}

/** The verb of a mechanism in its base form; a noun's is told by its direction. */
function verbOf({ form, direction, relation, target }: MechanismClaim): string {
  // One floods a brain with a messenger, not its level, and makes more of it, not its making.
  if (/^(flood|produce|make more|manufacture)$/.test(relation)) return 'increase';
  // "Turns serotonin down", "keeps it available": the verb alone says nothing, and a level is not depleted.
  if (/^(shut|turn|switch|bring|drive|push|keep|leave|make|deplete|drain|sap)$/.test(relation))
    return direction === 'down' ? 'lower' : 'raise';
  if (form !== 'noun') return relation;
  if (direction === 'either') return 'act on';
  return direction === 'down' ? 'block' : /receptor/.test(target) ? 'activate' : 'increase';
}

/** "the reuptake of glutamate". */
function objectOf(claim: MechanismClaim): string {
  const name = claim.aspect === 'activity' ? claim.object : claim.object.slice(0, claim.object.lastIndexOf(' '));
  return `${ASPECT_WORDS[claim.aspect]}${/(receptor|transporter|channel)$/.test(name) ? `${name}s` : name}`;
}
