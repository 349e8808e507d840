import assert from 'node:assert/strict';
import type { Format } from '../../server/src/draft/draft.ts';
import { readDraft } from '../../server/src/draft/read.ts';
import { assertInOrder } from './way-back.ts';

/** Milliseconds for a text of megabytes on a busy machine; on a quiet one each takes a second or so. */
const LIMIT = 60_000;
const FORMATS: readonly Format[] = [
  'markdown',
  'plaintext',
  'html',
  'latex',
  'restructuredtext',
  'asciidoc',
  'org',
  'typst',
];
const NESTED = 100_000;
const OPENERS = [
  '[',
  '(',
  '{',
  '"',
  '\u201C',
  '> ',
  '- ',
  '* ',
  '<div>',
  '\\begin{itemize}\n',
  '\\emph{',
  '[a](',
  '#[',
];

for (const format of FORMATS)
  describe(`bad input as ${format}`, () => {
    for (const opener of OPENERS)
      it(`opens ${JSON.stringify(opener)} a hundred thousand times and closes it never`, () => {
        const source = opener.repeat(NESTED);
        const draft = readDraft(source, format);
        assert.equal(draft.source, source);
        const edited = `${source.slice(0, source.length / 2)}x${source.slice(source.length / 2)}`;
        assert.equal(readDraft(edited, format, draft).source, edited);
      }).timeout(LIMIT);

    it('reads a line of ten megabytes', () => {
      const draft = readDraft('word '.repeat(2_000_000), format);
      const words = draft.blocks.flatMap(({ block }) => block.sentences.map((sentence) => sentence.words.length));
      assert.equal(
        words.reduce((sum, count) => sum + count, 0),
        2_000_000,
      );
    }).timeout(LIMIT);

    it('reads what is no text at all', () => {
      const bytes = Array.from({ length: 300_000 }, (_, i) => String.fromCharCode((i * 7919) % 256)).join('');
      const halves = '\uD800\uDC00\uDC00\uD800'.repeat(20_000);
      for (const source of [bytes, halves, '\0'.repeat(200_000)]) assertInOrder(readDraft(source, format));
    }).timeout(LIMIT);
  });
