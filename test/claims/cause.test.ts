import assert from 'node:assert/strict';
import { claimsIn, told } from './claims-in.ts';

describe('a cause of a condition', () => {
  const LOW = 'low serotonin causes depression';
  const table: [text: string, ...claims: string[]][] = [
    ['Low serotonin causes depression.', `${LOW}, asserted, hypothesis`],
    ['Low levels of serotonin lead to depression.', `${LOW}, asserted, hypothesis`],
    ['A lack of serotonin is to blame for depression.', `${LOW}, asserted, hypothesis`],
    ['A lack of serotonin causes depression.', `${LOW}, asserted, hypothesis`],
    ['Depression is caused by a lack of serotonin.', `${LOW}, asserted, hypothesis`],
    ['Depression results from a lack of serotonin.', `${LOW}, asserted, hypothesis`],
    ['Depression is due to a serotonin deficiency.', `${LOW}, asserted, hypothesis`],
    ['Anxiety is caused by low levels of glutamate.', 'low glutamate causes anxiety, asserted, hypothesis'],
    ['Low GABA leads to anxiety.', 'low gaba causes anxiety, asserted, hypothesis'],
    ['Low GABA leads to panic attacks.', 'low gaba causes panic-disorder, asserted, hypothesis'],
    // How firmly.
    ['Low serotonin may cause depression.', `${LOW}, hedged, hypothesis`],
    ['Low serotonin may contribute to depression.', `${LOW}, hedged, hypothesis`],
    ['Low serotonin does not cause depression.', `${LOW}, negated, hypothesis`],
    ['Depression is not caused by a lack of serotonin.', `${LOW}, negated, hypothesis`],
    ['It is a myth that low serotonin causes depression.', `${LOW}, negated, hypothesis`],
    ['No study shows that low serotonin causes depression.', `${LOW}, negated, hypothesis`],
    ['Does low serotonin cause depression?', `${LOW}, questioned, hypothesis`],
    ['Some companies claim that low serotonin causes depression.', `${LOW}, attributed, hypothesis`],
    // What the base has no word on.
    ['Low acetylcholine causes ADHD.', 'low acetylcholine causes adhd, asserted, unknown'],
    ['Excess acetylcholine causes anxiety.', 'high acetylcholine causes anxiety, asserted, unknown'],
    // No cause at all.
    ['Serotonin is low and so is the sun.'],
    ['Depression is common.'],
    ['Low light causes depression.'],
    ['Low serotonin is measured in the blood.'],
    ['Anxiety lowers GABA.'],
  ];
  for (const [text, ...claims] of table)
    it(`${text} → ${claims.join('; ') || 'nothing'}`, () =>
      assert.deepEqual(
        told(text).filter((c) => c.includes(' causes ')),
        claims,
      ));

  it('is told by the words from one to the other', () => {
    const words = (text: string) => claimsIn(text).map((c) => c.words);
    assert.deepEqual(words('For many, anxiety is caused by low levels of glutamate in the brain.'), [
      'anxiety is caused by low levels of glutamate',
    ]);
    assert.deepEqual(words('We know that low serotonin causes depression in some.'), [
      'low serotonin causes depression',
    ]);
  });
});
