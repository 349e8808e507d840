import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SHIPPED_NAMES } from '../../server/src/service/project/rule-names.ts';
import { readSettingsFile } from '../../server/src/service/project/settings-file.ts';
import { CLEAN, draftFolder, ERROR, overclaim, report, WARNING } from './command.ts';

const NAME = '.overclaim.yaml';

function inFolder() {
  const folder = draftFolder();
  return {
    at: (name: string) => join(folder.path, name),
    write(name: string, text: string) {
      mkdirSync(dirname(join(folder.path, name)), { recursive: true });
      return folder.write(name, text);
    },
    run: (...args: string[]) => overclaim(args, { cwd: folder.path }),
    report: (...args: string[]) => report(args, { cwd: folder.path }),
    pipe: (input: string, ...args: string[]) => overclaim(args, { cwd: folder.path, input }),
  };
}

describe('the settings file on the command line', () => {
  const { at, write, run, report: reported, pipe } = inFolder();

  /** What each draft's “life-changing” is told as, by path. */
  const hype = (...args: string[]) =>
    Object.fromEntries(
      reported(...args).files.map(({ path, findings }) => [
        path,
        findings.find(({ family }) => family === 'hype')?.severity ?? 'none',
      ]),
    );

  it('holds for each draft from the nearest folder above it', () => {
    write(NAME, 'rules: { hype: hint }\noverrides: [{ files: ads, rules: { hype: error } }]\nexclude: old\n');
    write(`news/${NAME}`, 'exceptions: [{ text: Life-Changing, reason: a quote }]');
    for (const path of ['a.md', 'ads/a.md', 'news/deep/a.md', 'old/a.md']) write(path, `${WARNING}\n`);
    assert.deepEqual(hype('.'), { 'a.md': 'hint', 'ads/a.md': 'error', 'news/deep/a.md': 'none' });
    assert.deepEqual(hype('--no-config', 'a.md', 'old/a.md'), { 'a.md': 'warning', 'old/a.md': 'warning' });
    assert.match(run('check', '--explain-silence', 'news').stdout, /Excused in \.overclaim\.yaml: a quote/);
  });

  it('says that a draft that was named is left out, and how to have it checked', () => {
    write(NAME, 'exclude: old\n');
    write('old/a.md', `${ERROR}\n`);
    const { status, stderr } = run('check', 'old/a.md');
    assert.equal(status, 0);
    assert.equal(
      stderr,
      'overclaim: old/a.md: left out by “exclude” in .overclaim.yaml. Change it there, or give --no-config.\n',
    );
    write('b.md', CLEAN);
    assert.equal(run('check', '.').stderr, '');
  });

  it('is the one that is named by --config, for every draft', () => {
    write(NAME, 'rules: { hype: off }');
    write('strict/house.yaml', 'rules: { hype: error }');
    write('a.md', `${WARNING}\n`);
    assert.deepEqual(hype('a.md'), { 'a.md': 'none' });
    assert.deepEqual(hype('--config', 'strict/house.yaml', 'a.md'), { 'a.md': 'error' });
    const { status, stderr } = run('check', '--config', 'none.yaml', 'a.md', 'a.md');
    assert.equal(status, 2);
    assert.equal(stderr, 'overclaim: none.yaml: there is no such settings file. Check the spelling of the path.\n');
  });

  it('yields to options, and to the draft’s own word', () => {
    write(NAME, 'profile: promotional\nfailOn: warning\n');
    write('a.md', `${WARNING}\n`);
    write('own.md', `---\noverclaim: professional\n---\n\n${WARNING}\n`);
    const profiles = (...args: string[]) =>
      reported(...args, 'a.md', 'own.md').files.map((file) => (file as unknown as { profile: string }).profile);
    assert.deepEqual(profiles(), ['promotional', 'professional']);
    assert.deepEqual(profiles('--profile', 'academic'), ['academic', 'professional']);
    assert.deepEqual(profiles('--no-config'), ['default', 'professional']);
  });

  const table: [status: number, settings: string, ...args: string[]][] = [
    [0, '', 'warning.md'],
    [1, 'failOn: warning', 'warning.md'],
    [0, 'failOn: warning', '--fail-on', 'error', 'warning.md'],
    [0, 'failOn: warning', '--no-config', 'warning.md'],
    [0, 'failOn: never', 'error.md'],
    [1, 'failOn: never', '--fail-on', 'error', 'error.md'],
    [1, '', 'error.md'],
    [2, 'failOn: always', 'clean.md'],
    [2, 'failOn: "', 'clean.md'],
    [0, 'failOn: always', '--no-config', 'clean.md'],
    [2, '', '--config', 'none.yaml', 'clean.md'],
    [0, 'exceptions: [{ text: x }]', 'clean.md'],
  ];
  for (const [status, settings, ...args] of table)
    it(`ends with ${status} where it says “${settings}” and the call is: check ${args.join(' ')}`, () => {
      write(NAME, settings);
      write('clean.md', CLEAN);
      write('warning.md', WARNING);
      write('error.md', ERROR);
      assert.equal(run('check', ...args).status, status);
    });

  it('lets each project say when it fails', () => {
    write(`one/${NAME}`, 'failOn: never');
    write('one/a.md', ERROR);
    write(`two/${NAME}`, 'failOn: warning');
    write('two/a.md', WARNING);
    assert.equal(run('check', 'one').status, 0);
    assert.equal(run('check', 'one', 'two').status, 1);
  });

  it('is told its mistakes with file, line and column, once, and nothing is checked by it', () => {
    write(`bad/${NAME}`, 'profile: news\nrules:\n  hyp: off\n  mechanism: loud\n');
    for (const path of ['a.md', 'bad/a.md', 'bad/b.md']) write(path, `${ERROR}\n`);
    const { status, stderr } = run('check', '.');
    assert.equal(status, 2);
    assert.equal(
      stderr,
      [
        'overclaim: bad/.overclaim.yaml:3:3: No rule and no family of rules is called “hyp”. Perhaps “hype” is meant.',
        'overclaim: bad/.overclaim.yaml:4:14: “loud” is no severity. Write one of error, warning, info, hint, off.',
        '',
      ].join('\n'),
    );
    const { files, unread } = reported('.');
    assert.deepEqual(
      files.map(({ path }) => path),
      ['a.md'],
    );
    assert.deepEqual(
      (unread as unknown as { path: string; line: number; column: number }[]).map((u) => [u.path, u.line, u.column]),
      [
        ['bad/.overclaim.yaml', 3, 3],
        ['bad/.overclaim.yaml', 4, 14],
      ],
    );
  });

  it('of the current folder holds for standard input and for filter', () => {
    write(NAME, 'rules: { hype: error }\noverrides: [{ files: ads, rules: { hype: hint } }]\n');
    const severity = (...args: string[]) =>
      JSON.parse(pipe(WARNING, 'check', '--format', 'json', ...args).stdout).files[0].findings[0].severity;
    assert.equal(severity('-'), 'error');
    assert.equal(severity('--no-config', '-'), 'warning');
    assert.equal(severity('--stdin-filename', 'ads/new.md', '-'), 'hint');
    const line = `${JSON.stringify({ text: WARNING })}\n`;
    const filtered = (...args: string[]) => JSON.parse(pipe(line, 'filter', ...args).stdout).findings[0].severity;
    assert.equal(filtered(), 'error');
    assert.equal(filtered('--no-config'), 'warning');
    write(NAME, 'rules: 3');
    const { status, stdout, stderr } = pipe(line, 'filter');
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /^overclaim: \.overclaim\.yaml:1:8: /);
  });

  it('is shown by config, with where each value comes from', () => {
    write(
      NAME,
      [
        'profile: news',
        'rules:',
        '  hype: hint',
        'exceptions:',
        '  - text: cure',
        'overrides:',
        '  - files: ads',
        '    profile: promotional',
        '',
      ].join('\n'),
    );
    assert.equal(
      run('config', 'ads/not-yet.md').stdout,
      [
        'ads/not-yet.md',
        '  settings file     .overclaim.yaml',
        '  checked           yes',
        '  profile           promotional         .overclaim.yaml:8:14',
        '  fail on           error               by default',
        '  rule hype         hint                .overclaim.yaml:3:9',
        '  exception “cure”  no reason is given  .overclaim.yaml:5:5',
        '.overclaim.yaml:5: This exception gives no reason. Add “reason:” and say why, for those who read it after you.',
        '',
      ].join('\n'),
    );
    write('own.md', '---\noverclaim: academic\n---\n\nText.\n');
    const shown = (...args: string[]) => JSON.parse(run('config', '--format', 'json', ...args).stdout);
    assert.deepEqual(shown('own.md').profile, { value: 'academic', from: { source: 'draft' } });
    assert.deepEqual(shown('a.md').profile, { value: 'news', from: { source: 'file', line: 1, column: 10 } });
    assert.deepEqual(shown('--profile', 'patient', 'a.md').profile, { value: 'patient', from: { source: 'option' } });
    assert.deepEqual(shown('--no-config', 'a.md'), {
      ...shown('--no-config', 'a.md'),
      settingsFile: null,
      rules: [],
      profile: { value: 'default', from: { source: 'default' } },
    });
    write(NAME, 'exclude: old\n');
    assert.deepEqual(shown('old/a.md').checked, { value: false, leftOutBy: 'exclude' });
    assert.equal(shown('.').path, '.');
    write(NAME, 'profle: x\n');
    assert.deepEqual(run('config', 'a.md'), {
      status: 2,
      stdout: '',
      stderr: 'overclaim: .overclaim.yaml:1:1: “profle” is no setting. Perhaps “profile” is meant.\n',
    });
  });

  it('is written by init, changes nothing, and is sound where the “#” is taken off', () => {
    const { status, stdout } = run('init');
    assert.equal(status, 0);
    assert.match(stdout, /^Wrote \.overclaim\.yaml\./);
    const text = readFileSync(at(NAME), 'utf8');
    assert.deepEqual(readSettingsFile(text, SHIPPED_NAMES), { settings: {}, mistakes: [], hints: [] });
    const lines = text.split('\n').filter((line) => /^# (?:\w+:| {2})/u.test(line) && !/\.$/u.test(line));
    const { settings, mistakes } = readSettingsFile(
      text
        .split('\n')
        .map((line) => (/^# (?:\w+:(?:$| \w+$)| {2,})/u.test(line) ? line.slice(2) : line))
        .join('\n'),
      SHIPPED_NAMES,
    );
    assert.ok(lines.length > 15);
    assert.deepEqual(mistakes, []);
    assert.deepEqual(Object.keys(settings).sort(), [
      'end', 'exceptions', 'exclude', 'failOn', 'include', 'overrides', 'profile', 'rules', 'start',
    ]); // biome-ignore format: a list
    write(NAME, 'profile: news\n');
    const again = run('init');
    assert.equal(again.status, 2);
    assert.match(again.stderr, /^overclaim: \.overclaim\.yaml: it is there already, and stays as it is\./);
    assert.equal(readFileSync(at(NAME), 'utf8'), 'profile: news\n');
    assert.equal(run('init', 'no-such-folder').status, 2);
  });
});
