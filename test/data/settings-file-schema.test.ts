import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { Projects } from '../../server/src/service/project/projects.ts';
import { SHIPPED_NAMES } from '../../server/src/service/project/rule-names.ts';
import { readSettingsFile } from '../../server/src/service/project/settings-file.ts';
import { FilesInMemory } from '../service/project/files-in-memory.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const EXAMPLE = /```yaml\n(.*?)```/su.exec(read('docs/settings.md'))?.[1] ?? '';

describe('the schema of the settings file', () => {
  const validate = new Ajv({ allowUnionTypes: true, strict: false }).compile(
    JSON.parse(read('server/settings-file.schema.json')),
  );

  it('takes what the reader takes, and refuses what it refuses', () => {
    const table: [sound: boolean, yaml: string][] = [
      [true, EXAMPLE],
      [true, '{}'],
      [true, 'rules:\nexceptions:\nexclude:\noverrides:\n'],
      [true, 'exceptions: [{ text: cure, reason: }]'],
      [true, 'include: drafts\npacks: [./a.yaml]'],
      [true, 'bibliography: refs.bib\noverrides: [{ files: a, bibliography: [b.JSON, c.ris] }]'],
      [true, 'bibliography:'],
      [false, 'bibliography: refs.txt'],
      [false, 'profle: news'],
      [false, 'profile: poetry'],
      [false, 'profile:'],
      [false, 'rules: { hype: loud }'],
      [false, 'failOn: hint'],
      [false, 'exceptions: [{ reason: x }]'],
      [false, 'exceptions: [{ text: "", reason: x }]'],
      [false, 'overrides: [{ profile: news }]'],
      [false, 'overrides: [{ files: a, failOn: error }]'],
      [false, '- a'],
    ];
    for (const [sound, yaml] of table) {
      assert.equal(readSettingsFile(yaml, SHIPPED_NAMES).mistakes.length === 0, sound, yaml);
      assert.equal(validate(parse(yaml)), sound, `${yaml}\n${JSON.stringify(validate.errors)}`);
    }
  });

  it('names every rule and family for completion', () => {
    const { properties } = JSON.parse(read('server/settings-file.schema.json')).definitions.rules;
    assert.deepEqual(Object.keys(properties).sort(), [...SHIPPED_NAMES.keys()].sort());
  });
});

describe('the example in docs/settings.md', () => {
  it('holds as it says', async () => {
    const files = new FilesInMemory({ 'file:///p/.overclaim.yaml': EXAMPLE, 'file:///p/refs.bib': '' });
    const project = await new Projects(files).nearest('file:///p/drafts/a.md');
    const holds = (path: string) => project?.for(`file:///p/${path}`);
    assert.deepEqual(project?.mistakes, []);
    assert.deepEqual(project?.hints, []);
    assert.equal(holds('drafts/a.md')?.choices.profile, 'patient');
    assert.equal(holds('drafts/ads/a.md')?.choices.profile, 'promotional');
    assert.equal(holds('drafts/ads/a.md')?.choices.severities?.['superiority'], 'error');
    assert.equal(holds('drafts/ads/a.md')?.exceptions.length, 1);
    assert.equal(holds('drafts/interviews/a.md')?.exceptions[0]?.text?.value, 'life-changing');
    assert.equal(holds('other.md')?.leftOutBy, 'include');
    assert.equal(holds('drafts/old/a.md')?.leftOutBy, 'exclude');
    assert.equal(holds('drafts/b/c.tmp.md')?.leftOutBy, 'exclude');
  });
});
