/** Whether a list that names one target may be silent on another because it is told under the first. */
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

/** "Serotonin receptor": named after the messenger alone. */
function isFamily({ kind, name, messenger }: Target, targets: ReadonlyMap<string, Target>): boolean {
  return kind === 'receptor' && messenger !== undefined && name === `${targets.get(messenger)?.name} receptor`;
}

function servesSeveral(a: Target, b: Target): boolean {
  return b.kind === 'messenger' && (a.kind === 'enzyme' || (a.kind === 'transporter' && a.messenger === undefined));
}
