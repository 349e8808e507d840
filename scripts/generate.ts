/**
 * Makes what follows from rules and facts: their pages, the settings in package.json, the schema of the settings.
 * `npm run generate` writes it; with --check it only compares, and fails naming what is stale.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { createReference, ruleIdOf } from '../server/src/service/reference.ts';
import { interventionPage } from './data/intervention-page.ts';
import { readKnowledge } from './data/knowledge.ts';
import { knowledgeIndexes } from './data/knowledge-indexes.ts';
import { packSchema } from './data/pack-schema.ts';
import { ruleIndex, rulePage } from './data/rule-page.ts';
import { readRules } from './data/rules.ts';
import { settingsFileSchema, settingsSchema, withSettings, withSettingTexts } from './data/settings.ts';

const root = join(__dirname, '..');
const RULE_PAGES = 'docs/rules';
const KNOWLEDGE_PAGES = 'docs/knowledge';

const { facts, rules: told } = readKnowledge(join(root, 'server/knowledge'));
const { rules, profiles, words } = readRules(join(root, 'server/rules'), new Set(facts.sources.map((s) => s.id)), told);
const examples = new Map(rules.map((rule) => [rule.id, rule.examples]));
const reference = createReference(
  facts,
  rules,
  (id) => examples.get(id) ?? { flag: [], leave: [] },
  // Old as of the newest fact, not as of today: else pages would grow stale by themselves.
  new Date(facts.version),
);
const beliefs = new Map(facts.misconceptions.map((m) => [ruleIdOf(m), m]));

const files = new Map<string, string>();
files.set(`${RULE_PAGES}/README.md`, ruleIndex(rules));
for (const rule of rules)
  files.set(`${RULE_PAGES}/${rule.id}.md`, rulePage(rule, reference.sources, beliefs.get(rule.id)));
for (const [path, text] of knowledgeIndexes(facts, reference)) files.set(`${KNOWLEDGE_PAGES}/${path}`, text);
for (const i of facts.interventions)
  files.set(`${KNOWLEDGE_PAGES}/interventions/${i.id}.md`, interventionPage(i, reference));
files.set('package.json', withSettings(readFileSync(join(root, 'package.json'), 'utf8'), rules, profiles));
files.set('package.nls.json', withSettingTexts(readFileSync(join(root, 'package.nls.json'), 'utf8'), profiles));
files.set('docs/settings.schema.json', settingsSchema(rules, profiles));
files.set(
  'docs/pack.schema.json',
  packSchema(readFileSync(join(root, 'server/rules/rule.schema.json'), 'utf8'), Object.keys(words)),
);
files.set('server/settings-file.schema.json', settingsFileSchema(rules));

const stale = [...files].filter(([path, text]) => read(path) !== text).map(([path]) => path);
const leftOver = [RULE_PAGES, KNOWLEDGE_PAGES].flatMap(pagesIn).filter((path) => !files.has(path));

if (process.argv.includes('--check')) {
  for (const path of [...stale, ...leftOver])
    console.error(`${path} is stale: run “npm run generate” and commit the result`);
  if (stale.length + leftOver.length > 0) process.exitCode = 1;
} else {
  for (const path of leftOver) rmSync(join(root, path));
  for (const path of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), files.get(path) ?? '');
  }
  console.log(`${stale.length} of ${files.size} generated files written, ${leftOver.length} removed`);
}

function read(path: string): string | undefined {
  const full = join(root, path);
  return existsSync(full) ? readFileSync(full, 'utf8') : undefined;
}

function pagesIn(path: string): string[] {
  const folder = join(root, path);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}
