/** The settings that follow from rules and profiles: in the extension's manifest, and as a schema for other editors. */
import { FAMILIES, SEVERITIES } from '../../server/src/rules/finding.ts';
import type { ProfileTable } from '../../server/src/rules/profiles.ts';
import type { RuleEntry } from '../../server/src/rules/rule.ts';
import { settingsFileSchema as schemaOfFile } from '../../server/src/service/project/settings-file.ts';

const ENABLE = 'Check drafts for overclaims and wrong mechanisms.';
const RULES =
  'Turns a rule, or a family of rules, off or gives it another severity, by its name: `{ "hype/life-changing": "off" }`. What a project says in its `.overclaim.yaml` goes before it.';
const PROFILE =
  'What kind of text your drafts are: it decides how grave a finding is, and whether quotations excuse. A draft can say it itself, in its front matter: `overclaim: news`.';

/** When drafts are checked. */
const RUN = 'When your drafts are checked.';
const RUNS = {
  onType: 'While you write. A sentence that you are in the middle of is left alone until it ends or you pause.',
  onSave: 'When a draft is opened and when it is saved. Findings go as soon as you change their words.',
  manual: 'Only when you ask, with the command “Check Now”.',
};

/** The setting that turns rules off or changes their severity. Rules go by their English titles everywhere, as they are about English wording. */
function rulesSetting(all: readonly RuleEntry[], description: string) {
  return {
    type: 'object',
    default: {},
    markdownDescription: description,
    // One list of names and one of values: a property for each of hundreds of rules would make the manifest slow to read.
    propertyNames: {
      enum: [...FAMILIES, ...all.map(({ id }) => id)],
      enumDescriptions: [
        ...FAMILIES.map(() => 'All rules of this family, but those that have a severity of their own here'),
        ...all.map(({ title, family, severity }) => `${title} (${family}, ${severity})`),
      ],
    },
    additionalProperties: { type: 'string', enum: [...SEVERITIES, 'off'] },
  };
}

/** The setting that says what kind of text a draft is. */
function profileSetting(profiles: ProfileTable, description: string, describe: (name: string) => string) {
  const names = Object.keys(profiles);
  return {
    type: 'string',
    enum: names,
    enumDescriptions: names.map(describe),
    default: 'default',
    markdownDescription: description,
  };
}

function runSetting(description: string, describe: (name: keyof typeof RUNS) => string) {
  const names = Object.keys(RUNS) as (keyof typeof RUNS)[];
  return { type: 'string', enum: names, enumDescriptions: names.map(describe), default: 'onType', description };
}

/** The manifest's text with these settings; what they say to the writer stands in package.nls.json. */
export function withSettings(manifest: string, all: readonly RuleEntry[], profiles: ProfileTable): string {
  const value = JSON.parse(manifest);
  const { properties } = value.contributes.configuration;
  properties['overclaim.profile'] = {
    scope: 'resource',
    ...profileSetting(profiles, '%setting.profile%', (name) => `%setting.profile.${name}%`),
  };
  properties['overclaim.run'] = {
    scope: 'resource',
    ...runSetting('%setting.run%', (name) => `%setting.run.${name}%`),
  };
  properties['overclaim.rules'] = { scope: 'resource', ...rulesSetting(all, '%setting.rules%') };
  return json(value);
}

/** The text of package.nls.json with what these settings say. */
export function withSettingTexts(texts: string, profiles: ProfileTable): string {
  return json({
    ...JSON.parse(texts),
    'setting.enable': ENABLE,
    'setting.run': RUN,
    ...Object.fromEntries(Object.entries(RUNS).map(([name, says]) => [`setting.run.${name}`, says])),
    'setting.rules': RULES,
    'setting.profile': PROFILE,
    ...Object.fromEntries(Object.keys(profiles).map((name) => [`setting.profile.${name}`, described(profiles, name)])),
  });
}

export function settingsSchema(all: readonly RuleEntry[], profiles: ProfileTable): string {
  return json({
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Settings of Overclaim, as an editor hands them to the language server under “overclaim”',
    type: 'object',
    properties: {
      enable: { type: 'boolean', default: true, description: ENABLE },
      run: runSetting(RUN, (name) => RUNS[name]),
      profile: profileSetting(profiles, PROFILE, (name) => described(profiles, name)),
      rules: rulesSetting(all, RULES),
    },
  });
}

/** The schema of `.overclaim.yaml`, by which editors of YAML check and complete it. */
export function settingsFileSchema(all: readonly RuleEntry[]): string {
  const families = FAMILIES.map((family): [string, string] => [family, `All rules of the family ${family}`]);
  return json(schemaOfFile(new Map([...families, ...all.map(({ id, title }): [string, string] => [id, title])])));
}

function described(profiles: ProfileTable, name: string): string {
  const { title, says } = profiles[name as keyof ProfileTable];
  return `${title}. ${says}`;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
