import assert from 'node:assert/strict';
import { knowledge } from '../../server/src/knowledge/knowledge.ts';

describe('approval in the US', () => {
  const table: [drug: string, condition: string, status: 'approved' | 'cleared' | 'not approved' | undefined][] = [
    ['ketamine', 'anaesthesia', 'approved'],
    ['ketamine', 'anxiety', 'not approved'],
    ['ketamine', 'generalised-anxiety-disorder', 'not approved'],
    ['ketamine', 'depression', 'not approved'],
    ['ketamine', 'treatment-resistant-depression', 'not approved'],
    ['ketamine', 'ptsd', 'not approved'],
    ['esketamine', 'treatment-resistant-depression', 'approved'],
    ['esketamine', 'depression', 'approved'],
    ['esketamine', 'anxiety', 'not approved'],
    ['sertraline', 'panic-disorder', 'approved'],
    ['sertraline', 'ptsd', 'approved'],
    ['sertraline', 'depression', 'approved'],
    ['fluoxetine', 'bulimia', 'approved'],
    ['escitalopram', 'generalised-anxiety-disorder', 'approved'],
    ['venlafaxine', 'social-anxiety-disorder', 'approved'],
    ['alprazolam', 'panic-disorder', 'approved'],
    ['lithium', 'bipolar-disorder', 'approved'],
    ['tms', 'major-depressive-disorder', 'cleared'],
    ['psilocybin', 'depression', 'not approved'],
    ['mdma', 'ptsd', 'not approved'],
    // Nothing is said where the base does not know.
    ['sertraline', 'insomnia', undefined],
    ['cbt', 'anxiety', undefined],
    ['a-drug-of-no-name', 'anxiety', undefined],
  ];
  for (const [drug, condition, status] of table)
    it(`${drug} for ${condition}: ${status ?? 'not known'}`, () =>
      assert.equal(knowledge.approval(drug, condition)?.status, status));
});

describe('the wider conditions of a condition', () => {
  const table: [condition: string, ...within: string[]][] = [
    ['generalised-anxiety-disorder', 'anxiety-disorder', 'anxiety', 'psychiatric-disorder'],
    ['treatment-resistant-depression', 'major-depressive-disorder', 'depression', 'psychiatric-disorder'],
    ['mania', 'bipolar-disorder', 'psychiatric-disorder'],
    ['anxiety'],
    ['a-condition-of-no-name'],
  ];
  for (const [condition, ...within] of table)
    it(`${condition}: ${within.join(', ') || 'none'}`, () =>
      assert.deepEqual([...knowledge.widen(condition)].sort(), [condition, ...within].sort()));

  it('depression is not a kind of anxiety, nor the other way', () => {
    assert.ok(!knowledge.widen('depression').has('anxiety'));
    assert.ok(!knowledge.widen('anxiety-disorder').has('depression'));
  });
});
