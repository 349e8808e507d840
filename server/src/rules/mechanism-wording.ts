/** How a mechanism is told: in a message, and in the rewording that corrects it. */
import type { MechanismClaim } from '../claims/claim.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { inflect, type VerbForm } from '../language/forms.ts';
import type { OfferedRewrite } from './detection.ts';
import { reword } from './rewording.ts';

/** The main action in the form that the writer's verb or noun had. */
export function correctedWording(claim: MechanismClaim, text: string, knowledge: Knowledge): readonly OfferedRewrite[] {
  const does = knowledge.does(claim.intervention);
  const noun = knowledge.is(claim.intervention);
  if (claim.form === 'passive' || claim.shared) return [];
  const wording =
    claim.form === 'noun'
      ? text.slice(claim.start, claim.end).includes(' of ')
        ? undefined
        : noun
      : does && inflectAll(does, claim.form);
  return wording ? [{ replacement: reword(text, claim, wording), preferred: true }] : [];
}

/** "block NMDA receptors and activate sigma-1 receptors": each verb takes the form. */
function inflectAll(does: string, form: VerbForm): string {
  return does
    .split(/ and (?=(?:activate|block|inhibit)\b)/)
    .map((clause) => inflect(clause, form))
    .join(' and ');
}

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
function verbOf(claim: MechanismClaim): string {
  return claim.form === 'noun' ? (claim.direction === 'up' ? 'increase' : 'block') : claim.relation;
}

/** "the reuptake of glutamate". */
function objectOf(claim: MechanismClaim): string {
  const name = claim.aspect === 'activity' ? claim.object : claim.object.slice(0, claim.object.lastIndexOf(' '));
  return `${ASPECT_WORDS[claim.aspect]}${/(receptor|transporter)$/.test(name) ? `${name}s` : name}`;
}
