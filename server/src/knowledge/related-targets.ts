/** Whether a list that names one target may be silent on another because it is told under the first. */
import type { Aspect, Change } from './effects.ts';
import type { Target } from './facts.ts';

const LISTED: ReadonlySet<Target['kind']> = new Set(['receptor', 'transporter', 'enzyme', 'channel', 'messenger']);

/** What a list of actions is complete of: processes change downstream of anything, liver enzymes with many drugs. */
export function isOfListedKind({ kind, aside = false }: Target): boolean {
  return LISTED.has(kind) && !aside;
}

/** A receptor family covers its subtypes, a messenger its receptors, its transporter and its enzyme; an enzyme or a vesicle's transporter serves several messengers. */
export function areRelated(a: Target, b: Target, targets: ReadonlyMap<string, Target>): boolean {
  if (a.id === b.id || a.messenger === b.id || b.messenger === a.id) return true;
  if (isFamily(a, targets) || isFamily(b, targets)) return a.kind === b.kind && a.messenger === b.messenger;
  return servesSeveral(a, b) || servesSeveral(b, a);
}

/** A receptor does nothing to how its messenger is made, broken down or taken up again. */
export function isBeyondReceptor(known: Target, messenger: Target, aspect: Aspect): boolean {
  return (
    messenger.kind === 'messenger' &&
    known.kind === 'receptor' &&
    (aspect === 'synthesis' || aspect === 'breakdown' || aspect === 'reuptake')
  );
}

/** That a drug binds some receptor is no ground for "raises" its messenger, unless that is one which modulators strengthen. */
export function isMoreOf(messenger: Target, known: Target, direction: Change): boolean {
  return (
    messenger.kind === 'messenger' && messenger.effect === undefined && known.kind === 'receptor' && direction === 'up'
  );
}

/** "Serotonin receptor": named after the messenger alone. */
function isFamily({ kind, name, messenger }: Target, targets: ReadonlyMap<string, Target>): boolean {
  return kind === 'receptor' && messenger !== undefined && name === `${targets.get(messenger)?.name} receptor`;
}

/** What enzymes and vesicle transporters that serve several messengers serve. */
const MONOAMINES: ReadonlySet<string> = new Set(['serotonin', 'dopamine', 'noradrenaline', 'adrenaline', 'histamine']);

function servesSeveral(a: Target, b: Target): boolean {
  return (
    MONOAMINES.has(b.id) &&
    ((a.kind === 'enzyme' && !a.aside) || (a.kind === 'transporter' && a.messenger === undefined))
  );
}
