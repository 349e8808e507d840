import assert from 'node:assert/strict';
import { formatOf } from '../../server/src/draft/format.ts';

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
    ['latex', 'post.tex', 'plaintext'],
    [undefined, '', 'plaintext'],
  ];
  for (const [languageId, path, format] of cases) {
    it(`is ${format} for ${languageId ?? 'no language'} and “${path}”`, () =>
      assert.equal(formatOf(languageId, path), format));
  }
});
