/** Checks the facts and rules and writes the modules that the program carries: `npm run compile-data`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { STRENGTH_PATTERNS } from '../server/src/claims/strength-patterns.ts';
import { nameTables } from '../server/src/knowledge/name-tables.ts';
import { shipped } from '../server/src/knowledge/shipped.ts';
import { CUE_PATTERNS } from '../server/src/language/cues.ts';
import { graphOf } from '../server/src/language/pattern-graph.ts';
import type { PatternTables } from '../server/src/language/pattern-tables.ts';
import { phraseTables } from '../server/src/rules/phrase-tables.ts';
import { wordTables } from '../server/src/rules/word-tables.ts';
import { bibliographyEntry } from './data/bibliography.ts';
import { readKnowledge } from './data/knowledge.ts';
import { readRules } from './data/rules.ts';
import { DataError } from './data/yaml-file.ts';

const root = join(__dirname, '..');

function write(path: string, value: unknown): void {
  writeFileSync(join(root, 'server/src', path), JSON.stringify(value));
}

/** The graphs of the lists of patterns that are written in code. The code reads what was written before, and this too. */
async function listsInCode(): Promise<Readonly<Record<string, PatternTables>>> {
  write('language/joined.json', {});
  const { Automaton } = await import('../server/src/language/automaton.ts');
  const made: InstanceType<typeof Automaton<unknown>>[] = [];
  Automaton.onMade = (automaton) => made.push(automaton);
  await import('../server/src/service.ts');
  return Object.fromEntries(made.map((automaton) => automaton.compiled()).map(({ name, tables }) => [name, tables]));
}

async function compile(): Promise<void> {
  const { facts, rules, sources } = readKnowledge(join(root, 'server/knowledge'));
  const data = readRules(join(root, 'server/rules'), new Set(facts.sources.map((s) => s.id)), rules);
  const { facts: needed, records } = shipped(facts);
  write('language/compiled.json', { cues: graphOf(CUE_PATTERNS).tables() });
  write('claims/compiled.json', { strength: graphOf(STRENGTH_PATTERNS).tables() });
  write('knowledge/compiled.json', { facts: needed, names: nameTables(facts) });
  write('knowledge/records.json', records);
  write('knowledge/bibliography.json', Object.fromEntries(sources.map((s) => [s.id, bibliographyEntry(s)])));
  write('rules/compiled.json', {
    ...data,
    // Their patterns are in the graph of phrases.
    rules: data.rules.map(({ examples, match, except, ...rule }) => rule),
    phrases: phraseTables(data.rules),
    words: wordTables(data.words),
  });
  write('language/joined.json', await listsInCode());
  write('rules/examples.json', Object.fromEntries(data.rules.map(({ id, examples }) => [id, examples])));
  console.log(
    `${facts.interventions.length} interventions, ${facts.targets.length} targets, ${facts.conditions.length} conditions, ${facts.misconceptions.length} misconceptions, ${facts.sources.length} sources, ${data.rules.length} rules`,
  );
}

compile().catch((error: unknown) => {
  if (!(error instanceof DataError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
