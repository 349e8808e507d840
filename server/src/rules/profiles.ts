/** Kinds of text and what they change: the table under server/rules/profiles.yaml, applied. */
import compiled from './compiled.json' with { type: 'json' };
import type { Family, Severity } from './finding.ts';
import type { ProfileName } from './profile-names.ts';
import { type Excuse, shifted } from './silence.ts';

export { isProfile, PROFILE_NAMES, type ProfileName } from './profile-names.ts';

export interface Profile {
  readonly title: string;
  /** What texts it is meant for. */
  readonly says: string;
  /** How many steps graver than the rule's own severity. */
  readonly steps?: Readonly<Partial<Record<Family, number>>>;
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  /** Words around that excuse nothing. */
  readonly keeps?: readonly Excuse[];
}

export type ProfileTable = Readonly<Record<ProfileName, Profile>>;

export const PROFILES = compiled.profiles as unknown as ProfileTable;

/** What of a rule a profile asks about. */
interface RuleInProfile {
  readonly id: string;
  readonly family: Family;
  /** The only ones that it is for. */
  readonly profiles?: readonly ProfileName[];
}

/** The severity of what a rule found, whose own severity is `own`. */
export function severityIn(name: ProfileName, rule: RuleInProfile, own: Severity): Severity | 'off' {
  const { rules, steps } = PROFILES[name];
  const set = rules?.[rule.id];
  if (set !== undefined) return set;
  if (rule.profiles && !rule.profiles.includes(name)) return 'off';
  return shifted(own, -(steps?.[rule.family] ?? 0));
}
