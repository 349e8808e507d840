/** Checks the facts and rules and writes the modules that the program carries: `npm run compile-data`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readKnowledge } from './data/knowledge.ts';
import { readRules } from './data/rules.ts';
import { DataError } from './data/yaml-file.ts';

const root = join(__dirname, '..');

try {
  const { facts, rules } = readKnowledge(join(root, 'server/knowledge'));
  const data = readRules(join(root, 'server/rules'), new Set(facts.sources.map((s) => s.id)), rules);
  writeFileSync(join(root, 'server/src/knowledge/compiled.json'), JSON.stringify(facts));
  writeFileSync(join(root, 'server/src/rules/compiled.json'), JSON.stringify(data));
  console.log(
    `${facts.interventions.length} interventions, ${facts.targets.length} targets, ${facts.conditions.length} conditions, ${facts.misconceptions.length} misconceptions, ${facts.sources.length} sources, ${data.rules.length} rules`,
  );
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
