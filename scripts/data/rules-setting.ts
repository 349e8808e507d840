/** The setting that turns rules off or changes their severity: in the extension's manifest, and as a schema for other editors. */
import { SEVERITIES } from '../../server/src/rules/finding.ts';
import type { RuleEntry } from '../../server/src/rules/rule.ts';

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

/** The manifest's text with the setting of these rules. */
export function withSettings(manifest: string, all: readonly RuleEntry[]): string {
  const value = JSON.parse(manifest);
  const { properties } = value.contributes.configuration;
  properties['overclaim.rules'] = { scope: 'resource', ...rulesSetting(all) };
  return json(value);
}

export function settingsSchema(all: readonly RuleEntry[]): string {
  return json({
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Settings of Overclaim, as an editor hands them to the language server under “overclaim”',
    type: 'object',
    properties: {
      enable: { type: 'boolean', default: true, description: 'Check drafts for overclaims and wrong mechanisms.' },
      rules: rulesSetting(all),
    },
  });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
