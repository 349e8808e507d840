import assert from 'node:assert/strict';
import { textReport } from '../../server/src/cli/report-text.ts';
import { Tally } from '../../server/src/cli/tally.ts';
import { terminal } from '../../server/src/cli/terminal.ts';
import { draftOf } from '../../server/src/draft/parts.ts';
import type { Evidence, Finding } from '../../server/src/rules/finding.ts';
import { CLEAN, draftFolder, ERROR, overclaim, WARNING } from './command.ts';

const ESCAPE = '\u001B';

describe('overclaim check, for a reader at a terminal', () => {
  const folder = draftFolder();
  const check = (source: string, env: Record<string, string> = {}, ...options: string[]) => {
    folder.write('draft.md', source);
    return overclaim(['check', 'draft.md', ...options], { cwd: folder.path, env }).stdout;
  };

  it('names file, place, severity and family, and marks the stretch', () => {
    const lines = check(`# News\n\n${WARNING}\n`).split('\n');
    assert.equal(lines[0], 'draft.md');
    const at = lines.findIndex((line) => /^ {2}3:\d+ {2}warning {2}hype /.test(line));
    assert.notEqual(at, -1);
    const [excerpt = '', under = ''] = lines.slice(at + 1, at + 3);
    assert.equal(excerpt.trim(), WARNING);
    assert.match(excerpt.slice(under.indexOf('~'), under.lastIndexOf('~') + 1), /life-changing/);
    assert.match(lines.slice(at).join('\n'), /Rewrite: .*life-changing/);
  });

  it('marks the stretch below it after wide and combining characters too', () => {
    const [excerpt = '', under = ''] = check(`情報 e\u0301 🙂 ${WARNING}\n`)
      .split('\n')
      .filter((line) => line.includes('情報') || line.includes('~~~'));
    const columnsBefore = 6 + '情報'.length * 2 + ' e '.length + 2 + ' '.length + 'Ketamine is '.length;
    assert(excerpt.includes('life-changing'));
    assert(under.indexOf('~') >= columnsBefore && under.indexOf('~') <= columnsBefore + 'a '.length, under);
  });

  it('sums up, and says what to do next', () => {
    const text = check(`${WARNING}\n\n${ERROR}\n`);
    assert.match(text, /^\d+ findings in 1 file: \d+ errors?, \d+ warnings?/m);
    assert.match(text, /^(.*, )?efficacy-absolute\u00A0\d+/m);
    assert.match(text, /^Next: fix the errors first/m);
  });

  it('is friendly when there is nothing to find', () => {
    assert.equal(check(CLEAN), 'No overclaims found in 1 file.\n');
    assert.equal(overclaim(['check', '-'], { input: '' }).stdout, 'No overclaims found in 1 file.\n');
  });

  it('lists files with findings alone, in their order', () => {
    folder.write('a.md', ERROR);
    folder.write('b.md', CLEAN);
    folder.write('c.md', ERROR);
    const { stdout } = overclaim(['check', 'c.md', 'b.md', 'a.md'], { cwd: folder.path });
    assert.deepEqual(
      stdout.split('\n').filter((line) => line.endsWith('.md')),
      ['c.md', 'a.md'],
    );
    assert.match(stdout, /in 2 of 3 files/);
  });

  it('calls standard input by its name', () => {
    assert.match(overclaim(['check', '-'], { input: ERROR }).stdout, /^standard input\n/);
  });

  it('keeps to the width of the terminal, at least 40 and at most 100 columns', () => {
    const long = `${'And so it went on for a good many words '.repeat(10)}until ${WARNING}\n`;
    const widest = (columns: string) =>
      Math.max(
        ...check(long, { COLUMNS: columns })
          .split('\n')
          .filter((line) => line.includes(' '))
          .filter((line) => !/https?:|^ {2}\d+:\d+ /.test(line))
          .map((line) => line.length),
      );
    assert(widest('20') <= 40);
    assert(widest('60') <= 60);
    assert(widest('') <= 80);
    assert(widest('500') <= 100 && widest('500') > 80);
  });

  it('lets no draft and no file name steer the terminal', () => {
    folder.write(`a${ESCAPE}[31m.md`, `${ESCAPE}[2J\u202E ${WARNING}`);
    const { stdout } = overclaim(['check', '.'], { cwd: folder.path });
    assert.match(stdout, /life-changing/);
    assert(!stdout.includes(ESCAPE) && !stdout.includes('\u202E'));
  });

  describe('colours', () => {
    const rows: [colored: boolean, env: Record<string, string>, ...options: string[]][] = [
      [false, {}],
      [false, { CI: 'true' }],
      [true, { FORCE_COLOR: '1' }],
      [false, { FORCE_COLOR: '0' }],
      [false, { FORCE_COLOR: '1', NO_COLOR: '1' }],
      [true, {}, '--color', 'always'],
      [true, { NO_COLOR: '1' }, '--color', 'always'],
      [false, { FORCE_COLOR: '1' }, '--color', 'never'],
      [false, { NO_COLOR: '1' }],
      [false, {}, '--color', 'auto'],
    ];
    for (const [colored, env, ...options] of rows) {
      it(`are ${colored ? 'on' : 'off'} in a pipe with ${JSON.stringify(env)} ${options.join(' ')}`, () => {
        const text = check(WARNING, env, ...options);
        assert.match(text, /life-changing/);
        assert.equal(text.includes(ESCAPE), colored);
        assert.equal(text.includes('~~~'), !colored, 'tildes stand in for underlining');
      });
    }

    it('never get into the JSON report', () => {
      assert(!check(WARNING, { FORCE_COLOR: '1' }, '--color', 'always', '--format', 'json').includes(ESCAPE));
    });
  });

  // What the rules may find one day, whatever they find now.
  describe('with findings of every make', () => {
    const source = 'First it rained. Zulpine **always**\nworks, they say. Then it stopped.\n';
    const at = (phrase: string) => {
      const start = source.indexOf(phrase);
      return { start, end: start + phrase.length };
    };
    const finding = (changes: Partial<Finding>): Finding => ({
      rule: 'efficacy-absolute/always',
      family: 'efficacy-absolute',
      severity: 'error',
      scope: 'span',
      message: 'Nothing works for everybody.',
      advice: 'Say for how many it worked.',
      why: '',
      evidence: [],
      rewrites: [],
      related: [],
      ...at('always'),
      ...changes,
    });
    const evidence = (key: string): Evidence => ({
      source: key,
      citation: `${key} A. Title. Journal. 2020;1:1-2.`,
      url: `https://example.org/${key}`,
      kind: 'review',
    });
    const same = (offset: number) => offset;
    const sentence = {
      ...at('Zulpine **always**\nworks, they say.'),
      words: [],
      voice: 'author',
      question: false,
      quoted: [],
      citations: [],
    } as const;
    const map = { sourceStart: same, sourceEnd: same, isPlain: () => true, textOffset: same };
    const block = { kind: 'paragraph', level: 0, text: source, map, sentences: [sentence], closing: [] } as const;
    const blocks = [{ start: 0, end: source.length, block }];
    const draft = draftOf('markdown', source, [{ length: source.length, blocks, skipped: [], directives: [] }]);
    const text = async (...findings: Finding[]) => {
      const tally = new Tally();
      const file = {
        path: 'draft.md',
        checked: {
          draft,
          format: draft.format,
          findings,
          claims: [],
          exceptionsUsed: [],
          profile: 'default',
          profileFrom: 'default',
        },
      } as const;
      tally.add(file);
      const outcomes = (async function* () {
        yield file;
      })();
      const tool = { name: 'overclaim', version: '0', knowledge: '' };
      const to = { ...terminal('never'), width: 80 };
      const context = {
        tally,
        tool,
        terminal: to,
        failOn: 'error',
        quiet: false,
        table: 'findings' as const,
        dryRun: false,
        ofPack: () => undefined,
      } as const;
      let all = '';
      for await (const part of textReport(outcomes, context)) all += part;
      return all;
    };

    it('shows the sentence alone, on one line', async () => {
      assert.match(await text(finding({})), /\n {6}Zulpine \*\*always\*\* works, they say\.\n {16}~{6}\n/);
    });

    it('gives what concerns the whole draft a place of its own at the end', async () => {
      const whole = finding({
        scope: 'document',
        family: 'fair-balance',
        severity: 'info',
        message: 'No word on risks.',
      });
      const all = await text(whole, finding({}));
      const [, after = ''] = all.split('  About the draft as a whole\n');
      assert.match(after, /^\n {2}info {2}fair-balance .*\n {6}No word on risks\.\n/);
      assert(!after.includes('Nothing works for everybody.'));
      assert(!(await text(finding({}))).includes('About the draft as a whole'));
    });

    it('shows three sources and says how many more there are', async () => {
      const three = ['One', 'Two', 'Three'].map(evidence);
      const source = (key: string) => `Source (review): ${key} A. Title. Journal. 2020;1:1-2.`;
      const all = await text(finding({ evidence: [...three, evidence('Four'), evidence('Five')] }));
      assert(all.includes(source('Three')) && !all.includes(source('Four')));
      assert.match(all, /and 2 more \(overclaim check --format json shows all\)/);
      assert(!(await text(finding({ evidence: three }))).includes(' more ('));
    });

    it('gives the address of a source once', async () => {
      const known = evidence('One');
      const all = await text(finding({ evidence: [{ ...known, citation: `${known.citation} ${known.url}` }] }));
      assert.equal(all.split(known.url).length, 2);
    });

    it('offers the preferred rewording first, and titles where there is no old and new', async () => {
      const { start, end } = at('always');
      const all = await text(
        finding({
          rewrites: [
            { title: 'Leave out “always”', preferred: false, edits: [{ start, end, newText: '' }] },
            { title: 'Replace', preferred: true, edits: [{ start, end, newText: 'often' }] },
          ],
        }),
      );
      assert.match(all, /\n {6}Rewrite: always → often\n {6}Rewrite: Leave out “always”\n/);
    });

    it('points to other places', async () => {
      const all = await text(finding({ related: [{ ...at('they say'), message: 'Who says so?' }] }));
      assert.match(all, /\n {6}See 2:8: Who says so\?\n/);
    });

    it('suits the last line to the worst that was found', async () => {
      assert.match(await text(finding({ severity: 'warning' })), /1 warning\n.*\nNext: reword each warning/);
      assert.match(await text(finding({ severity: 'hint' })), /1 hint\n.*\nNext: nothing is pressing/);
    });
  });
});
