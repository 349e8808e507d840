import assert from 'node:assert/strict';
import { findingsIn } from './checked.ts';

describe('the message on a wrong mechanism', () => {
  for (const [text, message] of [
    ['Zoloft turns serotonin down.', 'Sertraline is not known to lower serotonin.'],
    ['Prozac depletes serotonin.', 'Fluoxetine is not known to lower the level of serotonin.'],
    ['SSRIs lower serotonin over time.', 'SSRIs are not known to lower the level of serotonin.'],
    ['Ketamine inhibits the reuptake of glutamate.', 'Ketamine is not known to inhibit the reuptake of glutamate.'],
  ] as const)
    it(`says what is done: ${text}`, () => {
      assert.deepEqual(
        findingsIn(text)
          .filter(({ rule }) => rule === 'mechanism/contradicted')
          .map((finding) => finding.message),
        [message],
      );
    });
});
