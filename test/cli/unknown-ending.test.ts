import assert from 'node:assert/strict';
import { draftFolder, overclaim, report, WARNING } from './command.ts';

describe('a file with an ending that is not known', () => {
  const folder = draftFolder();

  it('is read as plain text, which is said once for each ending', () => {
    for (const name of ['a.foo', 'b.foo', 'c.bar', 'd.md', 'e', 'f.txt']) folder.write(name, WARNING);
    const { stderr, stdout } = overclaim(['check', 'a.foo', 'b.foo', 'c.bar', 'd.md', 'e', 'f.txt'], {
      cwd: folder.path,
    });
    const said = stderr.trimEnd().split('\n');
    assert.equal(said.length, 2, stderr);
    assert.match(said[0] ?? '', /^overclaim: a\.foo: “\.foo” is no ending .* plain text\. Give it /);
    assert.match(said[1] ?? '', /^overclaim: c\.bar: “\.bar” /);
    assert.match(stdout, /in 6 files|6 of 6 files/);
    const [file] = report(['a.foo'], { cwd: folder.path }).files;
    assert.equal(file?.format, 'plaintext');
  });

  it('is told of when it is shown', () => {
    folder.write('a.foo', 'One.');
    const { status, stdout, stderr } = overclaim(['draft', 'a.foo'], { cwd: folder.path });
    assert.equal(status, 0);
    assert.match(stdout, /read as plaintext/);
    assert.match(stderr, /^overclaim: a\.foo: “\.foo” is no ending/);
  });

  it('is told of under the name that standard input is given', () => {
    assert.match(overclaim(['check', '-', '--stdin-filename', 'a.foo'], { input: WARNING }).stderr, /“\.foo”/);
    assert.equal(overclaim(['check', '-'], { input: WARNING }).stderr, '');
  });
});
