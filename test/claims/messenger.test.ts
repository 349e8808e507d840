import assert from 'node:assert/strict';
import { told } from './claims-in.ts';

describe('what a messenger does', () => {
  const table: [text: string, ...claims: string[]][] = [
    ['GABA calms the brain.', 'gaba is calming, asserted, supported'],
    ['GABA calms the nervous system.', 'gaba is calming, asserted, supported'],
    ["GABA is the brain's main inhibitory messenger.", 'gaba is calming, asserted, supported'],
    ['GABA excites nerve cells.', 'gaba is exciting, asserted, contradicted'],
    ['Glutamate excites nerve cells.', 'glutamate is exciting, asserted, supported'],
    ['Glutamate is an excitatory neurotransmitter.', 'glutamate is exciting, asserted, supported'],
    ['Glutamate calms the brain.', 'glutamate is calming, asserted, contradicted'],
    ['GABA may calm the brain.', 'gaba is calming, hedged, supported'],
    ['GABA does not excite nerve cells.', 'gaba is exciting, negated, contradicted'],
    ['Does GABA calm the brain?', 'gaba is calming, questioned, supported'],
    ['Serotonin calms the brain.', 'serotonin is calming, asserted, unknown'],
    ['Music calms the brain.'],
    ['Rain calms the mind.'],
    ['GABA is a short word.'],
  ];
  for (const [text, ...claims] of table)
    it(`${text} → ${claims.join('; ') || 'nothing'}`, () => assert.deepEqual(told(text), claims));
});
