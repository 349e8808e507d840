/** The settings that follow from rules and profiles: in the extension's manifest, and as a schema for other editors. */
import { FAMILIES, SEVERITIES } from '../../server/src/rules/finding.ts';
import type { ProfileTable } from '../../server/src/rules/profiles.ts';
import type { RuleEntry } from '../../server/src/rules/rule.ts';
import { settingsFileSchema as schemaOfFile } from '../../server/src/service/project/settings-file.ts';

/** The setting that turns rules off or changes their severity. */
function rulesSetting(all: readonly RuleEntry[]) {
  return {
    type: 'object',
    default: {},
    additionalProperties: false,
    markdownDescription:
      'Turns a rule, or a family of rules, off or gives it another severity, by its name: `{ "hype/life-changing": "off" }`. What a project says in its `.overclaim.yaml` goes before it.',
    properties: Object.fromEntries([
      ...FAMILIES.map((family) => [
        family,
        {
          enum: [...SEVERITIES, 'off'],
          description: 'All rules of this family, but those that have a severity of their own here',
        },
      ]),
      ...all.map((rule) => [
        rule.id,
        { enum: [...SEVERITIES, 'off'], default: rule.severity, description: `${rule.title} (${rule.family})` },
      ]),
    ]),
  };
}

/** The setting that says what kind of text a draft is. */
function profileSetting(profiles: ProfileTable) {
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

/** When drafts are checked. */
const RUN_SETTING = {
  type: 'string',
  enum: ['onType', 'onSave', 'manual'],
  enumDescriptions: [
    'While you write. A sentence that you are in the middle of is left alone until it ends or you pause.',
    'When a draft is opened and when it is saved. Findings go as soon as you change their words.',
    'Only when you ask, with the command “Check This Draft Now”.',
  ],
  default: 'onType',
  description: 'When your drafts are checked.',
};

/** The manifest's text with these settings. */
export function withSettings(manifest: string, all: readonly RuleEntry[], profiles: ProfileTable): string {
  const value = JSON.parse(manifest);
  const { properties } = value.contributes.configuration;
  properties['overclaim.run'] = { scope: 'resource', ...RUN_SETTING };
  properties['overclaim.profile'] = { scope: 'resource', ...profileSetting(profiles) };
  properties['overclaim.rules'] = { scope: 'resource', ...rulesSetting(all) };
  return json(value);
}

export function settingsSchema(all: readonly RuleEntry[], profiles: ProfileTable): string {
  return json({
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Settings of Overclaim, as an editor hands them to the language server under “overclaim”',
    type: 'object',
    properties: {
      enable: { type: 'boolean', default: true, description: 'Check drafts for overclaims and wrong mechanisms.' },
      run: RUN_SETTING,
      profile: profileSetting(profiles),
      rules: rulesSetting(all),
    },
  });
}

/** The schema of `.overclaim.yaml`, by which editors of YAML check and complete it. */
export function settingsFileSchema(all: readonly RuleEntry[]): string {
  const families = FAMILIES.map((family): [string, string] => [family, `All rules of the family ${family}`]);
  return json(schemaOfFile(new Map([...families, ...all.map(({ id, title }): [string, string] => [id, title])])));
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
