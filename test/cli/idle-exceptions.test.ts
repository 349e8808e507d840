import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CLEAN, draftFolder, overclaim, WARNING } from './command.ts';

const SETTINGS = `exceptions:
  - { text: LIFE-changing, reason: a quote }
  - { rule: hype, files: quotes, reason: their words }
  - { text: miracle cure, reason: gone }
  - { rule: stigma, files: old, reason: gone }
overrides:
  - files: quotes
    exceptions: [{ text: life-changing, rule: efficacy-absolute, reason: gone }]
`;

describe('exceptions of the settings file that excuse nothing', () => {
  const folder = draftFolder();
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(folder.path, name)), { recursive: true });
    folder.write(name, text);
  };
  const told = (...args: string[]) =>
    overclaim(['check', ...args], { cwd: folder.path })
      .stderr.split('\n')
      .slice(0, -1);
  const NOTES = [
    'overclaim: .overclaim.yaml:4:5: this exception excused nothing in the 2 drafts that it is for. Take it out if it is no longer needed.',
    'overclaim: .overclaim.yaml:5:5: this exception is for none of the drafts that were checked. Mend its “files”, or take it out.',
    'overclaim: .overclaim.yaml:8:18: this exception excused nothing in the draft that it is for. Take it out if it is no longer needed.',
  ];
  beforeEach(() => {
    write('.overclaim.yaml', SETTINGS);
    write('a.md', `${WARNING}\n`);
    write('quotes/b.md', `${WARNING}\n`);
  });

  it('are told of at their place where all drafts below the file were checked', () => {
    for (const args of [[], ['--jobs', '2'], ['--cache'], ['--cache', '--format', 'json']])
      assert.deepEqual(told(...args), NOTES, args.join(' '));
    mkdirSync(join(folder.path, 'elsewhere'));
    const { status, stderr } = overclaim(['check', '..'], { cwd: join(folder.path, 'elsewhere') });
    assert.equal(status, 0);
    assert.equal(stderr.match(/this exception/g)?.length, 3);
    assert.match(stderr, /^overclaim: \.\.\/\.overclaim\.yaml:4:5: /m);
  });

  it('are not told of where others might need them', () => {
    write('other/c.md', CLEAN);
    for (const args of [['a.md', 'quotes'], ['*.md'], ['--quiet'], ['--profile', 'news'], ['--no-config']])
      assert.deepEqual(told(...args), [], args.join(' '));
    assert.deepEqual(told('--config', '.overclaim.yaml', '.'), []);
    write('bad.md', '%PDF-1.4\n%\u0000\n');
    assert.deepEqual(
      told('.').filter((line) => line.includes('exception')),
      [],
      'a draft that could not be read may need them',
    );
  });

  it('are each file’s own', () => {
    write('quotes/.overclaim.yaml', 'exceptions: [{ text: cure, reason: gone }]\n');
    const lines = told('.').map((line) => line.replace(/: this exception.*/, ''));
    assert.deepEqual(lines, [
      'overclaim: .overclaim.yaml:3:5',
      'overclaim: .overclaim.yaml:4:5',
      'overclaim: .overclaim.yaml:5:5',
      'overclaim: .overclaim.yaml:8:18',
      'overclaim: quotes/.overclaim.yaml:1:14',
    ]);
  });

  it('are not those that a turned-off rule or a comment leaves with nothing to do', () => {
    write('.overclaim.yaml', 'rules: { hype: off }\nexceptions: [{ rule: hype, reason: r }]\n');
    assert.deepEqual(told('.'), []);
    write('.overclaim.yaml', 'exceptions: [{ rule: hype, reason: r }]\n');
    write('a.md', `<!-- overclaim-disable-next-line hype -->\n${WARNING}\n`);
    write('quotes/b.md', CLEAN);
    assert.deepEqual(told('.'), []);
  });

  it('may be those of rules over the draft as a whole, and of faults in its comments', () => {
    write(
      '.overclaim.yaml',
      'exceptions: [{ rule: directive, reason: r }, { rule: fair-balance/no-risks, reason: r }]\n',
    );
    const visit =
      'You ask about ketamine, bring a friend and a list of questions, and a nurse shows you to a quiet room. ';
    write('quotes/b.md', `# Ketamine for anxiety\n\n${visit.repeat(10)}\n`);
    write('a.md', `<!-- overclaim-disable-next-line hyp -->\n${CLEAN}\n`);
    assert.deepEqual(told('.'), []);
  });
});
