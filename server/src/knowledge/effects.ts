/** What an action means for its target and for the messenger behind it: "inhibitor of SERT" is "less serotonin reuptake, more serotonin". */
import type { Action, ActionType, Target } from './facts.ts';

export type Direction = 'up' | 'down';

/** A direction as writers tell it; "acts on" leaves it open. */
export type Change = Direction | 'either';

/** The side of a target that is changed. A receptor has an activity only; a messenger has all. */
export type Aspect = 'activity' | 'level' | 'release' | 'reuptake' | 'synthesis' | 'breakdown';

export interface Effect {
  readonly target: string;
  readonly aspect: Aspect;
  readonly direction: Direction;
}

const OWN: Readonly<Record<ActionType, readonly [Aspect, Direction]>> = {
  'channel blocker': ['activity', 'down'],
  antagonist: ['activity', 'down'],
  'inverse agonist': ['activity', 'down'],
  'negative allosteric modulator': ['activity', 'down'],
  agonist: ['activity', 'up'],
  'partial agonist': ['activity', 'up'],
  'positive allosteric modulator': ['activity', 'up'],
  inhibitor: ['activity', 'down'],
  'releasing agent': ['release', 'up'],
  'raises level': ['level', 'up'],
  'lowers level': ['level', 'down'],
  'raises release': ['release', 'up'],
  'lowers release': ['release', 'down'],
  'inhibits reuptake': ['reuptake', 'down'],
  'lowers activity': ['activity', 'down'],
  'raises activity': ['activity', 'up'],
  promotes: ['activity', 'up'],
};

/** The effects that an action has by itself, the direct one first. `targetOf` finds a target by id. */
export function effectsOf(action: Action, targetOf: (id: string) => Target | undefined): readonly Effect[] {
  const target = targetOf(action.target);
  const [aspect, direction] = OWN[action.action];
  const direct: Effect = { target: action.target, aspect, direction };
  const effects = [direct];
  const messenger = target?.messenger;
  if (messenger && direction === 'down' && target.kind === 'transporter')
    effects.push(
      { target: messenger, aspect: 'reuptake', direction: 'down' },
      { target: messenger, aspect: 'level', direction: 'up' },
    );
  if (messenger && direction === 'down' && target.kind === 'enzyme')
    effects.push(
      { target: messenger, aspect: 'breakdown', direction: 'down' },
      { target: messenger, aspect: 'level', direction: 'up' },
    );
  // More of a messenger released is more of it about; a messenger's level and its release are told as one by writers.
  if (aspect === 'release') effects.push({ target: action.target, aspect: 'level', direction });
  if (aspect === 'reuptake' && direction === 'down')
    effects.push({ target: action.target, aspect: 'level', direction: 'up' });
  // A modulator that strengthens a receptor strengthens its messenger's action, not its amount.
  if (messenger && target.kind === 'receptor') effects.push({ target: messenger, aspect: 'activity', direction });
  return effects;
}
