import assert from 'node:assert/strict';
import fc from 'fast-check';
import { generatedDraft } from '../../scripts/benchmark/generated-draft.ts';
import type { Block, Draft } from '../../server/src/draft/draft.ts';
import { readDraft } from '../../server/src/draft/read.ts';
import { assertSame, assertSameAfterEdits, edit, edited, essay, FORMATS, markedUp, piece, told } from './drafts.ts';

const SEED = 20_261_124;
/** Milliseconds for a property on a busy machine. */
const PROPERTY_LIMIT = 180_000;

function blocksOf(draft: Draft): Set<Block> {
  return new Set(draft.blocks.map((placed) => placed.block));
}

/** Random edits in each format, over three properties. */
const EDITS = { short: 16_000, long: 2_000, essay: 2_000 };

describe('reading after an edit', () => {
  for (const format of FORMATS) {
    it(`gives what reading afresh gives: short drafts with markup throughout, ${format}`, () => {
      let count = 0;
      fc.assert(
        fc.property(markedUp(40), fc.array(edit, { minLength: 1, maxLength: 4 }), (text, edits) => {
          count += assertSameAfterEdits(text, edits, format);
        }),
        { seed: SEED, numRuns: Math.round(EDITS.short / 2.4) },
      );
      assert.ok(count >= EDITS.short, `${count} edits`);
    }).timeout(PROPERTY_LIMIT);

    it(`gives what reading afresh gives: long drafts with markup throughout, ${format}`, () => {
      fc.assert(
        fc.property(markedUp(400), fc.array(edit, { minLength: 10, maxLength: 10 }), (text, edits) => {
          assertSameAfterEdits(text, edits, format);
        }),
        { seed: SEED, numRuns: EDITS.long / 10 },
      );
    }).timeout(PROPERTY_LIMIT);

    it(`gives what reading afresh gives: markup typed into an essay, ${format}`, () => {
      const text = essay(12);
      const before = readDraft(text, format);
      fc.assert(
        fc.property(edit, piece, fc.nat(10_000), (first, second, at) => {
          const once = edited(text, first);
          const draft = readDraft(once, format, before);
          assertSame(draft, readDraft(once, format));
          const twice = edited(once, { at, cut: 0, put: second });
          assertSame(readDraft(twice, format, draft), readDraft(twice, format));
        }),
        { seed: SEED, numRuns: EDITS.essay / 2 },
      );
    }).timeout(PROPERTY_LIMIT);

    it(`leaves every other block the same object, ${format}`, () => {
      const text = essay(30);
      const before = readDraft(text, format);
      const old = blocksOf(before);
      for (let i = 1; i <= 30; i++) {
        const after = readDraft(text.replace(`Paragraph ${i} says`, `Paragraph ${i} plainly says`), format, before);
        const fresh = after.blocks.filter((placed) => !old.has(placed.block));
        assert.deepEqual(
          fresh.map((placed) => placed.block.text),
          [
            `Paragraph ${i} plainly says that ${format === 'markdown' ? 'exercise' : '*exercise*'} may help. It cites one trial (Lee et al., 2019).`,
          ],
        );
      }
    });
  }

  it('reads two sentences afresh for a letter typed into a draft of two thousand', () => {
    const text = essay(1_000);
    const before = readDraft(text, 'markdown');
    const old = blocksOf(before);
    const after = readDraft(text.replace('Paragraph 500 says', 'Paragraph 500 sayss'), 'markdown', before);
    const fresh = after.blocks.filter((placed) => !old.has(placed.block)).flatMap((placed) => placed.block.sentences);
    assert.equal(fresh.length, 2);
    assert.ok(after.blocks.flatMap((placed) => placed.block.sentences).length > 2_000);
  });

  for (const format of ['markdown', 'plaintext', 'html', 'latex'] as const)
    it(`reads a few parts again however long the draft is, ${format}`, () => {
      const text = generatedDraft(60_000, format);
      const before = readDraft(text, format);
      const old = new Set(before.parts.map(({ part }) => part));
      assert.ok(old.size > 200);
      for (const share of [0, 0.2, 0.5, 0.999]) {
        const at = text.indexOf(' the ', share * text.length);
        const after = readDraft(`${text.slice(0, at)} all${text.slice(at)}`, format, before);
        const fresh = after.parts.filter(({ part }) => !old.has(part));
        assert.ok(fresh.length > 0 && fresh.length <= 4, `${fresh.length} parts`);
        assert.ok(fresh.reduce((sum, { part }) => sum + part.length, 0) < text.length / 50);
      }
    });

  it('follows a link definition that changes elsewhere in the draft', () => {
    const text = 'See [the trial] for more.\n\nOther words.\n';
    const before = readDraft(text, 'markdown');
    assert.equal(before.blocks[0]?.block.text, 'See [the trial] for more.');
    const after = readDraft(`${text}\n[the trial]: https://doi.org/10.1000/1\n`, 'markdown', before);
    assert.equal(after.blocks[0]?.block.text, 'See the trial for more.');
    assert.equal(after.blocks[1]?.block, before.blocks[1]?.block);
  });

  it('sees that an indented paragraph goes on from a note above blank lines', () => {
    const before = readDraft('Start[^1].\n\n[^1]: One.\n\n\n\nTwo.\n', 'markdown');
    const text = 'Start[^1].\n\n[^1]: One.\n\n\n\n    Two.\n';
    const after = readDraft(text, 'markdown', before);
    assert.deepEqual(told(after), ['paragraph: Start\uFFFC.', 'paragraph: One.', 'paragraph: Two.']);
    assertSame(after, readDraft(text, 'markdown'));
  });

  it('takes nothing over from a draft in the other format', () => {
    const text = '# One\n\n*two*\n';
    assertSame(readDraft(text, 'plaintext', readDraft(text, 'markdown')), readDraft(text, 'plaintext'));
  });

  it('gives the same blocks when nothing changed', () => {
    const before = readDraft(essay(5), 'markdown');
    const after = readDraft(essay(5), 'markdown', before);
    assertSame(after, before);
    assert.ok(after.blocks.every((placed, i) => placed.block === before.blocks[i]?.block));
  });
});
