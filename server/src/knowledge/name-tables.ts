/** What the names of treatments, targets and conditions name, and one graph to find them all by. */
import { PatternGraph } from '../language/pattern-graph.ts';
import type { PatternTables } from '../language/pattern-tables.ts';
import type { Facts } from './facts.ts';
import { targetNames } from './target-names.ts';

/** What a name names. `generic`: "the drug", "this treatment": some treatment, which one the context tells. */
export type NamedKind = 'intervention' | 'target' | 'condition' | 'generic';

export interface NameEntry {
  readonly kind: NamedKind;
  readonly id: string;
  readonly classes: readonly string[];
  /** Letters that must stand just so: "ACT" the therapy, not "act". */
  readonly exact?: string;
}

export interface NameTables {
  /** By their number in the patterns. */
  readonly entries: readonly NameEntry[];
  readonly patterns: PatternTables;
}

const GENERIC: readonly string[] = [
  '(drug|drugs|medication|medications|medicine|medicines|treatment|treatments|therapy|therapies|agent|agents|compound|compounds|molecule|infusion|infusions|remedy|antidepressant|antidepressants|supplement|supplements|programme|program|protocol|intervention|approach|method)',
];

/** Acronyms this short are also words. */
const SHORT = 4;

export function nameTables(facts: Pick<Facts, 'interventions' | 'targets' | 'conditions'>): NameTables {
  const entries: NameEntry[] = [];
  const numbers = new Map<string, number>();
  const graph = new PatternGraph();
  const add = (name: string, named: NameEntry): void => {
    const acronym = /^[A-Z0-9-]+s?$/.test(name) && name.length <= SHORT && /[A-Z]{2}|^[A-Z]\d/.test(name);
    const entry = acronym ? { ...named, exact: name } : named;
    const key = JSON.stringify(entry);
    const number = numbers.get(key) ?? entries.push(entry) - 1;
    numbers.set(key, number);
    graph.add(name, number);
  };
  for (const i of facts.interventions) {
    const classes = ['treatment', i.kind, ...(i.kind === 'class' ? ['drug'] : []), i.id];
    for (const name of [...i.names, ...i.brands, ...i.misspellings])
      add(name, { kind: 'intervention', id: i.id, classes });
  }
  for (const t of facts.targets)
    for (const name of targetNames(t.names)) add(name, { kind: 'target', id: t.id, classes: ['target', t.kind] });
  for (const c of facts.conditions)
    for (const name of c.names) add(name, { kind: 'condition', id: c.id, classes: ['condition'] });
  for (const name of GENERIC) add(name, { kind: 'generic', id: name, classes: ['treatment', 'generic-treatment'] });
  return { entries, patterns: graph.tables() };
}
