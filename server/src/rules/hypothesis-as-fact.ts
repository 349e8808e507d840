/** "It raises glutamate, and that is how it helps": a hypothesis told as settled. */
import { type Claim, isTold } from '../claims/claim.ts';
import type { ReadSentence } from '../claims/read-claims.ts';
import { Automaton } from '../language/automaton.ts';
import type { ClaimDetector } from './detection.ts';
import { hedgedWording } from './mechanism-rewording.ts';
import { statement } from './mechanism-wording.ts';

export const hypothesisAsFact: ClaimDetector = (claim, read, knowledge) => {
  if (claim.kind !== 'mechanism' || claim.verdict !== 'hypothesis' || !isTold(claim)) return undefined;
  // That it was seen in animals is another rule's matter, unless the writer says that it is proven.
  if (knowledge.targets.get(claim.target)?.kind === 'process' && CERTAIN.find(read.sentence.words).length === 0)
    return undefined;
  if (isTinged(claim, read)) return undefined;
  return {
    start: claim.start,
    end: claim.end,
    words: { statement: statement(claim, knowledge.interventions.get(claim.intervention)?.plural ?? false) },
    ...(claim.action?.says && { advice: `${claim.action.says} Say “is thought to” or “may”, and cite it.` }),
    sources: claim.action?.sources ?? [],
    rewrites: hedgedWording(claim, read),
  };
};

/** Words around a claim that tell it as slight: "weakly inhibits …", "… at high doses". */
const NEAR = 3;

function isTinged({ start, end }: Claim, { sentence: { words } }: ReadSentence): boolean {
  const first = words.findIndex((w) => w.start >= start);
  const after = words.findIndex((w) => w.start >= end);
  const around = words.slice(Math.max(0, first - NEAR), after === -1 ? words.length : after + NEAR);
  return SLIGHT.find(around).length > 0;
}

const SLIGHT = new Automaton<true>()
  .add('(weak|weakly|weaker|slight|slightly|minor|modestly)', true)
  .add('at [very] (high|higher|large|larger) (dose|doses|concentration|concentrations)', true)
  .add('to a (lesser|small|smaller|minor) (extent|degree)', true);

const CERTAIN = new Automaton<true>()
  .add(
    '[now|firmly|well|clearly|conclusively|definitively] (established|proven|proved|confirmed|demonstrated) [in|for|by|beyond|mechanism]',
    true,
  )
  .add('(now|well|firmly) (known|understood|settled|accepted)', true)
  .add('(we|scientists|researchers|doctors) [now] know [that]', true)
  .add('(an established|a proven|the proven|a confirmed) (fact|mechanism|effect|cause)', true);
