import assert from 'node:assert/strict';
import { examplesOf } from '../../server/src/rules/examples.ts';
import { rules } from '../../server/src/rules/rules.ts';
import { spansMarked, tryFlagged, tryLeft } from '../../server/src/service/examples.ts';
import { findingsIn, rewritten, told } from './checked.ts';

const errors = (text: string) => new Set(findingsIn(text).flatMap((f) => (f.severity === 'error' ? [f.rule] : [])));

/** Every rule is held against its own examples: they are its documentation too. */
for (const rule of rules) {
  const examples = examplesOf(rule.id);
  const flag = examples.flag.map((e) => (typeof e === 'string' ? { text: e } : e));
  const sentences = flag.filter((e) => e.text.includes('[['));
  // What is described and not written out needs a whole draft: see the test of whole drafts.
  if (sentences.length === 0) continue;

  describe(rule.id, () => {
    const find = (text: string) => findingsIn(text).filter((f) => f.rule === rule.id);

    for (const example of sentences) {
      const { text } = spansMarked(example.text);
      const own = () => find(text);

      it(`flags “${example.text}”${example.reworded === undefined ? '' : ` and rewords it to “${example.reworded}”`}`, () => {
        assert.deepEqual(tryFlagged(example, find), []);
        for (const { family } of own()) assert.equal(family, rule.family);
      });

      it('offers no rewording that it would flag again, or that brings a new error', () => {
        const before = errors(text);
        for (const rewrite of own().flatMap((f) => f.rewrites)) {
          const after = rewritten(text, rewrite);
          assert.notEqual(after, text);
          assert.deepEqual(
            told(findingsIn(after), after).filter((f) => f.startsWith(`${rule.id}: `)),
            [],
            after,
          );
          assert.deepEqual(
            [...errors(after)].filter((e) => !before.has(e)),
            [],
            after,
          );
          assert.doesNotMatch(after, / {2}| [.,;]|\{\w+\}/);
        }
      });

      it('leaves no hole in what it says', () => {
        for (const f of own())
          for (const words of [f.message, f.advice, f.why]) assert.doesNotMatch(words, /\{\w*\}|undefined|\bNaN\b/);
      });

      it('offers at most one rewording first', () => {
        for (const f of own()) assert.ok(f.rewrites.filter((r) => r.preferred).length <= 1);
      });
    }

    for (const text of examples.leave) it(`leaves “${text}”`, () => assert.deepEqual(tryLeft(text, find), []));
  });
}
