import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { draftFolder, ERROR, report } from './command.ts';

describe('a pattern that the shell left to overclaim check', () => {
  const folder = draftFolder();

  beforeEach(() => {
    for (const name of ['drafts/deep', 'drafts/node_modules/x', '.hidden'])
      mkdirSync(join(folder.path, name), { recursive: true });
    const files = [
      'drafts/b.md',
      'drafts/a.txt',
      'drafts/deep/c.md',
      'drafts/deep/notes.wiki',
      'drafts/deep/photo.png',
      'drafts/node_modules/x/d.md',
      '.hidden/e.md',
      'drafts/[b].md',
    ];
    for (const name of files) folder.write(name, ERROR);
  });

  const table: [pattern: string, ...paths: string[]][] = [
    ['drafts/**/*.md', 'drafts/[b].md', 'drafts/b.md', 'drafts/deep/c.md'],
    ['drafts/**', 'drafts/[b].md', 'drafts/a.txt', 'drafts/b.md', 'drafts/deep/c.md'],
    ['drafts/*.{md,txt}', 'drafts/[b].md', 'drafts/a.txt', 'drafts/b.md'],
    ['**/*.wiki', 'drafts/deep/notes.wiki'],
    ['drafts/node_modules/**/*.md', 'drafts/node_modules/x/d.md'],
    // There is a file of this very name.
    ['drafts/[b].md', 'drafts/[b].md'],
  ];
  for (const [pattern, ...paths] of table) {
    it(`stands for drafts, by name: ${pattern}`, () => {
      const { files, unread } = report([pattern], { cwd: folder.path });
      assert.deepEqual(
        files.map(({ path }) => path),
        paths.map((path) => join(path)),
      );
      assert.deepEqual(unread, []);
    });
  }

  it('is told of where it matches nothing', () => {
    const { unread } = report(['drafts/*.rst'], { cwd: folder.path });
    assert.deepEqual(
      unread.map(({ path }) => path),
      ['drafts/*.rst'],
    );
    assert.match(unread[0]?.problem ?? '', /^no draft matches this pattern\. Check its spelling/);
  });
});
