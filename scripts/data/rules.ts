import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parsePattern } from '../../server/src/language/phrase.ts';
import type { ProfileTable } from '../../server/src/rules/profiles.ts';
import type { ExemplifiedRule } from '../../server/src/rules/rule.ts';
import type { SilenceTable } from '../../server/src/rules/silence.ts';
import type { WordLists } from '../../server/src/rules/word-tables.ts';
import { DataError, YamlFile } from './yaml-file.ts';

export interface RuleData {
  readonly rules: readonly ExemplifiedRule[];
  readonly silence: SilenceTable;
  readonly words: WordLists;
  readonly profiles: ProfileTable;
}

/** A rule made from another entry, and that entry's "file:line". */
export interface PlacedRule {
  readonly rule: ExemplifiedRule;
  readonly place: string;
}

/** Reads and checks the rules and the table of silence. `sources` are the keys that may be cited, `more` the rules that follow from facts. Throws DataError with file, line and cause. */
export function readRules(folder: string, sources: ReadonlySet<string>, more: readonly PlacedRule[] = []): RuleData {
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(join(folder, 'rule.schema.json'), 'utf8')),
  );
  const rules: ExemplifiedRule[] = [];
  const mistakes: string[] = [];
  const seen = new Set<string>();
  const add = (rule: ExemplifiedRule, placeOf: (path: readonly (string | number)[]) => string): void => {
    const wrong = (path: (string | number)[], what: string) => mistakes.push(`${placeOf(path)}: ${rule.id}: ${what}`);
    if (seen.has(rule.id)) wrong(['id'], 'this id is there twice');
    seen.add(rule.id);
    for (const [j, key] of rule.sources.entries())
      if (!sources.has(key)) wrong(['sources', j], `no source is called “${key}”`);
    for (const field of ['match', 'except'] as const)
      for (const [j, pattern] of (rule[field] ?? []).entries())
        try {
          parsePattern(pattern);
        } catch (error) {
          wrong([field, j], (error as Error).message);
        }
    rules.push(rule);
  };
  const families = join(folder, 'families');
  for (const name of readdirSync(families)
    .filter((f) => f.endsWith('.yaml'))
    .sort()) {
    const file = new YamlFile(join(families, name));
    file.check(validate);
    (file.value as ExemplifiedRule[]).forEach((rule, i) => {
      add(rule, (path) => file.place([i, ...path]));
    });
  }
  for (const { rule, place } of more) {
    if (!validate([rule]))
      mistakes.push(`${place}: ${validate.errors?.map((e) => `${e.instancePath} ${e.message}`).join('; ')}`);
    add(rule, () => place);
  }
  const lists = new YamlFile(join(folder, 'words.yaml'));
  const words = lists.value as WordLists;
  for (const rule of rules)
    for (const name of [...(rule.near ?? []), ...(rule.notNear ?? [])])
      if (!(name in words)) mistakes.push(`${rule.id}: words.yaml has no list “${name}”`);
  for (const [name, patterns] of Object.entries(words))
    for (const [i, pattern] of patterns.entries())
      try {
        parsePattern(pattern);
      } catch (error) {
        mistakes.push(`${lists.place([name, i])}: ${name}: ${(error as Error).message}`);
      }
  const kinds = new YamlFile(join(folder, 'profiles.yaml'));
  const profiles = kinds.value as ProfileTable;
  for (const [name, { rules: named = {} }] of Object.entries(profiles))
    for (const id of Object.keys(named))
      if (!seen.has(id)) mistakes.push(`${kinds.place([name, 'rules', id])}: no rule is called “${id}”`);
  if (mistakes.length > 0) throw new DataError(mistakes.join('\n'));
  return { rules, silence: new YamlFile(join(folder, 'silence.yaml')).value as SilenceTable, words, profiles };
}
