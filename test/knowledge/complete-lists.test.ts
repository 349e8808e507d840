import assert from 'node:assert/strict';
import { wellKnown } from '../claims/well-known.ts';

const verdict = (...statement: Parameters<typeof wellKnown.standing>) => wellKnown.standing(...statement).verdict;

describe('a drug of which all main actions are listed', () => {
  it('is not known to act on another receptor, transporter or enzyme', () => {
    assert.equal(verdict('propranolol', 'alpha-1-receptor', 'activity', 'down'), 'unsupported');
    assert.equal(verdict('propranolol', 'd2-receptor', 'activity', 'either'), 'unsupported');
    assert.equal(verdict('sertraline', 'd2-receptor', 'activity', 'down'), 'unsupported');
  });

  it('is left alone where the target goes with one that is listed', () => {
    // More serotonin acts on its receptors; it does not block them.
    assert.equal(verdict('sertraline', '5-ht1a-receptor', 'activity', 'up'), 'unknown');
    assert.equal(verdict('sertraline', '5-ht2a-receptor', 'activity', 'down'), 'unsupported');
    // A receptor of a messenger covers the messenger.
    assert.equal(verdict('buspirone', 'serotonin', 'activity', 'either'), 'supported');
    // Monoamine oxidase breaks several messengers down.
    assert.notEqual(verdict('phenelzine', 'dopamine', 'breakdown', 'down'), 'unsupported');
    // A process is no target of a list.
    assert.equal(verdict('propranolol', 'neurogenesis', 'activity', 'up'), 'unknown');
  });
});

describe('a drug of which all approvals are listed', () => {
  const status = (drug: string, condition: string | undefined) => wellKnown.approvalStanding(drug, condition).status;

  it('is not approved for a condition that is not listed', () => {
    assert.equal(status('fluvoxamine', 'major-depressive-disorder'), 'not approved');
    assert.equal(status('prazosin', 'ptsd'), 'not approved');
  });

  it('is approved for what is listed, for kinds of it and for what it is a kind of', () => {
    assert.equal(status('sertraline', 'ptsd'), 'approved');
    assert.equal(status('sertraline', 'depression'), 'approved');
    assert.equal(status('zuranolone', 'postpartum-depression'), 'approved');
    assert.equal(status('zuranolone', 'depression'), 'approved');
  });

  it('is left alone without a condition, when it is approved for something', () =>
    assert.equal(status('sertraline', undefined), 'unknown'));

  // "Approved to prevent relapse": an outcome of the treatment, of which an indication seldom speaks.
  it('is left alone on outcomes that no approval names', () => {
    assert.equal(status('suvorexant', 'relapse'), 'unknown');
    assert.equal(status('sertraline', 'suicidal-thoughts'), 'unknown');
  });
});
