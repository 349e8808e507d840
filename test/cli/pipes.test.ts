import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { draftFolder, ERROR, shell, WARNING } from './command.ts';

describe('in a pipe', () => {
  const folder = draftFolder();
  // More than a pipe holds, so that the command is still writing when its reader leaves.
  const long = `${ERROR}\n\n`.repeat(2000);

  for (const format of ['text', 'json', 'ndjson', 'sarif', 'github', 'junit']) {
    // What a reader takes before it leaves; a line of NDJSON is as long as its draft.
    const reader = format === 'ndjson' ? 'head -c 100; echo' : 'head -1';
    it(`overclaim check ends quietly when its reader leaves (${format})`, () => {
      folder.write('a.md', long);
      folder.write('b.md', long);
      const line = `overclaim check --format ${format} a.md b.md | (${reader}); echo "\${PIPESTATUS[0]}"`;
      const { stdout, stderr } = shell(line, folder.path);
      const [first = '', status] = stdout.split('\n');
      assert.notEqual(first, '');
      assert.equal(status, '1', 'the status of what was checked');
      assert.equal(stderr, '');
    });
  }

  it('overclaim filter ends quietly, though its input never does', () => {
    const line = `yes '${JSON.stringify({ id: 'a', text: WARNING })}' | overclaim filter | head -1; echo "\${PIPESTATUS[1]}"`;
    const { stdout, stderr } = shell(line, folder.path);
    const [first = '', status] = stdout.split('\n');
    assert.equal(JSON.parse(first).id, 'a');
    assert.equal(status, '0');
    assert.equal(stderr, '');
  });

  it('overclaim check reads what another program writes', () => {
    const { stdout } = shell(`echo '${WARNING}' | overclaim check -`, folder.path);
    assert.match(stdout, /life-changing/);
  });

  it('a full disk is told of with status 2, not taken for a finding', function () {
    if (!existsSync('/dev/full')) this.skip();
    folder.write('a.md', ERROR);
    for (const command of ['check a.md', 'check --format json a.md', '--help']) {
      const { status, stderr } = shell(`overclaim ${command} > /dev/full`, folder.path);
      assert.equal(status, 2);
      assert.match(stderr, /^overclaim: the output could not be written \(ENOSPC/);
    }
  });

  it('a broken standard input is told of with status 2', () => {
    const { status, stderr } = shell('overclaim filter 0> nothing', folder.path);
    assert.equal(status, 2);
    assert.match(stderr, /^overclaim: standard input could not be read \(EBADF.*\n$/);
  });
});
