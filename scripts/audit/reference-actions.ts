/** The actions that a reference folder states, in our targets. */
import { join } from 'node:path';
import { type ActionClass, classOfWord } from './action-classes.ts';
import type { DrugNames } from './drug-names.ts';
import type { SameTargets } from './same-targets.ts';
import { readTsv } from './tsv.ts';

export interface ReferenceAction {
  readonly intervention: string;
  /** Ids of ours that this is the same target as; empty where none is. */
  readonly targets: readonly string[];
  /** As the table writes them. */
  readonly written: string;
  readonly is: ActionClass;
  /** The table takes it for how the drug works. */
  readonly primary: boolean;
}

export function referenceActions(folder: string, drugs: DrugNames, same: SameTargets): readonly ReferenceAction[] {
  const older = readTsv(join(folder, 'drugcentral-targets.tsv'), [
    'drug',
    'target',
    'gene',
    'action',
    'mechanism of action',
    'organism',
  ])
    .filter((row) => row.organism === '' || row.organism === 'Homo sapiens' || row['mechanism of action'] === 'yes')
    .map((row) => ({ ...row, primary: row['mechanism of action'] === 'yes' }));
  const newer = readTsv(join(folder, 'mechanisms-newer-drugs.tsv'), [
    'drug',
    'target_name',
    'gene_symbol',
    'action_type',
    'is_primary_moa',
  ]).map((row) => ({
    drug: row.drug,
    target: row.target_name,
    gene: row.gene_symbol,
    action: row.action_type,
    primary: row.is_primary_moa === 'yes',
  }));
  return [...older, ...newer].flatMap(({ drug, target, gene, action, primary }): ReferenceAction[] => {
    const intervention = drugs.find(drug);
    const is = classOfWord(action);
    if (intervention === undefined || is === undefined) return [];
    const written = `${target || gene} ${action.toLowerCase()}`;
    return same.of(gene, target).map((targets) => ({ intervention, targets, written, is, primary }));
  });
}
