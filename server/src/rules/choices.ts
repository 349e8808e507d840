import type { Severity } from './finding.ts';
import type { Pack } from './pack.ts';
import type { ProfileName } from './profiles.ts';
import type { ProjectException } from './project-exceptions.ts';

/**
 * Severities in a project, by rule id or by family; the rule's own goes before its family's. "off" turns a rule off.
 * Rules not named keep the profile's. A family's severity turns on no rule that the profile leaves out.
 */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

/**
 * What a project or a writer chose. The draft's own word on its profile goes before it. Compared by identity: hand over the very
 * same values as long as they hold the same.
 */
export interface Choices {
  readonly severities?: Severities;
  readonly profile?: ProfileName;
  readonly exceptions?: readonly ProjectException[];
  /** Rules of the house, beside those that ship. */
  readonly packs?: readonly Pack[];
}

export function areSameChoices(a: Choices | undefined, b: Choices | undefined): boolean {
  return (
    a === b ||
    (a?.severities === b?.severities &&
      a?.profile === b?.profile &&
      a?.exceptions === b?.exceptions &&
      a?.packs === b?.packs)
  );
}
