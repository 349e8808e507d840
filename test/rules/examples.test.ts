import assert from 'node:assert/strict';
import { examplesOf } from '../../server/src/rules/examples.ts';
import { rules } from '../../server/src/rules/rules.ts';
import { findingsIn, rewritten, told, unmarked } from './checked.ts';

const errors = (text: string) => new Set(findingsIn(text).flatMap((f) => (f.severity === 'error' ? [f.rule] : [])));

/** Every rule is held against its own examples: they are its documentation too. */
for (const rule of rules) {
  const examples = examplesOf(rule.id);
  const flag = examples.flag.map((e) => (typeof e === 'string' ? { text: e } : e));
  const sentences = flag.filter((e) => e.text.includes('[['));
  // What is described and not written out needs a whole draft: see the test of whole drafts.
  if (sentences.length === 0) continue;

  describe(rule.id, () => {
    for (const { text: marked, reworded } of sentences) {
      const { text, start, end } = unmarked(marked);
      const own = () => findingsIn(text).filter((f) => f.rule === rule.id);

      it(`flags “${marked}”`, () => {
        assert.deepEqual(told(own(), text), [`${rule.id}: ${text.slice(start, end)}`]);
        assert.deepEqual([own()[0]?.start, own()[0]?.end], [start, end]);
        assert.equal(own()[0]?.family, rule.family);
      });

      if (reworded !== undefined)
        it(`rewords it to “${reworded}”`, () => {
          const preferred = own()[0]?.rewrites.find((r) => r.preferred);
          assert.ok(preferred);
          assert.equal(rewritten(text, preferred), reworded);
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

    for (const text of examples.leave)
      it(`leaves “${text}”`, () =>
        assert.deepEqual(
          told(findingsIn(text), text).filter((f) => f.startsWith(`${rule.id}: `)),
          [],
        ));
  });
}
