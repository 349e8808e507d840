import assert from 'node:assert/strict';
import { draftFolder, overclaim } from './command.ts';

const DRAFT = `---
title: On sleep
date: 2020-01-01
---

# Does it help?

It may help [@lee2019]. “Oh, it does,” he said.

> A line of a poem.

\`\`\`r
plot(x)
\`\`\`

Use \`lm(y)\` here. <!-- overclaim-disable-line hype -- the name of a show -->

## References

Lee A. Sleep. 2019.
`;

describe('overclaim draft', () => {
  const folder = draftFolder();
  const show = (source: string, ...options: string[]) => {
    folder.write('draft.md', source);
    return overclaim(['draft', 'draft.md', ...options], { cwd: folder.path });
  };

  it('shows in the order of the file what was read, where, and how', () => {
    const { status, stdout, stderr } = show(DRAFT);
    assert.equal(status, 0);
    assert.equal(stderr, '');
    const [, ...shown] = stdout.split('\n\n');
    assert.deepEqual(shown.join('\n\n').trimEnd().split('\n'), [
      '1:1    skipped, front-matter: --- title:',
      '2:8    title',
      '       - On sleep',
      '2:16   skipped, front-matter: date: 2020-01-01 ---',
      '6:3    heading 1',
      '       - Does it help?',
      '           question',
      '8:1    paragraph',
      '       - It may help \u25A1.',
      '           cites [@lee2019] (key)',
      '       - "Oh, it does," he said.',
      '           quotes “Oh, it does,”',
      '8:13   skipped, citation-key: [@lee2019]',
      '10:3   quotation',
      '       - A line of a poem.',
      '           quotation',
      '12:1   skipped, code: ```r plot(x) ```',
      '16:1   paragraph',
      '       - Use \u25A1 here.',
      '16:5   skipped, code: `lm(y)`',
      '16:19  skipped, comment: <!-- overclaim-disable-line hype -- the name of a…',
      '16:24  directive: disable-line hype -- the name of a show',
      '18:4   heading 2',
      '       - References',
      '20:1   reference',
      '       - Lee A. Sleep.',
      '           reference',
      '       - 2019.',
      '           reference',
    ]);
  });

  it('begins with the name and what there is of each', () => {
    const [head = ''] = show(DRAFT).stdout.split('\n\n');
    assert.match(
      head,
      /^draft\.md\nread as markdown, 7 blocks, 9 sentences, \d+ words, 6 stretches skipped, 1\s+directive\n/,
    );
    assert.match(show('').stdout, /read as markdown, 0 blocks, 0 sentences, 0 words, 0 stretches skipped\n/);
  });

  it('reads standard input, under the name that it is given', () => {
    assert.match(overclaim(['draft', '-'], { input: '# One' }).stdout, /^standard input\nread as plaintext/);
    const named = overclaim(['draft', '-', '--stdin-filename', 'a.md'], { input: '# One' });
    assert.match(named.stdout, /^a\.md\nread as markdown[\s\S]*heading 1\n {7}- One\n/);
  });

  it('keeps to the width of the terminal, and lets no draft steer it', () => {
    folder.write('draft.md', `${'And so on and on it went. '.repeat(9)}\`${'\u001B[2Jcode '.repeat(30)}\`\n`);
    const { stdout } = overclaim(['draft', 'draft.md'], { cwd: folder.path, env: { COLUMNS: '60' } });
    for (const line of stdout.split('\n')) assert.ok(line.length <= 60, line);
    assert.ok(!stdout.includes('\u001B'));
    assert.ok(show(DRAFT, '--color', 'always').stdout.includes('\u001B[1m'));
  });

  it('says what is the matter with a file that cannot be read', () => {
    const { status, stdout, stderr } = overclaim(['draft', 'missing.md'], { cwd: folder.path });
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /^overclaim: missing\.md: there is no such file or folder\. .*\n$/);
    assert.equal(overclaim(['draft']).status, 2);
  });
});
