import assert from 'node:assert/strict';
import { CLEAN, draftFolder, ERROR, overclaim, report, WARNING } from './command.ts';

describe('overclaim check --quiet', () => {
  const folder = draftFolder();
  const quiet = (...args: string[]) => overclaim(['check', '--quiet', ...args], { cwd: folder.path });

  it('reports only what makes the command fail', () => {
    folder.write('draft.md', `${WARNING}\n\n${ERROR}\n`);
    const severities = (...args: string[]) =>
      [
        ...new Set(
          report(['draft.md', '--quiet', ...args], { cwd: folder.path }).files[0]?.findings.map((f) => f.severity),
        ),
      ].sort();
    assert.deepEqual(severities(), ['error']);
    assert.deepEqual(severities('--fail-on', 'warning'), ['error', 'warning']);
    assert.deepEqual(severities('--fail-on', 'never'), ['error'], 'where nothing does, the errors');
  });

  it('says nothing where there is nothing to report, and no notes', () => {
    folder.write('clean.foo', CLEAN);
    folder.write('warning.md', WARNING);
    const { status, stdout, stderr } = quiet('clean.foo', 'warning.md');
    assert.deepEqual([status, stdout, stderr], [0, '', '']);
  });

  it('still tells of what could not be read', () => {
    const { status, stderr } = quiet('missing.md');
    assert.equal(status, 2);
    assert.match(stderr, /there is no such file/);
  });
});
