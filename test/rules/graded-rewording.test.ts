import assert from 'node:assert/strict';
import { ClaimReader } from '../../server/src/claims/read-claims.ts';
import { readDraft } from '../../server/src/draft/read.ts';
import type { EvidenceSummary, Intervention } from '../../server/src/knowledge/facts.ts';
import { Knowledge, knowledge } from '../../server/src/knowledge/knowledge.ts';
import { readAll } from '../../server/src/rules/read-draft.ts';
import { RuleSet } from '../../server/src/rules/rule-set.ts';
import { shippedRules } from '../../server/src/rules/rules.ts';
import { rewritten } from './checked.ts';

/** The base with another word on sertraline in depression. */
function knowing(found: Pick<EvidenceSummary, 'finding' | 'certainty'> | undefined): Knowledge {
  const evidence: EvidenceSummary[] = found
    ? [{ condition: 'major-depressive-disorder', says: 'As trials found.', sources: [], ...found }]
    : [];
  const of = (i: Intervention): Intervention => (i.id === 'sertraline' ? { ...i, evidence, classes: [] } : i);
  const facts = {
    version: knowledge.version,
    sources: [...knowledge.sources.values()],
    interventions: [...knowledge.interventions.values()].map(of),
    targets: [...knowledge.targets.values()],
    conditions: [...knowledge.conditions.values()],
    misconceptions: knowledge.misconceptions,
  };
  return new Knowledge(facts, knowledge.names);
}

/** The text after each rewording of what is said of a cure, the preferred one marked. */
function reworded(text: string, found?: Pick<EvidenceSummary, 'finding' | 'certainty'>): string[] {
  const base = knowing(found);
  const read = readAll(readDraft(text, 'markdown'), new ClaimReader(base));
  return new RuleSet(shippedRules, base)
    .check(read)
    .filter((f) => f.rule === 'efficacy-absolute/cure')
    .flatMap((f) => f.rewrites.map((r) => `${r.preferred ? '* ' : ''}${rewritten(text, r)}`));
}

const CURES = 'Sertraline cures major depression.';
const said = (verb: string) => `Sertraline ${verb} major depression.`;

describe('a verb of sure effect', () => {
  it('becomes what a firm effect bears, the careful wording first', () =>
    assert.deepEqual(reworded(CURES, { finding: 'works', certainty: 'moderate' }), [
      said('may reduce the symptoms of'),
      `* ${said('can reduce the symptoms of')}`,
    ]));
  it('becomes “may” where the certainty is low', () =>
    assert.deepEqual(reworded(CURES, { finding: 'works', certainty: 'low' }), [
      `* ${said('may reduce the symptoms of')}`,
      said('can reduce the symptoms of'),
    ]));
  it('becomes “may” or “studied” where it may work', () =>
    assert.deepEqual(reworded(CURES, { finding: 'may work', certainty: 'low' }), [
      said('has been studied for'),
      `* ${said('may reduce the symptoms of')}`,
    ]));
  it('becomes “studied” where it is unclear', () =>
    assert.deepEqual(reworded(CURES, { finding: 'unclear', certainty: 'very low' }), [
      `* ${said('has been studied for')}`,
    ]));
  it('says that no effect was shown where none was', () =>
    assert.deepEqual(reworded(CURES, { finding: 'no clear effect', certainty: 'moderate' }), [
      `* ${said('has not been shown to reduce the symptoms of')}`,
      said('has been studied for'),
    ]));
  it('is not reworded where the treatment does harm', () =>
    assert.deepEqual(reworded(CURES, { finding: 'harm', certainty: 'high' }), []));
  it('becomes “may” where nothing is known', () =>
    assert.deepEqual(reworded(CURES), [`* ${said('may reduce the symptoms of')}`]));

  const table: [what: string, text: string, expected: string][] = [
    [
      'after a modal verb',
      'Sertraline can cure major depression.',
      'Sertraline can reduce the symptoms of major depression.',
    ],
    [
      'after “to”',
      'We use sertraline to cure major depression.',
      'We use sertraline to reduce the symptoms of major depression.',
    ],
    ['of several', 'Tablets cure major depression.', 'Tablets may reduce the symptoms of major depression.'],
    ['of a symptom', 'Sertraline cures anxiety.', 'Sertraline may ease anxiety.'],
    [
      'of more than one word',
      'Sertraline wipes out major depression.',
      'Sertraline may reduce the symptoms of major depression.',
    ],
  ];
  for (const [what, text, expected] of table)
    it(`fits the sentence ${what}: “${text}”`, () => assert.deepEqual(reworded(text), [`* ${expected}`]));

  const untouched: [where: string, text: string][] = [
    ['in a heading', '# Sertraline cures major depression'],
    ['in a title', '---\ntitle: Sertraline cures major depression\n---\n'],
    [
      'beside what keeps people safe',
      'If sertraline does not help and cures no major depression, call the crisis line at once.',
    ],
  ];
  for (const [where, text] of untouched)
    it(`is left to the writer ${where}`, () => assert.deepEqual(reworded(text), []));
});
