import assert from 'node:assert/strict';
import { readKnowledge } from '../../scripts/data/knowledge.ts';
import { readRules } from '../../scripts/data/rules.ts';
import { knowledge } from '../../server/src/knowledge/knowledge.ts';
import { CLAIM_DETECTORS, DRAFT_DETECTORS } from '../../server/src/rules/detectors.ts';
import { examplesOf } from '../../server/src/rules/examples.ts';
import { FAMILIES } from '../../server/src/rules/finding.ts';
import { rules } from '../../server/src/rules/rules.ts';

describe('the rules as a whole', () => {
  it('have ids of their own', () => {
    const ids = rules.map((r) => r.id);
    assert.deepEqual(
      ids.filter((id, i) => ids.indexOf(id) !== i),
      [],
    );
    assert.ok(ids.length > 0);
  });

  it('are of a family of the interface, as their id says', () => {
    for (const { id, family } of rules) {
      assert.ok((FAMILIES as readonly string[]).includes(family), id);
      assert.ok(id.includes('/'), id);
    }
  });

  it('look for patterns or are code, one of the two', () => {
    // As they are written: the compiled ones hold no patterns.
    const { facts, rules: told } = readKnowledge('server/knowledge');
    const written = readRules('server/rules', new Set(facts.sources.map((source) => source.id)), told);
    for (const { id, match, detector } of written.rules)
      assert.notEqual(match !== undefined && match.length > 0, detector !== undefined, id);
  });

  it('cite sources that the base holds', () => {
    for (const { id, sources } of rules)
      for (const key of sources) assert.ok(knowledge.sources.has(key), `${id}: ${key}`);
  });

  it('show what they flag and what they leave', () => {
    for (const { id } of rules) {
      assert.ok(examplesOf(id).flag.length > 0, id);
      assert.ok(examplesOf(id).leave.length > 0, id);
    }
  });

  it('prefer one rewording of a phrase at most', () => {
    for (const { id, rewordings = [] } of rules) {
      const phrases = rewordings.filter((r) => r.preferred).flatMap((r) => r.when ?? ['any phrase']);
      assert.equal(new Set(phrases).size, phrases.length, id);
    }
  });

  const coded = (detector: 'claims' | 'draft') => rules.flatMap((r) => (r.detector === detector ? [r.id] : [])).sort();

  it('have code for each rule on claims, and a rule for each code', () =>
    assert.deepEqual(Object.keys(CLAIM_DETECTORS).sort(), coded('claims')));

  it('have code for each rule on drafts, and a rule for each code', () =>
    assert.deepEqual(Object.keys(DRAFT_DETECTORS).sort(), coded('draft')));
});
