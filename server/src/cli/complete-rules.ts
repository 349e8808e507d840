/** The names of rules, for shells to complete. */
import { FAMILIES } from '../rules/finding.ts';
import { rulesOf } from '../rules/pack.ts';
import { rules as shipped } from '../rules/rules.ts';
import { printable } from './layout.ts';
import { CommandLineSettings } from './project.ts';

/** What can stand at the cursor, and what it is. */
export interface Candidate {
  readonly value: string;
  readonly description: string;
}

/** Those that ship, those of the packs that hold in the current folder, and before them families where the command lists these. */
export async function ruleCandidates(command: string): Promise<readonly Candidate[]> {
  // A shell has no place to tell what is wrong with the settings.
  const holding = await new CommandLineSettings({}).for(undefined);
  const packs = ('choices' in holding && holding.choices.packs) || [];
  const families = command === 'rules' ? FAMILIES : [];
  return [
    ...families.map((family) => ({ value: family, description: 'all rules of this family' })),
    ...[...shipped, ...rulesOf(packs).map(({ rule }) => rule)].map(({ id, title }) => ({
      value: id,
      description: printable(title),
    })),
  ];
}
