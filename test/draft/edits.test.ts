import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Block, Draft } from '../../server/src/draft/draft.ts';
import { readDraft } from '../../server/src/draft/read.ts';
import { edit, edited, essay, FORMATS, markedUp, piece, told } from './drafts.ts';

const SEED = 20_261_124;

function blocksOf(draft: Draft): Set<Block> {
  return new Set(draft.blocks.map((placed) => placed.block));
}

describe('reading after an edit', () => {
  for (const format of FORMATS) {
    it(`gives what reading afresh gives: markup throughout, ${format}`, () => {
      fc.assert(
        fc.property(markedUp, fc.array(edit, { minLength: 1, maxLength: 4 }), (text, edits) => {
          let source = text;
          let draft = readDraft(source, format);
          for (const each of edits) {
            source = edited(source, each);
            draft = readDraft(source, format, draft);
            assert.deepEqual(draft, readDraft(source, format));
          }
        }),
        { seed: SEED, numRuns: 2_000 },
      );
    });

    it(`gives what reading afresh gives: markup typed into an essay, ${format}`, () => {
      const text = essay(12);
      const before = readDraft(text, format);
      fc.assert(
        fc.property(edit, piece, fc.nat(10_000), (first, second, at) => {
          const once = edited(text, first);
          const draft = readDraft(once, format, before);
          assert.deepEqual(draft, readDraft(once, format));
          const twice = edited(once, { at, cut: 0, put: second });
          assert.deepEqual(readDraft(twice, format, draft), readDraft(twice, format));
        }),
        { seed: SEED, numRuns: 400 },
      );
    });

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
    assert.deepEqual(after, readDraft(text, 'markdown'));
  });

  it('takes nothing over from a draft in the other format', () => {
    const text = '# One\n\n*two*\n';
    assert.deepEqual(readDraft(text, 'plaintext', readDraft(text, 'markdown')), readDraft(text, 'plaintext'));
  });

  it('gives the same blocks when nothing changed', () => {
    const before = readDraft(essay(5), 'markdown');
    const after = readDraft(essay(5), 'markdown', before);
    assert.deepEqual(after, before);
    assert.ok(after.blocks.every((placed, i) => placed.block === before.blocks[i]?.block));
  });
});
