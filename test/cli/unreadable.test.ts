import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { CLEAN, draftFolder, ERROR, overclaim, overclaimAsAnyone, type ReportJson, shell } from './command.ts';

describe('a path that cannot be checked', () => {
  const folder = draftFolder();

  const cases: [name: string, path: string, make: () => void, cause: RegExp][] = [
    ['a missing file', 'missing.md', () => {}, /there is no such file or folder/],
    ['a file taken for a folder', 'good.md/x.md', () => {}, /there is no such file or folder/],
    [
      'a folder without drafts',
      'empty',
      () => mkdirSync(join(folder.path, 'empty')),
      /there are no drafts in this folder \(\.md /,
    ],
    [
      'Latin-1',
      'latin1.md',
      () => folder.write('latin1.md', Buffer.from('News\n\nCaf\u00e9\n', 'latin1')),
      /not UTF-8 text \(first seen in line 3\)/,
    ],
    [
      'UTF-16 without a mark',
      'utf16.md',
      () => folder.write('utf16.md', Buffer.from('News', 'utf16le')),
      /UTF-16 text without a byte order mark/,
    ],
    [
      'a binary file',
      'draft.doc',
      () => folder.write('draft.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])),
      /an old Office \(\.doc\) file, not text/,
    ],
  ];
  if (process.platform !== 'win32')
    cases.push(
      [
        'a link to nothing',
        'link.md',
        () => symlinkSync('gone.md', join(folder.path, 'link.md')),
        /a link to a file that is not/,
      ],
      [
        'a link to itself',
        'link.md',
        () => symlinkSync('link.md', join(folder.path, 'link.md')),
        /a link that leads back to itself/,
      ],
      ['a device', '/dev/zero', () => {}, /a device, not a draft/],
    );
  for (const [name, path, make, cause] of cases) {
    it(`is told of in one line, and the others are checked: ${name}`, () => {
      make();
      folder.write('good.md', ERROR);
      const { status, stdout, stderr } = overclaim(['check', '--format', 'json', path, 'good.md'], {
        cwd: folder.path,
      });
      const { files, unread } = JSON.parse(stdout) as ReportJson;
      assert.equal(status, 2);
      assert.equal(stderr, `overclaim: ${path}: ${unread[0]?.problem}\n`);
      assert.match(stderr, cause);
      assert.match(stderr, /\. [A-Z][^.]+.*\.\n$/, 'says what to do');
      assert.deepEqual(
        unread.map((each) => each.path),
        [path],
      );
      assert.deepEqual(
        files.map((each) => each.path),
        ['good.md'],
      );
      assert(files[0] && files[0].findings.length > 0);
    });
  }

  it('may lack permission', function () {
    // Windows knows no such permission.
    if (process.platform === 'win32') this.skip();
    chmodSync(folder.write('closed.md', CLEAN), 0);
    const { status, stderr } = overclaimAsAnyone(['check', 'closed.md'], folder.path);
    assert.equal(status, 2);
    assert.match(stderr, /closed\.md: permission to read it is missing/);
  });

  it('may be standard input', () => {
    const { status, stderr } = overclaim(['check', '-'], { input: Buffer.from([0xc3, 0x28]) });
    assert.equal(status, 2);
    assert.match(stderr, /^overclaim: standard input: it is not UTF-8 text/);
  });

  it('is not what a shell makes of <(…), nor a named pipe', function () {
    if (process.platform === 'win32') this.skip();
    assert.match(shell(`overclaim check <(echo '${ERROR}')`, folder.path).stdout, /efficacy-absolute/);
    const { stdout, stderr } = shell(`mkfifo p; (echo '${ERROR}' > p &); overclaim check --fix p`, folder.path);
    assert.match(stdout, /efficacy-absolute/);
    assert.equal(stderr, '');
  });

  it('is counted at the end of the text report', () => {
    folder.write('good.md', CLEAN);
    const { stdout } = overclaim(['check', 'missing.md', 'good.md'], { cwd: folder.path });
    assert.match(stdout, /^No overclaims found in 1 file\.\n1 path could not be checked/);
  });

  it('leaves the text report empty when there is no other', () => {
    assert.equal(overclaim(['check', 'missing.md'], { cwd: folder.path }).stdout, '');
  });
});
