/**
 * Makes what follows from the rules: their documentation pages, the settings in package.json, the schema of the settings.
 * `npm run generate` writes it; with --check it only compares, and fails naming what is stale.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { SEVERITIES } from '../server/src/rules/finding.ts';
import type { RuleEntry } from '../server/src/rules/rule.ts';
import { readKnowledge } from './data/knowledge.ts';
import { ruleIndex, rulePage } from './data/rule-page.ts';
import { readRules } from './data/rules.ts';

const root = join(__dirname, '..');
const { facts, rules: told } = readKnowledge(join(root, 'server/knowledge'));
const sources = new Map(facts.sources.map((s) => [s.id, s]));
const { rules, profiles } = readRules(join(root, 'server/rules'), new Set(sources.keys()), told);

const files = new Map<string, string>();
files.set('docs/rules/README.md', ruleIndex(rules));
for (const rule of rules) files.set(`docs/rules/${rule.id}.md`, rulePage(rule, sources));
files.set('package.json', withSettings(readFileSync(join(root, 'package.json'), 'utf8'), rules));
files.set('docs/settings.schema.json', json(settingsSchema(rules)));

const stale = [...files].filter(([path, text]) => read(path) !== text).map(([path]) => path);
const leftOver = pagesOnDisk().filter((path) => !files.has(path));

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

function pagesOnDisk(): string[] {
  const folder = join(root, 'docs/rules');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

/** The setting that turns rules off or changes their severity. */
function rulesSetting(all: readonly RuleEntry[]) {
  return {
    type: 'object',
    default: {},
    additionalProperties: false,
    markdownDescription: 'Turns a rule off or gives it another severity, by its id: `{ "hype/life-changing": "off" }`.',
    properties: Object.fromEntries(
      all.map((rule) => [
        rule.id,
        { enum: [...SEVERITIES, 'off'], default: rule.severity, description: `${rule.title} (${rule.family})` },
      ]),
    ),
  };
}

/** The setting that says what kind of text a draft is. */
function profileSetting() {
  const kinds = Object.entries(profiles);
  return {
    type: 'string',
    enum: kinds.map(([name]) => name),
    enumDescriptions: kinds.map(([, { title, says }]) => `${title}. ${says}`),
    default: 'default',
    markdownDescription:
      'What kind of text your drafts are: it decides how grave a finding is, and whether quotations excuse. A draft can say it itself, in its front matter: `overclaim: news`.',
  };
}

function withSettings(manifest: string, all: readonly RuleEntry[]): string {
  const value = JSON.parse(manifest);
  const { properties } = value.contributes.configuration;
  properties['overclaim.profile'] = { scope: 'resource', ...profileSetting() };
  properties['overclaim.rules'] = { scope: 'resource', ...rulesSetting(all) };
  return json(value);
}

function settingsSchema(all: readonly RuleEntry[]) {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Settings of Overclaim, as an editor hands them to the language server under “overclaim”',
    type: 'object',
    properties: {
      enable: { type: 'boolean', default: true, description: 'Check drafts for overclaims and wrong mechanisms.' },
      profile: profileSetting(),
      rules: rulesSetting(all),
    },
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
