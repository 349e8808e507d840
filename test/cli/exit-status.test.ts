import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CLEAN, draftFolder, ERROR, overclaim, overclaimAsAnyone, report, shell, WARNING } from './command.ts';
import { converse } from './language-server.ts';

type Status = number | null | undefined;

/** A situation as the guide tells it, and calls that are in it. Where one cannot be made on this computer, its status is undefined. */
interface Row {
  readonly status: number;
  readonly situation: string;
  readonly calls: readonly (readonly string[] | (() => Status | Promise<Status>))[];
}

const PACK = `name: House
rules:
  - id: house/synergy
    match: [synergy]
    message: A word of the trade.
    advice: Say what you mean.
    examples: { flag: ['We value [[synergy]].'], leave: [We value work.] }
`;
const VALE = fileURLToPath(new URL('../fixtures/vale', import.meta.url));

describe('exit status', () => {
  const folder = draftFolder();

  beforeEach(() => {
    folder.write('clean.md', `${CLEAN}\n`);
    folder.write('warning.md', `${WARNING}\n`);
    folder.write('error.md', `${ERROR}\n`);
  });

  const unreadable = () => {
    if (process.platform === 'win32') return undefined;
    chmodSync(folder.write('closed.md', ERROR), 0);
    return overclaimAsAnyone(['check', 'closed.md'], folder.path).status;
  };
  const unwritable = () => {
    if (process.platform === 'win32') return undefined;
    chmodSync(folder.write('fixed.md', 'He committed suicide.'), 0o444);
    return overclaimAsAnyone(['check', '--fix', 'fixed.md'], folder.path).status;
  };
  const fullDisk = () =>
    existsSync('/dev/full') ? shell('overclaim check clean.md > /dev/full', folder.path).status : undefined;
  const brokenInput = () => shell('overclaim filter 0> nothing', folder.path).status;
  const readerLeaves = () =>
    Number(
      shell(`overclaim check error.md error.md | head -1 > /dev/null; exit "\${PIPESTATUS[0]}"`, folder.path).status,
    );

  const packed = (text: string) => {
    folder.write('overclaim-pack.yaml', text);
    return overclaim(['test-pack', 'overclaim-pack.yaml'], { cwd: folder.path }).status;
  };
  const initialised = (name: string) => {
    mkdirSync(join(folder.path, name), { recursive: true });
    return overclaim(['init', name], { cwd: folder.path }).status ?? undefined;
  };

  const withBrokenSettings = (command: string) => {
    folder.write('broken.yaml', 'profile: nobody\n');
    return overclaim([command, '--config', 'broken.yaml'], { cwd: folder.path }).status ?? undefined;
  };

  const table: Readonly<Record<string, readonly Row[]>> = {
    check: [
      {
        status: 0,
        situation: 'nothing was found at or above `--fail-on`',
        calls: [
          ['check', 'clean.md'],
          ['check', 'warning.md'],
          ['check', 'clean.md', '--fail-on', 'info'],
          ['check', 'warning.md', '--fail-on', 'error', '--quiet'],
        ],
      },
      {
        status: 0,
        situation: 'whatever was found, with `--fail-on never`',
        calls: [['check', 'error.md', '--fail-on', 'never']],
      },
      {
        status: 1,
        situation: 'something was found at or above `--fail-on`, in any format',
        calls: [
          ['check'],
          ['check', 'clean.md', 'error.md', 'warning.md'],
          ['check', 'warning.md', '--fail-on', 'warning'],
          ['check', 'warning.md', '--fail-on', 'info'],
          ['check', 'error.md', '--format', 'json'],
          ['check', 'error.md', '--format', 'sarif'],
          readerLeaves,
        ],
      },
      {
        status: 1,
        situation: 'something remains after `--fix`, or would after `--fix-dry-run`',
        calls: [
          ['check', 'error.md', '--fix'],
          ['check', 'error.md', '--fix-dry-run'],
        ],
      },
      {
        status: 2,
        situation: 'a path could not be checked or written back; the others still were',
        calls: [
          ['check', 'missing.md'],
          ['check', 'error.md', 'missing.md'],
          ['check', 'missing.md', '--fail-on', 'never'],
          unreadable,
          unwritable,
        ],
      },
      { status: 2, situation: 'the report could not be written', calls: [fullDisk] },
      {
        status: 2,
        situation: 'a wrong call',
        calls: [
          ['check', '--no-such-option', 'clean.md'],
          ['check', '--fail-on', 'sometimes', 'clean.md'],
          ['check', '--format', 'yaml', 'clean.md'],
          ['check', '--stdin-filename', 'draft.md', 'clean.md'],
          ['check', '--fix', '--fix-dry-run', 'clean.md'],
        ],
      },
    ],
    claims: [
      { status: 0, situation: 'whatever is claimed', calls: [['claims', 'error.md', 'clean.md']] },
      {
        status: 2,
        situation: 'a path could not be read, or a wrong call',
        calls: [
          ['claims', 'missing.md', 'clean.md'],
          ['claims', '--format', 'yaml'],
        ],
      },
    ],
    draft: [
      { status: 0, situation: 'it was shown', calls: [['draft', 'clean.md']] },
      { status: 2, situation: 'it could not be read, or a wrong call', calls: [['draft', 'missing.md'], ['draft']] },
    ],
    filter: [
      { status: 0, situation: 'whatever was found, and whatever lines could not be read', calls: [['filter']] },
      {
        status: 2,
        situation: 'standard input broke off, or a wrong call',
        calls: [brokenInput, ['filter', 'clean.md']],
      },
    ],
    explain: [
      { status: 0, situation: 'everything named is known', calls: [['explain', 'ketamine']] },
      {
        status: 2,
        situation: 'something is not (the rest is still told), or a wrong call',
        calls: [['explain', 'ketamine', 'zzzz'], ['explain']],
      },
    ],
    rules: [
      { status: 0, situation: 'they were listed or explained', calls: [['rules'], ['rules', 'hype/life-changing']] },
      {
        status: 2,
        situation:
          'there is no such rule or family, the settings file has mistakes (the rules that ship are still listed), or a wrong call',
        calls: [['rules', 'zzzz'], () => withBrokenSettings('rules'), ['rules', '--all']],
      },
    ],
    knowledge: [
      { status: 0, situation: 'it was told', calls: [['knowledge']] },
      { status: 2, situation: 'a wrong call', calls: [['knowledge', '--format', 'yaml']] },
    ],
    'test-pack': [
      { status: 0, situation: 'all examples are as expected', calls: [() => packed(PACK)] },
      {
        status: 1,
        situation: 'an example is not',
        calls: [() => packed(PACK.replace('[[synergy]]', '[[work]]'))],
      },
      {
        status: 2,
        situation: 'a pack could not be read or has mistakes, or a wrong call',
        calls: [() => packed('rules: 1'), ['test-pack', 'missing.yaml'], ['test-pack']],
      },
    ],
    'import-vale': [
      { status: 0, situation: 'a pack was written', calls: [['import-vale', VALE]] },
      {
        status: 2,
        situation: 'no style could be read, or a wrong call',
        calls: [['import-vale', 'missing'], ['import-vale']],
      },
    ],
    init: [
      { status: 0, situation: 'a settings file was written', calls: [() => initialised('new')] },
      {
        status: 2,
        situation: 'there is one already, or a wrong call',
        calls: [() => (initialised('twice') === 0 ? initialised('twice') : undefined), ['init', '--all']],
      },
    ],
    config: [
      { status: 0, situation: 'what holds was shown', calls: [['config'], ['config', 'clean.md']] },
      {
        status: 2,
        situation: 'the settings file has mistakes, or a wrong call',
        calls: [() => withBrokenSettings('config'), ['config', '--format', 'yaml']],
      },
    ],
    lsp: [
      { status: 0, situation: 'the editor said goodbye', calls: [async () => (await converse()).status] },
      { status: 1, situation: 'the connection ended otherwise', calls: [['lsp']] },
      { status: 2, situation: 'a wrong call', calls: [['lsp', '--socket=no-port']] },
    ],
    completion: [
      { status: 0, situation: 'the script was written', calls: [['completion', 'bash']] },
      { status: 2, situation: 'a wrong call', calls: [['completion', 'tcsh'], ['completion']] },
    ],
    'any command': [
      {
        status: 0,
        situation: '`--help`, `--version`',
        calls: [['--help'], ['--version'], ['check', '--help'], ['lsp', '--help']],
      },
      { status: 2, situation: 'no command, or one that there is not', calls: [[], ['chekc', 'clean.md']] },
    ],
  };

  it('is told on drafts that hold what their names say', () => {
    const summary = (name: string) => report([name], { cwd: folder.path }).summary;
    assert.deepEqual(summary('clean.md'), { files: 1, errors: 0, warnings: 0, infos: 0, hints: 0 });
    assert.equal(summary('warning.md').errors, 0);
    assert(summary('warning.md').warnings > 0);
    assert(summary('error.md').errors > 0);
  });

  for (const [command, rows] of Object.entries(table))
    for (const { status, situation, calls } of rows)
      it(`of ${command} is ${status}: ${situation}`, async () => {
        for (const call of calls) {
          const found = typeof call === 'function' ? await call() : overclaim(call, { cwd: folder.path }).status;
          if (found !== undefined) assert.equal(found, status, String(call));
        }
      });

  it('is told in the guide as it is here', () => {
    const guide = readFileSync(new URL('../../docs/command-line.md', import.meta.url), 'utf8');
    const lines = Object.entries(table).flatMap(([command, rows]) =>
      rows.map(
        ({ status, situation }) =>
          `| ${command === 'any command' ? command : `\`${command}\``} | ${situation} | ${status} |`,
      ),
    );
    const expected = ['| Command | When | Exit status |', '| --- | --- | --- |', ...lines, ''].join('\n');
    const told = /^\| Command \| When \| Exit status \|\n(?:\|.*\n)*/m.exec(guide)?.[0];
    assert.equal(told, expected);
  });

  it('stands in the help', () => {
    assert.match(overclaim(['check', '--help']).stdout, /^Exit status: 0 .*, 1 .*, 2 /m);
  });

  it('of a wrong call comes with the way to the help, on standard error alone', () => {
    const { stdout, stderr } = overclaim(['check', '--fail-on', 'sometimes']);
    assert.equal(stdout, '');
    assert.match(stderr, /Allowed choices are error, warning, info, never/);
    assert.match(stderr, /overclaim check --help/);
  });
});
