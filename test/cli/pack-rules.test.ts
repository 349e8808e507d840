import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { draftFolder, overclaim } from './command.ts';

const PACK = `name: Harbour clinic
rules:
  - id: house/service-user
    severity: info
    match: ['service (user|users)']
    message: '“{text}” is what a service calls people.'
    advice: Write “patient”.
    why: Patients asked us to.
    link: https://example.org/style#people
    sources: [{ title: What patients told us, url: 'https://example.org/survey' }]
    examples: { flag: ['A [[service user]] asked us.'], leave: [The patient asked us.] }
  - id: house/better-by-tomorrow
    family: onset-duration
    match: ['better by tomorrow']
    message: That is soon.
    examples: { flag: ['You feel [[better by tomorrow]].'], leave: [It may take weeks.] }
`;

describe('the rules of packs', () => {
  const folder = draftFolder();
  const run = (...args: string[]) => overclaim(args, { cwd: folder.path, env: { COLUMNS: '120' } });
  beforeEach(() => {
    folder.write('.overclaim.yaml', 'packs: ./house.yaml\n');
    folder.write('house.yaml', PACK);
  });

  it('are described in SARIF as others are', () => {
    folder.write('a.md', 'A service user came. The sky [is blue].\n');
    for (const more of [[], ['--jobs', '2'], ['--cache'], ['--cache']]) {
      const log = JSON.parse(run('check', '--format', 'sarif', ...more, 'a.md').stdout) as Log;
      const [only] = log.runs;
      const result = only?.results?.find(({ ruleId }) => ruleId === 'house/service-user');
      const rule = only?.tool.driver.rules?.[result?.ruleIndex ?? -1];
      assert.deepEqual(rule, {
        id: 'house/service-user',
        name: 'Service user',
        shortDescription: { text: 'Service user.' },
        fullDescription: { text: 'Write “patient”.' },
        help: {
          text: 'Write “patient”.\nPatients asked us to.\nSource: What patients told us https://example.org/survey\nSource: Harbour clinic https://example.org/style#people',
          markdown:
            'Write “patient”.\n\nPatients asked us to.\n\n- [What patients told us](https://example.org/survey) (house style)\n\n- [Harbour clinic](https://example.org/style#people) (house style)',
        },
        helpUri: 'https://example.org/style#people',
        defaultConfiguration: { level: 'note' },
        properties: {
          tags: ['house'],
          family: 'house',
          severity: 'info',
          'problem.severity': 'recommendation',
          pack: 'Harbour clinic',
        },
      });
    }
  });

  it('are listed, with the pack that they are of', () => {
    const house = run('rules', 'house').stdout;
    assert.equal(house, 'house/service-user  info     Service user (Harbour clinic)\n');
    const onset = run('rules', 'onset-duration').stdout;
    assert.match(onset, /^house\/better-by-tomorrow +warning {2}Better by tomorrow \(Harbour clinic\)$/m);
    assert.match(onset, /^onset-duration\//m);
    const all = run('rules').stdout;
    assert(all.includes('house/service-user') && all.includes('hype/life-changing'));
    assert(!run('rules', '--no-config').stdout.includes('Harbour'));
    const { rules } = JSON.parse(run('rules', '--format', 'json', 'house').stdout);
    assert.deepEqual(
      rules.map(({ id, pack, evidence }: { id: string; pack: string; evidence: object[] }) => [
        id,
        pack,
        evidence.length,
      ]),
      [['house/service-user', 'Harbour clinic', 2]],
    );
  });

  it('are explained by id, last part and title', () => {
    const card = run('explain', 'house/service-user');
    assert.equal(card.status, 0);
    assert.match(card.stdout, /^Service user \(house\/service-user\) {2}rule of the pack “Harbour clinic”, info$/m);
    assert.match(card.stdout, /Patients asked us to\./);
    assert.match(card.stdout, /“A \[\[service user\]\] asked us\.”/);
    assert.match(card.stdout, /What patients told us.*https:\/\/example\.org\/survey/);
    for (const name of ['service-user', 'Service User']) assert.equal(run('explain', name).stdout, card.stdout);
    assert.equal(run('rules', 'house/service-user').stdout, card.stdout);
    assert.match(run('explain', 'house/service-users').stderr, /Did you mean “house\/service-user”/);
    assert.equal(run('explain', '--no-config', 'house/service-user').status, 2);
  });

  it('are those of the settings file that is named, or that is found above', () => {
    mkdirSync(join(folder.path, 'below'));
    const below = overclaim(['explain', 'house/service-user'], { cwd: join(folder.path, 'below') });
    assert.equal(below.status, 0);
    folder.write('other.yaml', 'profile: news\n');
    assert.equal(run('explain', '--config', 'other.yaml', 'house/service-user').status, 2);
  });

  it('do not stand in the way of what is known where the settings are broken', () => {
    folder.write(
      'house.yaml',
      `${PACK}  - id: house/service-user\n    match: [a]\n    message: No.\n    imported: yes\n`,
    );
    const { status, stdout, stderr } = run('explain', 'ketamine');
    assert.equal(status, 0);
    assert.match(stdout, /^ketamine/i);
    assert.match(stderr, /^overclaim: house\.yaml:17:9: “house\/service-user” is there twice/m);
    const listed = run('rules');
    assert.equal(listed.status, 2);
    assert.match(listed.stdout, /hype\/life-changing/);
  });

  it('are offered by the shell, with families', () => {
    const offered = (...words: string[]) =>
      run('complete', '--', ...words)
        .stdout.split('\n')
        .flatMap((line) => line.split('\t')[0] || []);
    assert.deepEqual(offered('rules', 'house'), ['house', 'house/service-user', 'house/better-by-tomorrow']);
    assert.deepEqual(offered('explain', 'hype/life-c'), ['hype/life-changing']);
    assert.deepEqual(offered('rules', '--config', ''), []);
  });
});
