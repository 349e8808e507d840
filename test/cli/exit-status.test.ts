import assert from 'node:assert/strict';
import { CLEAN, draftFolder, ERROR, overclaim, report, WARNING } from './command.ts';

describe('exit status of overclaim check', () => {
  const folder = draftFolder();

  beforeEach(() => {
    folder.write('clean.md', `${CLEAN}\n`);
    folder.write('warning.md', `${WARNING}\n`);
    folder.write('error.md', `${ERROR}\n`);
  });

  it('is told on drafts that hold what their names say', () => {
    const summary = (name: string) => report([name], { cwd: folder.path }).summary;
    assert.deepEqual(summary('clean.md'), { files: 1, errors: 0, warnings: 0, infos: 0, hints: 0 });
    assert.equal(summary('warning.md').errors, 0);
    assert(summary('warning.md').warnings > 0);
    assert(summary('error.md').errors > 0);
  });

  const table: [status: number, ...args: string[]][] = [
    [0, 'check', 'clean.md'],
    [0, 'check', 'clean.md', '--fail-on', 'info'],
    [0, 'check', 'warning.md'],
    [0, 'check', 'warning.md', '--fail-on', 'error'],
    [1, 'check', 'warning.md', '--fail-on', 'warning'],
    [1, 'check', 'warning.md', '--fail-on', 'info'],
    [1, 'check', 'error.md'],
    [1, 'check', 'error.md', '--fail-on', 'warning'],
    [1, 'check', 'error.md', '--format', 'json'],
    [0, 'check', 'error.md', '--fail-on', 'never'],
    [1, 'check', 'clean.md', 'error.md', 'warning.md'],
    [1, 'check'],
    [2, 'check', 'missing.md'],
    [2, 'check', 'error.md', 'missing.md'],
    [2, 'check', 'missing.md', '--fail-on', 'never'],
    [2, 'check', '--no-such-option', 'clean.md'],
    [2, 'check', '--fail-on', 'sometimes', 'clean.md'],
    [2, 'check', '--format', 'yaml', 'clean.md'],
    [2, 'check', '--stdin-filename', 'draft.md', 'clean.md'],
    [2, 'chekc', 'clean.md'],
    [2],
    [2, 'filter', 'clean.md'],
    [0, 'filter'],
    [0, '--help'],
    [0, '--version'],
    [0, 'check', '--help'],
    [0, 'filter', '--help'],
  ];
  for (const [status, ...args] of table) {
    it(`is ${status} for: overclaim ${args.join(' ')}`, () => {
      assert.equal(overclaim(args, { cwd: folder.path }).status, status);
    });
  }

  it('stands in the help', () => {
    assert.match(overclaim(['check', '--help']).stdout, /^Exit status: 0 .*, 1 .*, 2 .*\.$/m);
  });

  it('of a wrong call comes with the way to the help, on standard error alone', () => {
    const { stdout, stderr } = overclaim(['check', '--fail-on', 'sometimes']);
    assert.equal(stdout, '');
    assert.match(stderr, /Allowed choices are error, warning, info, never/);
    assert.match(stderr, /overclaim check --help/);
  });
});
