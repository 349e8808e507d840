import assert from 'node:assert/strict';
import { readKnowledge } from '../../scripts/data/knowledge.ts';
import type { Facts } from '../../server/src/knowledge/facts.ts';
import { joined, shipped, unpacked } from '../../server/src/knowledge/shipped.ts';

describe('the shipped base', () => {
  const { facts: all } = readKnowledge('server/knowledge');
  const { facts, records } = shipped(all);

  it('gives back the whole base together with its records', () => assert.deepEqual(joined(facts, records), all));

  it('gives back without them what every treatment does and is approved for', () => {
    const told = (facts: Pick<Facts, 'interventions'>) =>
      facts.interventions.map(({ names, brands, misspellings, routes, ...needed }) => needed);
    assert.deepEqual(told(unpacked(facts)), told(all));
  });

  it('carries without them what checking needs of a source, and no more', () => {
    for (const source of unpacked(facts).sources)
      assert.deepEqual(Object.keys(source), ['id', 'evidence', 'citation', 'url']);
  });

  it('carries without them the misconceptions that are read from claims', () =>
    assert.deepEqual(
      facts.misconceptions,
      all.misconceptions.filter((m) => m.blames),
    ));

  it('is smaller than the base by a third or more', () => {
    const size = (value: unknown) => JSON.stringify(value).length;
    assert.ok(size(facts) < 0.67 * size(all), `${size(facts)} of ${size(all)}`);
  });
});
