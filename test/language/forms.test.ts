import assert from 'node:assert/strict';
import { article, inflect, verbForms } from '../../server/src/language/forms.ts';

describe('inflection', () => {
  const table: [base: string, third: string, past: string, participle: string, gerund: string][] = [
    ['block', 'blocks', 'blocked', 'blocked', 'blocking'],
    ['increase', 'increases', 'increased', 'increased', 'increasing'],
    ['suppress', 'suppresses', 'suppressed', 'suppressed', 'suppressing'],
    ['banish', 'banishes', 'banished', 'banished', 'banishing'],
    ['relax', 'relaxes', 'relaxed', 'relaxed', 'relaxing'],
    ['study', 'studies', 'studied', 'studied', 'studying'],
    ['destroy', 'destroys', 'destroyed', 'destroyed', 'destroying'],
    ['agree', 'agrees', 'agreed', 'agreed', 'agreeing'],
    ['lie', 'lies', 'lied', 'lied', 'lying'],
    ['stop', 'stops', 'stopped', 'stopped', 'stopping'],
    ['control', 'controls', 'controlled', 'controlled', 'controlling'],
    ['commit', 'commits', 'committed', 'committed', 'committing'],
    ['limit', 'limits', 'limited', 'limited', 'limiting'],
    ['grow', 'grows', 'grew', 'grown', 'growing'],
    ['bind', 'binds', 'bound', 'bound', 'binding'],
    ['begin', 'begins', 'began', 'begun', 'beginning'],
    ['cut', 'cuts', 'cut', 'cut', 'cutting'],
    ['shut down', 'shuts down', 'shut down', 'shut down', 'shutting down'],
    ['act on', 'acts on', 'acted on', 'acted on', 'acting on'],
    [
      'strengthen the effect of GABA',
      'strengthens the effect of GABA',
      'strengthened the effect of GABA',
      'strengthened the effect of GABA',
      'strengthening the effect of GABA',
    ],
  ];
  for (const [base, third, past, participle, gerund] of table)
    it(`${base}: ${third}, ${past}, ${participle}, ${gerund}`, () => {
      assert.equal(inflect(base, 'base'), base);
      assert.equal(inflect(base, 'third'), third);
      assert.equal(inflect(base, 'past'), past);
      assert.equal(inflect(base, 'participle'), participle);
      assert.equal(inflect(base, 'gerund'), gerund);
    });

  it('tells each form once', () => {
    assert.deepEqual(verbForms('cure'), ['cure', 'cures', 'cured', 'curing']);
    assert.deepEqual(verbForms('cut'), ['cut', 'cuts', 'cutting']);
    assert.deepEqual(verbForms('show'), ['show', 'shows', 'showed', 'shown', 'showing']);
  });
});

describe('“a” or “an”', () => {
  const table: ['a' | 'an', ...string[]][] = [
    [
      'a',
      'drug',
      'treatment',
      'useful drug',
      'unique drug',
      'university',
      'European trial',
      'one-off',
      'ubiquitous',
      'hospital',
    ],
    [
      'an',
      'effective drug',
      'anaesthetic',
      'inhibitor',
      'hour',
      'honest answer',
      'unproven drug',
      'unusual drug',
      'unintended effect',
      'agonist',
    ],
    ['an', 'SSRI', 'NMDA receptor blocker', 'MRI', 'SNRI', 'FDA-approved drug', 'MDMA session', 'LSD trial'],
    ['a', 'GABA-A receptor', 'TMS session', 'CBT course', 'PTSD diagnosis', 'DSM entry', 'BDNF rise'],
  ];
  for (const [expected, ...nexts] of table)
    for (const next of nexts) it(`${expected} ${next}`, () => assert.equal(article(next), expected));
});
