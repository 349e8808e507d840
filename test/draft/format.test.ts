import assert from 'node:assert/strict';
import { formatOf, hasUnknownEnding } from '../../server/src/draft/format.ts';

describe('the format of a file', () => {
  const cases: [languageId: string | undefined, path: string, format: string][] = [
    ['markdown', 'untitled:Untitled-1', 'markdown'],
    ['plaintext', '/drafts/post.md', 'markdown'],
    ['plaintext', '/drafts/post.MD', 'markdown'],
    [undefined, 'post.markdown', 'markdown'],
    [undefined, 'C:\\drafts\\post.qmd', 'markdown'],
    ['quarto', 'untitled', 'markdown'],
    ['rmd', 'untitled', 'markdown'],
    ['mdx', 'post.mdx', 'markdown'],
    ['Markdown', 'post', 'markdown'],
    ['text', 'notes.mdown', 'markdown'],
    ['plaintext', 'post.txt', 'plaintext'],
    [undefined, 'post.txt', 'plaintext'],
    [undefined, '/my.md/post', 'plaintext'],
    [undefined, 'md', 'plaintext'],
    ['latex', 'untitled', 'latex'],
    [undefined, 'post.tex', 'latex'],
    ['html', 'untitled', 'html'],
    ['plaintext', 'post.htm', 'html'],
    ['restructuredtext', 'untitled', 'restructuredtext'],
    [undefined, 'post.rst', 'restructuredtext'],
    ['asciidoc', 'untitled', 'asciidoc'],
    ['plaintext', 'post.adoc', 'asciidoc'],
    ['org', 'untitled', 'org'],
    [undefined, 'post.org', 'org'],
    ['typst', 'untitled', 'typst'],
    [undefined, 'post.typ', 'typst'],
    ['python', 'post.foo', 'plaintext'],
    [undefined, '', 'plaintext'],
  ];
  for (const [languageId, path, format] of cases) {
    it(`is ${format} for ${languageId ?? 'no language'} and “${path}”`, () =>
      assert.equal(formatOf(languageId, path), format));
  }

  it('is a guess where the ending is not known', () => {
    const guessed = ['a.foo', 'a.md.bak', 'C:\\drafts\\a.py'];
    const known = ['a.md', 'a.TXT', 'a.org', 'README', '', '/a.foo/b'];
    assert.deepEqual([...guessed, ...known].filter(hasUnknownEnding), guessed);
  });
});
