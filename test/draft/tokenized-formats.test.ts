import assert from 'node:assert/strict';
import fc from 'fast-check';
import { absolute, type Block, type Draft } from '../../server/src/draft/draft.ts';
import { readDraft } from '../../server/src/draft/read.ts';
import { assertSame, assertSameAfterEdits, edited } from './drafts.ts';
import { editIn, essayIn, type MarkupFormat, markedUpIn, PIECES, pieceOf } from './markup.ts';
import { assertInOrder } from './way-back.ts';

const SEED = 20_261_124;
/** Milliseconds for a property on a busy machine. */
const PROPERTY_LIMIT = 180_000;
const FORMATS: readonly MarkupFormat[] = ['html', 'latex'];
/** Random edits in each format, over three properties. */
const EDITS = { short: 16_000, long: 2_000, essay: 2_000 };

/** What is typed for characters that stand in the text for something else. */
const TYPED: Readonly<Record<MarkupFormat, Readonly<Record<string, RegExp>>>> = {
  html: {
    ' ': /^(?:\s|<br\b[^>]*>)+$|^&[#\w]+;?$/i,
    '"': /^(?:[\u201C-\u201F]|&[#\w]+;?|<\/?q>)$/,
    "'": /^(?:[\u2018-\u201B\u02BC]|&[#\w]+;?)$/,
    '-': /^[\u2010\u2011]$/,
    '\uFFFC': /^[\s\S]/,
  },
  latex: {
    ' ': /^(?:\s+|~|\\[\s,:;>]|(?:\\\\(?:\[[^\]]*\])?|\\newline|\s)+|\}|\\quad)$/,
    '"': /^(?:[\u201C-\u201F]|``|''|\\enquote\s*\{|\})$/,
    "'": /^[\u2018-\u201B\u02BC`]$/,
    '-': /^[\u2010\u2011]$/,
    '\uFFFC': /^[\s\S]/,
  },
};
const NAMED = { html: /^&#?\w+;?$/, latex: /^(?:\\|--|\$)/ };

function readsAs(format: MarkupFormat, written: string, characters: string): boolean {
  if (written === characters) return true;
  const typed = TYPED[format][characters];
  return typed === undefined ? NAMED[format].test(written) : typed.test(written);
}

/** Every character of every block leads to what was typed for it, and back; characters of one sign lead to the same. */
function assertLeadsBack(draft: Draft, format: MarkupFormat): void {
  for (const placed of draft.blocks) {
    const { text, map } = placed.block;
    let before = { start: -1, end: 0, characters: '' };
    for (let i = 0; i < text.length; i++) {
      const start = map.sourceStart(i);
      const end = map.sourceEnd(i + 1);
      const characters = start === before.start ? before.characters + text[i] : (text[i] ?? '');
      const written = draft.source.slice(placed.start + start, placed.start + end);
      assert.ok(start === before.start ? end === before.end : before.end <= start, 'source offsets go forward');
      assert.ok(start < end);
      if (map.sourceStart(i + 1) !== start || i + 1 === text.length) {
        assert.ok(
          readsAs(format, written, characters),
          `${JSON.stringify(characters)} from ${JSON.stringify(written)}`,
        );
      }
      before = { start, end, characters };
      assert.equal(map.sourceStart(map.textOffset(start)), start, 'and lead back to the text');
    }
    assert.equal(map.sourceStart(0), 0);
    assert.equal(placed.start + map.sourceEnd(text.length), placed.end);
  }
}

function blocksOf(draft: Draft): Set<Block> {
  return new Set(draft.blocks.map((placed) => placed.block));
}

for (const format of FORMATS) {
  describe(`reading ${format} after an edit`, () => {
    it('gives what reading afresh gives: short drafts with markup throughout', () => {
      const edits = fc.array(editIn(format), { minLength: 1, maxLength: 4 });
      let count = 0;
      fc.assert(
        fc.property(markedUpIn(format), edits, (text, several) => {
          count += assertSameAfterEdits(text, several, format);
        }),
        { seed: SEED, numRuns: Math.round(EDITS.short / 2.4) },
      );
      assert.ok(count >= EDITS.short, `${count} edits`);
    }).timeout(PROPERTY_LIMIT);

    it('gives what reading afresh gives: long drafts with markup throughout', () => {
      const edits = fc.array(editIn(format), { minLength: 10, maxLength: 10 });
      fc.assert(
        fc.property(markedUpIn(format, 400), edits, (text, several) => {
          assertSameAfterEdits(text, several, format);
        }),
        { seed: SEED, numRuns: EDITS.long / 10 },
      );
    }).timeout(PROPERTY_LIMIT);

    it('gives what reading afresh gives: markup typed into an essay', () => {
      const text = essayIn(format, 12);
      const before = readDraft(text, format);
      fc.assert(
        fc.property(editIn(format), pieceOf(format), fc.nat(10_000), (first, second, at) => {
          const once = edited(text, first);
          const draft = readDraft(once, format, before);
          assertSame(draft, readDraft(once, format));
          const twice = edited(once, { at, cut: 0, put: second });
          assertSame(readDraft(twice, format, draft), readDraft(twice, format));
        }),
        { seed: SEED, numRuns: EDITS.essay / 2 },
      );
    }).timeout(PROPERTY_LIMIT);

    it('leaves every other block the same object', () => {
      const text = essayIn(format, 30);
      const before = readDraft(text, format);
      const old = blocksOf(before);
      for (let i = 1; i <= 30; i++) {
        const source = text.replace(`Paragraph ${i} says`, `Paragraph ${i} plainly says`);
        const fresh = readDraft(source, format, before).blocks.filter((placed) => !old.has(placed.block));
        assert.equal(fresh.length, 1);
        assert.ok(fresh[0]?.block.text.startsWith(`Paragraph ${i} plainly says that exercise may help & more.`));
      }
    });

    it('reads two sentences afresh for a letter typed into a draft of two thousand', () => {
      const text = essayIn(format, 1_000);
      const before = readDraft(text, format);
      const old = blocksOf(before);
      const after = readDraft(text.replace('Paragraph 500 says', 'Paragraph 500 sayss'), format, before);
      const fresh = after.blocks.filter((placed) => !old.has(placed.block)).flatMap((placed) => placed.block.sentences);
      assert.equal(fresh.length, 2);
      assert.ok(after.blocks.flatMap((placed) => placed.block.sentences).length > 2_000);
    });

    it('gives the same blocks when nothing changed', () => {
      const before = readDraft(essayIn(format, 5), format);
      const after = readDraft(essayIn(format, 5), format, before);
      assertSame(after, before);
      assert.ok(after.blocks.every((placed, i) => placed.block === before.blocks[i]?.block));
    });
  });

  describe(`the way back from any ${format}`, () => {
    it('every character of every block leads to what was typed for it', () => {
      fc.assert(
        fc.property(markedUpIn(format), (source) => {
          const draft = readDraft(source, format);
          assertLeadsBack(draft, format);
          assertInOrder(draft);
        }),
        { seed: SEED, numRuns: 5_000 },
      );
      assertLeadsBack(readDraft(essayIn(format, 20), format), format);
    });

    it('words read as their source does', () => {
      const text = essayIn(format, 20);
      const draft = readDraft(text, format);
      for (const placed of draft.blocks) {
        for (const word of placed.block.sentences.flatMap((sentence) => sentence.words)) {
          const span = absolute(placed, word);
          assert.equal(text.slice(span.start, span.end), word.text);
        }
      }
    });

    it('no text throws, and blocks and sentences come in order', () => {
      const anyText = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc
          .array(fc.oneof(fc.integer({ min: 0xd800, max: 0xdfff }), fc.constantFrom(10, 32, 38, 60, 62, 92, 123)), {
            maxLength: 60,
          })
          .map((codes) => String.fromCharCode(...codes)),
      );
      fc.assert(
        fc.property(anyText, (source) => assertInOrder(readDraft(source, format))),
        { seed: SEED, numRuns: 2_000 },
      );
    });

    it('no nesting is too deep and no run too long', () => {
      for (const piece of PIECES[format]) {
        const source = `One.\n\n${piece.repeat(Math.ceil(30_000 / piece.length))}`;
        assert.equal(readDraft(source, format).source, source);
      }
      const line = readDraft('word '.repeat(200_000), format).blocks.flatMap(({ block }) => block.sentences);
      assert.equal(
        line.reduce((count, sentence) => count + sentence.words.length, 0),
        200_000,
      );
    });
  });
}
