/** Holds a statement "X changes this side of Y in this direction" against what is known of X and Y. */
import type { Aspect, Change, Direction, Effect } from './effects.ts';
import type { Action } from './facts.ts';

/** What a writer says is done to a target. */
export interface Told {
  readonly target: string;
  readonly aspect: Aspect;
  readonly direction: Change;
  /** Said of an agonist or antagonist: that it is a full one. */
  readonly full?: boolean;
}

/** `unsupported`: all that matters is listed, and this is not. */
export type Standing =
  | {
      readonly verdict: 'supported' | 'hypothesis' | 'imprecise' | 'contradicted' | 'unsupported';
      readonly action: Action | undefined;
    }
  | { readonly verdict: 'unknown' };

export const UNKNOWN: Standing = { verdict: 'unknown' };

/** An effect on the target that the statement is about; not `direct` where it only follows from the action. */
export interface Fact {
  readonly action: Action;
  readonly effect: Effect;
  readonly direct: boolean;
}

/** The sides of a messenger that are told as more of it or less of it. */
export const MORE_OR_LESS: ReadonlySet<Aspect> = new Set(['activity', 'level', 'release']);

const known = ({ action }: Fact) => action.role === 'primary' || action.role === 'contributes';
const proposed = ({ action }: Fact) => action.role === 'proposed';
const denied = ({ action, direct }: Fact) => action.role === 'not' && direct;

/** "Acts on Y", with no word on which way; undefined where the facts say nothing. */
export function standingOfTouch(facts: readonly Fact[]): Standing | undefined {
  const fact = facts.find(known);
  if (fact) return { verdict: 'supported', action: fact.action };
  const guess = facts.find(proposed);
  if (guess) return { verdict: 'hypothesis', action: guess.action };
  const not = facts.find(denied);
  return not && { verdict: 'contradicted', action: not.action };
}

/** "Raises Y", "blocks Y"; undefined where the facts say nothing. */
export function standingOfChange(
  facts: readonly Fact[],
  { aspect, full = false }: Told,
  direction: Direction,
): Standing | undefined {
  const found = facts.filter(({ effect }) => effect.aspect === aspect);
  const same = ({ effect }: Fact) => effect.direction === direction;

  const not = found.find((f) => same(f) && denied(f));
  if (not) return { verdict: 'contradicted', action: not.action };
  const partial = found.find((f) => f.direct && known(f) && f.action.action === 'partial agonist');
  // A partial agonist both activates a receptor and keeps stronger agonists from it.
  if (partial && full) return { verdict: 'contradicted', action: partial.action };
  if (partial && !same(partial)) return { verdict: 'imprecise', action: partial.action };
  const agreeing = found.filter((f) => same(f) && known(f));
  const agrees = agreeing.find((f) => f.direct) ?? agreeing[0];
  if (agrees) {
    // "Blocks glutamate" of a drug that blocks one kind of glutamate receptor.
    const vague = !agrees.direct && aspect === 'activity' && direction === 'down';
    return { verdict: vague ? 'imprecise' : 'supported', action: agrees.action };
  }
  const guess = found.find((f) => same(f) && proposed(f));
  if (guess) return { verdict: 'hypothesis', action: guess.action };
  // What releases no more of a messenger does not raise its level either, where nothing else in the base says so.
  const unreleased = aspect === 'level' && facts.find((f) => f.effect.aspect === 'release' && same(f) && denied(f));
  if (unreleased) return { verdict: 'contradicted', action: unreleased.action };
  return nearby(facts, aspect, same) ?? unmade(facts, aspect, same) ?? against(found, facts, aspect, same);
}

/** Writers say "more activity", "higher level" and "more release" for one another. */
function nearby(facts: readonly Fact[], aspect: Aspect, same: (f: Fact) => boolean): Standing | undefined {
  const near = MORE_OR_LESS.has(aspect) ? facts.filter((f) => MORE_OR_LESS.has(f.effect.aspect) && same(f)) : [];
  const fact = near.find(known);
  if (fact) return { verdict: aspect === 'activity' ? 'supported' : 'imprecise', action: fact.action };
  const guess = near.find(proposed);
  return guess && { verdict: 'hypothesis', action: guess.action };
}

/** "Boosts the production of serotonin", of what keeps longer in the synapse what is made anyway. */
function unmade(facts: readonly Fact[], aspect: Aspect, same: (f: Fact) => boolean): Standing | undefined {
  if (aspect !== 'synthesis') return undefined;
  const kept = facts.find((f) => f.effect.aspect === 'level' && same(f) && f.action.role === 'primary' && !f.direct);
  return kept && { verdict: 'contradicted', action: kept.action };
}

/** What mainly keeps more of a messenger about does not lower its activity. */
function keepsAbout({ effect, action, direct }: Fact): boolean {
  return effect.aspect === 'level' && effect.direction === 'up' && action.role === 'primary' && !direct;
}

function against(
  found: readonly Fact[],
  facts: readonly Fact[],
  aspect: Aspect,
  same: (f: Fact) => boolean,
): Standing | undefined {
  const reverse = found.find((f) => !same(f) && known(f) && f.action.action !== 'partial agonist');
  if (reverse) return { verdict: 'contradicted', action: reverse.action };
  const raised = aspect === 'activity' && facts.find((f) => keepsAbout(f) && !same(f));
  if (raised) return { verdict: 'contradicted', action: raised.action };
  // What is known not to strengthen a messenger at its receptor does not boost it, where nothing else does.
  const not = facts.some((f) => known(f) || proposed(f))
    ? undefined
    : found.find((f) => same(f) && f.action.role === 'not' && f.action.action === 'positive allosteric modulator');
  return not && { verdict: 'contradicted', action: not.action };
}
