import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { FAMILIES } from '../../server/src/rules/finding.ts';
import { CLEAN, draftFolder, ERROR, overclaim, WARNING } from './command.ts';

const schema = JSON.parse(readFileSync(new URL('../../docs/interface.schema.json', import.meta.url), 'utf8'));
const guide = readFileSync(new URL('../../docs/interface.md', import.meta.url), 'utf8');

/** Readers must put up with fields they do not know; here every field must be a documented one. */
function closed(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(closed);
  if (typeof part !== 'object' || part === null) return part;
  const inner = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, closed(value)]));
  return inner.type === 'object' ? { ...inner, additionalProperties: false } : inner;
}

const validator = new Ajv2020({ allErrors: true, allowUnionTypes: true }).addSchema(closed(schema) as object);

function accept(definition: string, value: unknown): void {
  const valid = validator.validate(`${schema.$id}#/$defs/${definition}`, value);
  assert(valid, validator.errorsText(validator.errors, { separator: '\n' }));
}

const refuse = (definition: string, value: unknown) => assert.throws(() => accept(definition, value));

describe('the schema of the machine-readable interface', () => {
  const folder = draftFolder();
  const draft = `# News\r\n\r\n🧠 ${WARNING}\r\n\r\n${ERROR}\r\n`;

  it('is itself valid', () => {
    assert(new Ajv2020({ allowUnionTypes: true }).validateSchema(schema));
  });

  it('describes what overclaim check --format json writes', () => {
    folder.write('draft.md', draft);
    folder.write('clean.txt', CLEAN);
    const args = ['check', '--format', 'json', 'draft.md', 'clean.txt', 'missing.md', '-'];
    const report = JSON.parse(overclaim(args, { cwd: folder.path, input: ERROR }).stdout);
    accept('Report', report);
    assert.equal(report.files.length, 3);
    assert.equal(report.unread.length, 1);
    assert(report.files[0].findings.length >= 2);
  });

  it('describes every line that overclaim check --format ndjson writes, which together are the report', () => {
    folder.write('draft.md', draft);
    folder.write('clean.txt', CLEAN);
    const args = ['draft.md', 'clean.txt', 'missing.md'];
    const lines = overclaim(['check', '--format', 'ndjson', ...args], { cwd: folder.path })
      .stdout.trimEnd()
      .split('\n');
    const [end, ...files] = lines.map((line) => JSON.parse(line)).reverse();
    for (const file of files) accept('File', file);
    accept('ReportEnd', end);
    const { stdout } = overclaim(['check', '--format', 'json', ...args], { cwd: folder.path });
    assert.deepEqual({ ...end, files: files.reverse() }, JSON.parse(stdout));
  });

  it('describes rewordings that were made', () => {
    folder.write('draft.md', 'He committed suicide.');
    const { stdout } = overclaim(['check', '--format', 'json', '--fix', 'draft.md'], {
      cwd: folder.path,
    });
    const report = JSON.parse(stdout);
    accept('Report', report);
    assert.equal(report.files[0].fixes.length, 1);
  });

  it('describes what overclaim claims --format json writes', () => {
    folder.write('draft.md', 'Sertraline inhibits the reuptake of serotonin and may reduce anxiety.');
    const report = JSON.parse(
      overclaim(['claims', '--format', 'json', 'draft.md', 'no.md'], { cwd: folder.path }).stdout,
    );
    accept('ClaimsReport', report);
    assert(report.files[0].claims.length >= 1);
    assert.equal(report.unread.length, 1);
  });

  it('describes what overclaim rules --format json writes', () => {
    const list = JSON.parse(overclaim(['rules', '--format', 'json']).stdout);
    accept('RuleList', list);
    assert(list.rules.length > 100);
    accept('Explanation', JSON.parse(overclaim(['rules', '--format', 'json', 'hype/life-changing']).stdout));
  });

  it('describes every line that overclaim filter writes', () => {
    const requests = [
      { id: 'a', text: draft, format: 'markdown' },
      { id: 2, text: 'Sertraline inhibits the reuptake of serotonin and may reduce anxiety.' },
      { text: '' },
      { id: 'no text' },
    ];
    for (const request of requests.slice(0, 3)) accept('FilterRequest', request);
    refuse('FilterRequest', requests[3]);
    const input = `${requests.map((request) => JSON.stringify(request)).join('\n')}\nno JSON\n\n`;
    const answers = overclaim(['filter'], { input }).stdout.trimEnd().split('\n');
    assert.equal(answers.length, 6);
    for (const answer of answers) accept('FilterLine', JSON.parse(answer));
    assert.equal(answers.filter((answer) => 'error' in JSON.parse(answer)).length, 3);
  });

  it('describes what overclaim explain --format json writes', () => {
    const names = [
      'ketamine',
      'ssris',
      'glutamate',
      'depression',
      'low-serotonin-depression',
      'hype/life-changing',
      'zz',
    ];
    const explanation = JSON.parse(overclaim(['explain', '--format', 'json', ...names]).stdout);
    accept('Explanation', explanation);
    assert.equal(explanation.cards.length, 6);
    assert.equal(explanation.unknown.length, 1);
  });

  it('describes what overclaim config --format json writes, and mistakes in a settings file', () => {
    folder.write(
      'own.yaml',
      'profile: news\nrules: { hype: off }\nexceptions: [{ text: a, reason: b }]\nexclude: old\n',
    );
    folder.write('bad.yaml', 'profle: news\n');
    const config = (...args: string[]) =>
      JSON.parse(overclaim(['config', '--format', 'json', ...args], { cwd: folder.path }).stdout);
    for (const args of [['a.md'], ['--config', 'own.yaml', 'a.md'], ['--config', 'own.yaml', 'old/a.md'], []])
      accept('Config', config(...args));
    refuse('Config', { ...config('a.md'), undocumented: true });
    folder.write('draft.md', draft);
    const args = ['check', '--format', 'json', '--config', 'bad.yaml', 'draft.md'];
    const report = JSON.parse(overclaim(args, { cwd: folder.path }).stdout);
    accept('Report', report);
    assert.equal(report.unread[0].line, 1);
  });

  it('describes what overclaim knowledge --format json writes', () => {
    const base = JSON.parse(overclaim(['knowledge', '--format', 'json']).stdout);
    accept('KnowledgeBase', base);
    const [source] = base.sources;
    refuse('SourceRecord', { ...source, verified: undefined });
    refuse('SourceRecord', { ...source, undocumented: true });
  });

  it('describes a claim', () => {
    const claim = {
      kind: 'mechanism',
      strength: 'causal',
      subject: 'sertraline',
      relation: 'inhibits',
      object: 'the reuptake of serotonin',
      modality: 'asserted',
      start: 0,
      end: 10,
      verdict: 'supported',
    };
    accept('Claim', claim);
    refuse('Claim', { ...claim, strength: 'strong' });
    refuse('Claim', { ...claim, undocumented: true });
  });

  it('notices a field that is missing or undocumented, and a place that cannot be', () => {
    const [file] = JSON.parse(overclaim(['check', '--format', 'json', '-'], { input: ERROR }).stdout).files;
    const [finding] = file.findings;
    accept('Finding', finding);
    for (const field of Object.keys(finding)) refuse('Finding', { ...finding, [field]: undefined });
    refuse('Finding', { ...finding, undocumented: true });
    refuse('Finding', { ...finding, line: 0 });
    refuse('Finding', { ...finding, start: -1 });
  });

  it('and the guide name every family and every field', () => {
    assert.deepEqual(schema.$defs.Finding.properties.family.examples, [...FAMILIES]);
    const records = ['Intervention', 'Target', 'Condition', 'Misconception', 'Approval', 'Source'];
    const names = [
      ...[
        'Finding',
        'Claim',
        'Evidence',
        'Rewrite',
        'Edit',
        'Related',
        'Fix',
        'FilterRequest',
        'Card',
        'Statement',
        'RuleRecord',
      ],
      ...records.map((name) => `${name}Record`),
    ].flatMap((name) => Object.keys(schema.$defs[name].properties));
    for (const name of [...FAMILIES, ...names])
      assert(guide.includes(`\`${name}\``) || guide.includes(`"${name}"`), name);
  });
});
