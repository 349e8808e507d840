import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createLanguageService } from '../../server/src/service.ts';

const service = createLanguageService();

/** The key at the “|” in a text, with the stretch that it stands in; undefined for none. */
function keyAt(languageId: string, marked: string): string | undefined {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const found = service.citationKey({ uri: `a:${languageId}`, languageId, text }, offset);
  assert.equal(found && text.slice(found.start, found.end), found?.key);
  return found?.key;
}

describe('the key of a citation', () => {
  const table: [format: string, text: string, key: string | undefined][] = [
    ['markdown', 'So it is [@|', ''],
    ['markdown', 'So it is [@ci|', 'ci'],
    ['markdown', 'So it is [see @a2018; -@ci|pri2018, p. 3].', 'cipri2018'],
    ['markdown', '|@a is no place before the mark', undefined],
    ['markdown', 'As @smith:2020-b|. Then', 'smith:2020-b'],
    ['markdown', 'As @smith|.', 'smith'],
    ['markdown', 'Write to me@exam|ple.org', undefined],
    ['markdown', 'Code `[@ke|y]`', undefined],
    ['markdown', '```\n[@ke|y]\n```\n', undefined],
    ['markdown', '<!-- [@ke|y] -->', undefined],
    ['latex', 'So \\cite{|', ''],
    ['latex', 'So \\citep[see][p. 3]{a2018, mü|ller}.', 'müller'],
    ['latex', 'So \\autocites[3]{lee}{ch|an}.', 'chan'],
    ['latex', 'So \\emph{ke|y}.', undefined],
    ['latex', '% \\cite{ke|y}', undefined],
    ['restructuredtext', 'So :cite:p:`a,b|c`.', 'bc'],
    ['restructuredtext', 'So [CIT20|02]_ says.', 'CIT2002'],
    ['asciidoc', 'So cite:[a(3), lee|2019].', 'lee2019'],
    ['org', 'So [cite/t:see @lee|2019 p. 3; @b].', 'lee2019'],
    ['org', 'So cite:a,le|e.', 'lee'],
    ['typst', 'So @lee|2019.', 'lee2019'],
    ['typst', 'So #cite(<lee|>).', 'lee'],
    ['plaintext', 'So [@ke|y]', undefined],
    ['html', '<p>So [@ke|y]</p>', undefined],
  ];
  for (const [format, text, key] of table)
    it(`${key === undefined ? 'is none' : `is “${key}”`} in ${format}: ${JSON.stringify(text)}`, () =>
      assert.equal(keyAt(format, text), key));

  it('lies in the text around the offset, whatever the text', () => {
    const piece = fc.constantFrom(
      '@',
      '[',
      '\\cite{',
      '{',
      '}',
      ',',
      'key',
      ' ',
      '\n',
      'cite:',
      '`',
      '<',
      ':',
      '.',
      'ü',
    );
    const formats = fc.constantFrom('markdown', 'latex', 'restructuredtext', 'asciidoc', 'org', 'typst');
    fc.assert(
      fc.property(formats, fc.array(piece, { maxLength: 20 }), fc.nat(), (languageId, pieces, at) => {
        const text = pieces.join('');
        const offset = at % (text.length + 1);
        const found = service.citationKey({ uri: `b:${languageId}`, languageId, text }, offset);
        if (found) assert(found.start <= offset && offset <= found.end && found.end <= text.length);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
