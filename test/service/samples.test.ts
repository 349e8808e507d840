import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createLanguageService } from '../../server/src/service.ts';
import { markdown } from './marked.ts';

const service = createLanguageService();

function sample(name: string) {
  const text = readFileSync(`samples/${name}`, 'utf8');
  return { text, findings: service.check(markdown(text, `file:///${name}`)).findings };
}

describe('the draft with mistakes', () => {
  const { text, findings } = sample('ketamine-for-anxiety.md');

  const table: [mistake: string, rule: RegExp, words: string, after: string][] = [
    [
      'glutamate reuptake after “It works by”',
      /^mechanism\/contradicted$/,
      'preventing the reuptake of glutamate',
      'It works by ',
    ],
    ['raised glutamate as established', /^mechanism\/hypothesis-as-fact$/, 'increases glutamate levels', 'ketamine '],
    ['new neurons', /^preclinical-leap\//, 'promotes the development of new neurons', 'Ketamine also '],
    [
      'low glutamate as a cause',
      /^disorder-fact\/single-cause$/,
      'anxiety is caused by low levels of glutamate',
      'For many of our patients, ',
    ],
    [
      'GABA against the draft’s own line',
      /^mechanism\/self-contradiction$/,
      'inhibits GABA',
      'At the same time, ketamine ',
    ],
    [
      'promising results in various studies',
      /^evidence-inflation\//,
      'promising results in various studies',
      'it has shown ',
    ],
    ['a growing body of evidence', /^evidence-inflation\//, 'A growing body of evidence', '. '],
    ['significant reductions', /^evidence-inflation\//, 'significant reductions', 'patients report '],
    ['fast and effective relief', /^onset-duration\//, 'fast and effective relief', 'the infusions offer '],
    ['highly effective', /^efficacy-absolute\//, 'highly effective', 'as a '],
    ['life-changing', /^hype\//, 'life-changing', 'it has been '],
    ['safe', /^safety-absolute\//, 'safe', 'the treatment is '],
    ['FDA-approved', /^approval\/not-approved$/, 'FDA-approved for anxiety', 'Ketamine is '],
    [
      'ketamine sold as Spravato',
      /^approval\/ketamine-is-not-esketamine$/,
      'ketamine is sold under the brand name Spravato',
      'nasal spray: ',
    ],
  ];
  for (const [mistake, rule, words, after] of table)
    it(`is found out: ${mistake}`, () => {
      const start = text.indexOf(after + words) + after.length;
      assert.ok(start >= after.length, 'the sample has changed');
      const found = findings.find((f) => rule.test(f.rule) && f.start === start);
      assert.ok(found, `no such finding at “${words}”`);
      assert.equal(text.slice(found.start, found.end), words);
    });

  const whole: [mistake: string, rule: string][] = [
    ['off-label unsaid', 'approval/off-label-unsaid'],
    ['no risks', 'fair-balance/no-risks'],
    ['no sources', 'uncited-claim/no-sources'],
  ];
  for (const [mistake, rule] of whole)
    it(`is found out as a whole: ${mistake}`, () => {
      const found = findings.filter((f) => f.rule === rule);
      assert.equal(found.length, 1);
      assert.equal(found[0]?.scope, 'document');
    });

  it('points from the line on GABA to the one that it contradicts', () => {
    const found = findings.find((f) => f.rule === 'mechanism/self-contradiction');
    assert.deepEqual(
      found?.related.map((r) => text.slice(r.start, r.end)),
      ['GABA calms the nervous system'],
    );
  });

  it('offers what ketamine does in place of the wrong mechanism', () => {
    const found = findings.find((f) => f.rule === 'mechanism/contradicted');
    assert.match(found?.rewrites.find((r) => r.preferred)?.edits[0]?.newText ?? '', /NMDA receptors/);
  });

  it('gives a source for every error', () => {
    for (const f of findings) if (f.severity === 'error') assert.ok(f.evidence.length > 0, f.rule);
  });

  it('has its findings in order', () => {
    const starts = findings.map((f) => f.start);
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => a - b),
    );
  });
});

describe('the careful draft', () => {
  it('has no error and no warning', () => {
    const { text, findings } = sample('careful-ketamine-for-anxiety.md');
    assert.deepEqual(
      findings
        .filter((f) => f.severity === 'error' || f.severity === 'warning')
        .map((f) => `${f.rule}: ${text.slice(f.start, f.end)}`),
      [],
    );
  });
});
