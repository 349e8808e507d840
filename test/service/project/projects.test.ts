import assert from 'node:assert/strict';
import { pathPatterns, patternFault } from '../../../server/src/service/project/path-patterns.ts';
import { Projects } from '../../../server/src/service/project/projects.ts';
import { layeredSeverities, SHIPPED_NAMES } from '../../../server/src/service/project/rule-names.ts';
import { FilesInMemory } from './files-in-memory.ts';

const HOME = 'file:///home/a%20b';
const SETTINGS = `${HOME}/.overclaim.yaml`;

describe('the settings file of a draft', () => {
  const nearest = async (files: FilesInMemory, uri: string, top?: string) =>
    (await new Projects(files).nearest(uri, top))?.uri;

  it('is the nearest above it, up to the root', async () => {
    const files = new FilesInMemory({
      'file:///.overclaim.yaml': '',
      [SETTINGS]: '',
      [`${HOME}/drafts/ads/.overclaim.yaml`]: '',
    });
    assert.equal(await nearest(files, `${HOME}/drafts/ads/a.md`), `${HOME}/drafts/ads/.overclaim.yaml`);
    assert.equal(await nearest(files, `${HOME}/drafts/a.md`), SETTINGS);
    assert.equal(await nearest(files, 'file:///elsewhere/a.md'), 'file:///.overclaim.yaml');
    assert.equal(await nearest(files, 'vscode-vfs://github/owner/name/a.md'), undefined);
    assert.ok(files.reads.includes('vscode-vfs://github/.overclaim.yaml'));
  });

  it('is looked for no higher than the folder that is open', async () => {
    const files = new FilesInMemory({ [SETTINGS]: '' });
    assert.equal(await nearest(files, `${HOME}/drafts/a.md`, `${HOME}/drafts`), undefined);
    assert.equal(await nearest(files, `${HOME}/drafts/a.md`, `${HOME}/`), SETTINGS);
    // A draft outside of it is none of its business.
    assert.equal(await nearest(files, `${HOME}/drafts/a.md`, `${HOME}/drafts-old`), SETTINGS);
  });

  it('is read once for many drafts, and again when it changed', async () => {
    const files = new FilesInMemory({ [SETTINGS]: 'profile: news' });
    const projects = new Projects(files);
    const drafts = Array.from({ length: 20 }, (_, i) => `${HOME}/drafts/${i}.md`);
    await Promise.all(drafts.map((uri) => projects.nearest(uri)));
    assert.deepEqual(files.reads, [`${HOME}/drafts/.overclaim.yaml`, SETTINGS]);

    assert.equal(await projects.changed(SETTINGS), false, 'the same text');
    files.texts.set(SETTINGS, 'profile: patient');
    assert.equal(await projects.changed(SETTINGS), true);
    const [uri = ''] = drafts;
    assert.equal((await projects.nearest(uri))?.for(uri).choices.profile, 'patient');

    files.texts.set(`${HOME}/drafts/.overclaim.yaml`, 'profile: academic');
    assert.equal(await projects.changed(`${HOME}/drafts/.overclaim.yaml`), true);
    assert.equal((await projects.nearest(uri))?.for(uri).choices.profile, 'academic');

    files.texts.delete(`${HOME}/drafts/.overclaim.yaml`);
    assert.equal(await projects.changed(`${HOME}/drafts/.overclaim.yaml`), true);
    assert.equal((await projects.nearest(uri))?.for(uri).choices.profile, 'patient');
    assert.equal(await projects.changed('file:///elsewhere/.overclaim.yaml'), false, 'nobody asked for it');
  });

  it('holds as it last was while it is broken, and as far as it can be understood where it never was sound', async () => {
    const files = new FilesInMemory({ [SETTINGS]: 'profle: x\nrules:\n  hype: off\n' });
    const projects = new Projects(files);
    const uri = `${HOME}/a.md`;
    const choices = async () => (await projects.nearest(uri))?.for(uri).choices;
    assert.deepEqual(await choices(), { severities: { hype: 'off' } });
    const write = async (text: string) => {
      files.texts.set(SETTINGS, text);
      await projects.changed(SETTINGS);
    };
    await write('profile: news');
    assert.deepEqual(await choices(), { profile: 'news' });
    for (const broken of ['profile: "', 'profile: poetry', '- no', 'profile: patient\nrules: 3']) {
      await write(broken);
      assert.deepEqual(await choices(), { profile: 'news' }, broken);
      assert.equal((await projects.nearest(uri))?.mistakes.length, 1);
    }
    await write('profile: patient');
    assert.deepEqual(await choices(), { profile: 'patient' });
    await write('rules: {}');
    assert.deepEqual(await choices(), {});
  });

  it('gives the very same choices to drafts that it treats alike', async () => {
    const files = new FilesInMemory({
      [SETTINGS]:
        'profile: news\nexceptions: [{ text: cure, reason: x }]\noverrides: [{ files: ads, profile: patient }]',
    });
    const projects = new Projects(files);
    const choices = async (path: string) => (await projects.nearest(`${HOME}/${path}`))?.for(`${HOME}/${path}`).choices;
    assert.equal(await choices('a.md'), await choices('b/c.md'));
    assert.equal(await choices('ads/a.md'), await choices('b/ads/c.md'));
    assert.notEqual(await choices('a.md'), await choices('ads/a.md'));
  });

  const pack = (id: string) =>
    `- id: ${id}\n  match: [synergy]\n  message: A word of the trade.\n  advice: Say what you mean.\n  examples: { flag: ['We value [[synergy]].'], leave: [We value work.] }\n`;

  it('reads again when a pack that is missing comes, wherever it was looked for', async () => {
    const files = new FilesInMemory({ [SETTINGS]: 'packs: [./missing.yaml, our-pack]\n' });
    const projects = new Projects(files);
    assert.equal((await projects.at(SETTINGS))?.mistakes.length, 2);
    assert.equal(await projects.changed(`${HOME}/missing.yaml`), false, 'still missing');
    assert.equal(await projects.changed(`${HOME}/other.yaml`), false);
    files.texts.set(`${HOME}/missing.yaml`, pack('house/one'));
    assert.equal(await projects.changed(`${HOME}/missing.yaml`), true);
    assert.equal((await projects.at(SETTINGS))?.mistakes.length, 1);
    // First its package.json comes, then what that names.
    const home = 'file:///home/node_modules/our-pack';
    files.texts.set(`${home}/package.json`, '{}');
    assert.equal(await projects.changed(`${home}/package.json`), true);
    files.texts.set(`${home}/overclaim-pack.yaml`, pack('house/two'));
    assert.equal(await projects.changed(`${home}/overclaim-pack.yaml`), true);
    assert.deepEqual((await projects.at(SETTINGS))?.mistakes, []);
  });

  it('names packs by path or npm package, and tells of those that are not there', async () => {
    const packs = 'packs: [./packs/house style.yaml, our-pack, ../up.yml, missing-pack, ./missing.yaml, hollow]';
    const files = new FilesInMemory({
      [SETTINGS]: `${packs}\nrules:\n  house/jargon: hint\n  house/none: hint\n`,
      [`${HOME}/packs/house%20style.yaml`]: pack('house/jargon'),
      'file:///home/node_modules/our-pack/package.json': '{"overclaim": {"pack": ["rules/a.yaml"]}}',
      'file:///home/node_modules/our-pack/rules/a.yaml': pack('our/one'),
      'file:///home/up.yml': '!',
      'file:///home/node_modules/hollow/package.json': '{"overclaim": {"pack": "../outside.yaml"}}',
    });
    const projects = new Projects(files);
    const project = await projects.nearest(`${HOME}/a.md`);
    assert.deepEqual(
      project?.packs.map(({ name }) => name),
      ['house style.yaml', 'a.yaml'],
    );
    assert.equal(project?.packs.length, 2);
    assert.equal(project?.packFiles.get('file:///home/up.yml')?.mistakes.length, 1);
    assert.equal(
      Object.entries(project?.for(`${HOME}/a.md`).choices ?? {}).find(([key]) => key === 'packs')?.[1],
      project?.packs,
    );
    const told = project?.mistakes.map(({ start, end }) => project.text.slice(start, end));
    assert.deepEqual(told, ['missing-pack', './missing.yaml', 'hollow', 'house/none']);
    // A pack that changes changes what holds.
    assert.equal(await projects.changed('file:///home/up.yml'), true);
  });
});

describe('what holds for a draft', () => {
  const TEXT = `
profile: news
rules:
  hype: hint
  hype/life-changing: off
  mechanism: warning
exclude: [old, '*.tmp.md', '!old/keep.md']
exceptions:
  - { rule: stigma, reason: everywhere }
  - { text: cure, files: ads, reason: in ads }
overrides:
  - files: ads
    profile: promotional
    rules: { hype: error }
    exceptions:
      - { text: heal, reason: more }
  - files: [ads/leaflets, '*.leaflet.md']
    profile: patient
    rules: { hype/miracle: info }
  - files: '**/letters/**'
    rules: { mechanism: off }
`;
  const NEWS = { hype: 'hint', 'hype/life-changing': 'off', mechanism: 'warning' };
  const table: [path: string, profile: string, severities: object, exceptions: string[]][] = [
    ['a.md', 'news', NEWS, ['everywhere']],
    ['deep/er/a.md', 'news', NEWS, ['everywhere']],
    // What is said of a family later goes before what was said of its rules.
    ['ads/a.md', 'promotional', { mechanism: 'warning', hype: 'error' }, ['everywhere', 'in ads', 'more']],
    [
      'ads/leaflets/a.md',
      'patient',
      { mechanism: 'warning', hype: 'error', 'hype/miracle': 'info' },
      ['everywhere', 'in ads', 'more'],
    ],
    ['b/a.leaflet.md', 'patient', { ...NEWS, 'hype/miracle': 'info' }, ['everywhere']],
    ['b/letters/c/a.md', 'news', { hype: 'hint', 'hype/life-changing': 'off', mechanism: 'off' }, ['everywhere']],
  ];
  for (const [path, profile, severities, exceptions] of table)
    it(`is told by its path: ${path}`, async () => {
      const uri = `${HOME}/${path}`;
      const project = await new Projects(new FilesInMemory({ [SETTINGS]: TEXT })).nearest(uri);
      assert.deepEqual(project?.mistakes, []);
      const { choices } = project?.for(uri) ?? assert.fail();
      assert.equal(choices.profile, profile);
      assert.deepEqual(choices.severities, severities);
      assert.deepEqual(
        choices.exceptions?.map(({ reason }) => reason),
        exceptions,
      );
      assert.equal(choices.exceptions?.[0]?.file, '.overclaim.yaml');
    });

  it('leaves out what is excluded, or not included', async () => {
    const leftOut = async (text: string, path: string | undefined) => {
      const uri = path && `${HOME}/${path}`;
      const project = await new Projects(new FilesInMemory({ [SETTINGS]: text })).at(SETTINGS);
      return project?.for(uri).leftOutBy;
    };
    assert.equal(await leftOut(TEXT, 'old/b/a.md'), 'exclude');
    assert.equal(await leftOut(TEXT, 'a.tmp.md'), 'exclude');
    assert.equal(await leftOut(TEXT, 'old/keep.md'), undefined);
    assert.equal(await leftOut('include: [drafts]', 'a.md'), 'include');
    assert.equal(await leftOut('include: [drafts]', 'drafts/a.md'), undefined);
    assert.equal(await leftOut('include: [drafts]\nexclude: [drafts]', undefined), undefined, 'lies nowhere');
  });

  it('lets a later layer go before an earlier one, with families standing for their rules', () => {
    const layers = (...each: Parameters<typeof layeredSeverities>[0]) => layeredSeverities(each, SHIPPED_NAMES);
    assert.deepEqual(layers({ 'hype/miracle': 'error' }, { hype: 'off' }), { hype: 'off' });
    assert.deepEqual(layers({ hype: 'off' }, { 'hype/miracle': 'error' }), { hype: 'off', 'hype/miracle': 'error' });
    assert.deepEqual(layers({ hype: 'off' }, undefined, { mechanism: 'hint' }), { hype: 'off', mechanism: 'hint' });
  });
});

describe('a pattern for paths', () => {
  const table: [pattern: string, meant: string[], notMeant: string[]][] = [
    ['*.md', ['a.md', 'b/c/a.md', '.hidden/a.md'], ['a.mdx', 'a.md.txt']],
    ['drafts', ['drafts/a.md', 'b/drafts/c/a.md', 'drafts'], ['drafts.md', 'my-drafts/a.md']],
    ['drafts/', ['drafts/a.md'], ['a/draft.md']],
    ['/drafts', ['drafts/a.md'], ['b/drafts/a.md']],
    ['./drafts/*.md', ['drafts/a.md'], ['drafts/b/a.md', 'b/drafts/a.md']],
    ['drafts/old', ['drafts/old/b/a.md'], ['b/drafts/old/a.md', 'drafts/older/a.md']],
    ['**/old/**', ['old/a.md', 'b/old/a.md'], ['older/a.md']],
    ['a/{b,c}/[de].md', ['a/b/d.md', 'a/c/e.md'], ['a/d/d.md', 'a/b/f.md']],
    ['ä b.md', ['ä b.md', 'c/ä b.md'], ['a b.md']],
  ];
  for (const [pattern, meant, notMeant] of table)
    it(`such as ${pattern}`, () => {
      assert.equal(patternFault(pattern), undefined);
      const isMeant = pathPatterns([pattern]);
      for (const path of meant) assert.ok(isMeant(path), path);
      for (const path of notMeant) assert.ok(!isMeant(path), path);
    });

  it('takes no time that can be felt, whatever it is', () => {
    const pattern = `${'**/'.repeat(4)}a*a*a*b`;
    assert.equal(patternFault(pattern), undefined);
    const isMeant = pathPatterns([pattern]);
    // Were it to grow with the power of its stars, this would never end.
    assert.ok(!isMeant(`${'aa/'.repeat(20)}${'a'.repeat(250)}`));
    assert.ok(patternFault(`${pattern}*`));
    assert.ok(patternFault(`**/${pattern}`));
  });
});
