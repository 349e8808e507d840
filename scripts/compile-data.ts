/** Checks the facts and rules and writes the modules that the program carries: `npm run compile-data`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shipped } from '../server/src/knowledge/shipped.ts';
import { readKnowledge } from './data/knowledge.ts';
import { readRules } from './data/rules.ts';
import { DataError } from './data/yaml-file.ts';

const root = join(__dirname, '..');

function write(path: string, value: unknown): void {
  writeFileSync(join(root, path), JSON.stringify(value));
}

try {
  const { facts, rules } = readKnowledge(join(root, 'server/knowledge'));
  const data = readRules(join(root, 'server/rules'), new Set(facts.sources.map((s) => s.id)), rules);
  const { facts: needed, records } = shipped(facts);
  write('server/src/knowledge/compiled.json', { facts: needed });
  write('server/src/knowledge/records.json', records);
  write('server/src/rules/compiled.json', { ...data, rules: data.rules.map(({ examples, ...rule }) => rule) });
  write('server/src/rules/examples.json', Object.fromEntries(data.rules.map(({ id, examples }) => [id, examples])));
  console.log(
    `${facts.interventions.length} interventions, ${facts.targets.length} targets, ${facts.conditions.length} conditions, ${facts.misconceptions.length} misconceptions, ${facts.sources.length} sources, ${data.rules.length} rules`,
  );
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
