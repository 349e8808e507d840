import assert from 'node:assert/strict';
import fc from 'fast-check';
import { absolute, type PlacedBlock } from '../../server/src/draft/draft.ts';
import { readDraft } from '../../server/src/draft/read.ts';
import { essay, FORMATS, markedUp } from './drafts.ts';
import { assertInOrder, assertLeadsBack } from './way-back.ts';

const SEED = 20_261_124;

describe('the way back to the source', () => {
  for (const format of FORMATS) {
    it(`every character of every block leads to what was typed for it, ${format}`, () => {
      fc.assert(
        fc.property(markedUp(), (source) => assertLeadsBack(readDraft(source, format))),
        { seed: SEED, numRuns: 2_000 },
      );
      assertLeadsBack(readDraft(essay(20), format));
    });

    it(`no text throws, and blocks and sentences come in order, ${format}`, () => {
      const anyText = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        loneSurrogates,
      );
      fc.assert(
        fc.property(anyText, (source) => {
          assertInOrder(readDraft(source, format));
        }),
        { seed: SEED, numRuns: 2_000 },
      );
    });
  }

  const loneSurrogates = fc
    .array(fc.oneof(fc.integer({ min: 0xd800, max: 0xdfff }), fc.constantFrom(10, 32, 35, 42, 65, 91)), {
      maxLength: 60,
    })
    .map((codes) => String.fromCharCode(...codes));

  it('no nesting is too deep and no run too long', () => {
    const openers = [
      '*',
      '**a ',
      '> ',
      '- ',
      '1. ',
      '[',
      '![',
      '![a](',
      '<a ',
      '<!--',
      '`',
      '$',
      '(',
      '"',
      '{',
      '^[',
      '[^1]: ',
      '.[3]',
      ' ',
      '\n',
      'a.',
      '|',
      ')',
    ];
    for (const opener of [...openers, 'http://a.example/)', '---\ntitle: [', '---\ntitle: - ']) {
      const head = opener.slice(0, -1);
      const source = opener.startsWith('---')
        ? `${head}${opener.slice(-1).repeat(15_000)}\n---\nEnd.`
        : opener.repeat(15_000);
      for (const format of FORMATS) assert.equal(readDraft(source, format).source, source);
    }
  });

  /** What the source holds for each of the given stretches of text. */
  function written(source: string, ...texts: string[]): string[] {
    const draft = readDraft(source, 'markdown');
    return texts.map((text) => {
      const placed = draft.blocks.find(({ block }) => block.text.includes(text)) as PlacedBlock;
      assert.ok(placed, `no block with ${text}`);
      const start = placed.block.text.indexOf(text);
      const span = absolute(placed, { start, end: start + text.length });
      return draft.source.slice(span.start, span.end);
    });
  }

  it('takes no markup at the ends of a stretch, and all of it inside', () => {
    const source = 'It is **highly effective** for [many people](https://a.example/b) and *very* safe.';
    assert.deepEqual(written(source, 'highly effective', 'many people', 'effective for', 'very', 'and very safe'), [
      'highly effective',
      'many people',
      'effective** for',
      'very',
      'and *very* safe',
    ]);
  });

  it('goes over line breaks, quotation marks of blocks, entities, escapes and odd characters', () => {
    const source =
      '\uFEFF> It isn\u2019t a\r\n> cure\u00AD-all &amp; \u{1F600} cafe\u0301 2\\*3 \u201Cbest\u00A0ever\u201D.\r\n';
    assert.deepEqual(
      readDraft(source, 'markdown').blocks.map(({ block }) => block.text),
      ['It isn\'t a cure-all & \u{1F600} cafe\u0301 2*3 "best ever".'],
    );
    assert.deepEqual(written(source, "isn't a cure", 'cure-all', '& \u{1F600}', 'cafe\u0301', '2*3', '"best ever"'), [
      'isn\u2019t a\r\n> cure',
      'cure\u00AD-all',
      '&amp; \u{1F600}',
      'cafe\u0301',
      '2\\*3',
      '\u201Cbest\u00A0ever\u201D',
    ]);
  });

  it('says whether a stretch can be replaced without breaking markup', () => {
    const [placed] = readDraft('It is **highly effective** and\nsafe &amp; sound\\! Isn\u2019t it?', 'markdown').blocks;
    assert.ok(placed);
    const plain = (text: string) => {
      const start = placed.block.text.indexOf(text);
      return placed.block.map.isPlain({ start, end: start + text.length });
    };
    assert.deepEqual(
      ['highly effective', 'is highly', 'effective and', 'and safe', 'safe & sound', 'sound!', "Isn't it"].map(
        (text) => [text, plain(text)],
      ),
      [
        ['highly effective', true],
        ['is highly', false],
        ['effective and', false],
        ['and safe', true],
        ['safe & sound', false],
        ['sound!', false],
        ["Isn't it", true],
      ],
    );
  });

  it('finds the text for a place in the source; inside markup, the next character', () => {
    const source = 'a **bc** [d](https://e.example) f';
    const [placed] = readDraft(source, 'markdown').blocks;
    assert.ok(placed);
    assert.equal(placed.block.text, 'a bc d f');
    const offsets = [...'a **b'].map((_, i) => placed.block.map.textOffset(i));
    assert.deepEqual(offsets, [0, 1, 2, 2, 2]);
    assert.equal(placed.block.map.textOffset(source.indexOf('https')), placed.block.text.indexOf(' f'));
    assert.equal(placed.block.map.textOffset(source.length), placed.block.text.length);
  });
});
