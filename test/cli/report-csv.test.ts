import assert from 'node:assert/strict';
import { rowsOf } from '../service/csv-rows.ts';
import { CLEAN, draftFolder, ERROR, overclaim, report, WARNING } from './command.ts';

describe('overclaim check --format csv', () => {
  const folder = draftFolder();
  const csv = (...args: string[]) => overclaim(['check', '--format', 'csv', ...args], { cwd: folder.path });

  it('has one line of names and a line for each finding of each draft', () => {
    folder.write('a.md', `${WARNING}\n\n${ERROR}\n`);
    folder.write('b.md', CLEAN);
    folder.write('c.md', ERROR);
    const { stdout, status } = csv('.');
    const expected = report(['.'], { cwd: folder.path }).files.flatMap(({ path, findings }) =>
      findings.map(({ rule, line, column }) => [path, rule, String(line), String(column)]),
    );
    assert.ok(expected.length >= 3);
    assert.deepEqual(
      rowsOf(stdout).map(({ file, rule, line, column }) => [file, rule, line, column]),
      expected,
    );
    assert.equal(status, 1);
  });

  it('has the claims instead where they are asked for', () => {
    folder.write('a.md', 'Ketamine inhibits the reuptake of glutamate.\n');
    const rows = rowsOf(csv('--table', 'claims', 'a.md').stdout);
    assert.deepEqual(
      rows.map(({ subject, object, verdict }) => [subject, object, verdict]),
      [['ketamine', 'glutamate reuptake', 'contradicted']],
    );
  });

  it('has its line of names where there is nothing to tell', () => {
    folder.write('a.md', CLEAN);
    const { stdout, status } = csv('a.md');
    assert.match(stdout, /^\uFEFFfile,[\w,]*\r\n$/);
    assert.equal(status, 0);
  });

  it('holds nothing that a spreadsheet would run', () => {
    folder.write('=cmd.md', `${WARNING}\n`);
    const [row] = rowsOf(csv('=cmd.md').stdout);
    assert.equal(row?.file, "'=cmd.md");
  });

  it('is refused for a table that there is not', () => {
    const { status, stderr } = csv('--table', 'sources', 'a.md');
    assert.equal(status, 2);
    assert.match(stderr, /findings, claims/);
  });
});
