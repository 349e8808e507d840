import assert from 'node:assert/strict';
import { SEVERITIES } from '../../server/src/rules/finding.ts';
import { findingsIn } from './checked.ts';

type Outcome = 'kept' | 'lowered' | 'silenced';

/** What becomes of a rule's finding in a sentence, against the severity that it has in the plain sentence. */
function outcome(rule: string, plain: string, excused: string): Outcome {
  const severity = (text: string) => findingsIn(text).find((f) => f.rule === rule)?.severity;
  const own = severity(plain);
  assert.ok(own, `not flagged: ${plain}`);
  const left = severity(excused);
  if (left === undefined) return 'silenced';
  const steps = SEVERITIES.indexOf(left) - SEVERITIES.indexOf(own);
  assert.ok(steps === 0 || steps === 1, `${own} became ${left}`);
  return steps === 0 ? 'kept' : 'lowered';
}

const FAMILIES: readonly {
  readonly rule: string;
  readonly plain: string;
  readonly table: readonly (readonly [excuse: string, sentence: string, outcome: Outcome])[];
}[] = [
  {
    rule: 'mechanism/contradicted',
    plain: 'Ketamine inhibits the reuptake of glutamate.',
    table: [
      ['a negation', 'Ketamine does not inhibit the reuptake of glutamate.', 'silenced'],
      ['a hedge, which does not excuse a wrong mechanism', 'Ketamine may inhibit the reuptake of glutamate.', 'kept'],
      ['a belief told as one', 'Ketamine is thought to inhibit the reuptake of glutamate.', 'kept'],
      ['a question', 'Does ketamine inhibit the reuptake of glutamate?', 'silenced'],
      ['a myth', 'It is a myth that ketamine inhibits the reuptake of glutamate.', 'silenced'],
      ['an attribution', 'According to the clinic, ketamine inhibits the reuptake of glutamate.', 'lowered'],
      ['what a study asked', 'We asked whether ketamine inhibits the reuptake of glutamate.', 'silenced'],
      ['a quotation', '“Ketamine inhibits the reuptake of glutamate.”', 'silenced'],
      ['a block quotation', '> Ketamine inhibits the reuptake of glutamate.', 'silenced'],
      [
        '“not only”, which is no negation',
        'Ketamine not only inhibits the reuptake of glutamate but is cheap.',
        'kept',
      ],
      ['a negation of another clause', 'Ketamine is not new, but it inhibits the reuptake of glutamate.', 'kept'],
    ],
  },
  {
    rule: 'disorder-fact/single-cause',
    plain: 'Low serotonin causes depression.',
    table: [
      ['a negation', 'Low serotonin does not cause depression.', 'silenced'],
      ['a hedge', 'Low serotonin may cause depression.', 'silenced'],
      ['a question', 'Does low serotonin cause depression?', 'silenced'],
      ['a myth', 'It is a myth that low serotonin causes depression.', 'silenced'],
      ['an attribution', 'Some companies claim that low serotonin causes depression.', 'silenced'],
    ],
  },
  {
    rule: 'approval/not-approved',
    plain: 'Ketamine is FDA-approved for anxiety.',
    table: [
      ['a negation', 'Ketamine is not FDA-approved for anxiety.', 'silenced'],
      ['a question', 'Is ketamine FDA-approved for anxiety?', 'silenced'],
      ['a myth', 'It is a myth that ketamine is FDA-approved for anxiety.', 'silenced'],
      ['an attribution', 'According to the clinic, ketamine is FDA-approved for anxiety.', 'lowered'],
      ['another clause', 'Ketamine is not new, but it is FDA-approved for anxiety.', 'kept'],
      ['a clinic that offers it', 'Our clinic offers FDA-approved ketamine for anxiety.', 'kept'],
      ['a clinic that is approved', 'Our clinic is approved for ketamine in anxiety.', 'silenced'],
    ],
  },
  {
    rule: 'efficacy-absolute/cure',
    plain: 'Ketamine cures anxiety.',
    table: [
      ['a negation', 'Ketamine does not cure anxiety.', 'silenced'],
      ['no drug at all', 'No drug, not even ketamine, cures anxiety.', 'silenced'],
      ['a hedge', 'Ketamine may cure anxiety.', 'lowered'],
      ['a condition', 'If ketamine cures anxiety, we will hear of it.', 'silenced'],
      ['a question', 'Does ketamine cure anxiety?', 'silenced'],
      ['an attribution', 'Some companies claim that ketamine cures anxiety.', 'lowered'],
      ['a myth', 'It is a misconception that ketamine cures anxiety.', 'silenced'],
      ['“no doubt”, which is no negation', 'There is no doubt that ketamine cures anxiety.', 'kept'],
    ],
  },
  {
    rule: 'safety-absolute/safe',
    plain: 'Ketamine is completely safe.',
    table: [
      ['a negation', 'Ketamine is not completely safe.', 'silenced'],
      ['a hedge, which does not excuse “safe”', 'Ketamine may be completely safe.', 'kept'],
      ['an attribution, which does not either', 'According to the clinic, ketamine is completely safe.', 'kept'],
      ['a question', 'Is ketamine completely safe?', 'silenced'],
      ['a quotation', 'He wrote: “Ketamine is completely safe.”', 'silenced'],
      ['talk about words', 'Avoid phrases such as completely safe when you write about ketamine.', 'silenced'],
    ],
  },
  {
    rule: 'hype/life-changing',
    plain: 'Ketamine is a life-changing treatment.',
    table: [
      ['a negation', 'Ketamine is not a life-changing treatment.', 'silenced'],
      ['a hedge, which does not excuse praise', 'Ketamine may be a life-changing treatment.', 'kept'],
      ['an attribution', 'Some companies claim that ketamine is a life-changing treatment.', 'lowered'],
      ['a question', 'Is ketamine a life-changing treatment?', 'lowered'],
      ['a quotation', 'She said that ketamine was “a life-changing treatment”.', 'silenced'],
      ['talk about words', 'The phrase life-changing treatment tells you nothing about ketamine.', 'silenced'],
      ['“nothing short of”, which is no negation', 'Ketamine is nothing short of a life-changing treatment.', 'kept'],
    ],
  },
  {
    rule: 'evidence-inflation/growing-evidence',
    plain: 'A growing body of evidence supports ketamine.',
    table: [
      ['a negation', 'There is no growing body of evidence for ketamine.', 'silenced'],
      ['an attribution', 'According to the clinic, a growing body of evidence supports ketamine.', 'lowered'],
      ['a question', 'Does a growing body of evidence support ketamine?', 'silenced'],
      ['a source', 'A growing body of evidence supports ketamine.[2]', 'silenced'],
    ],
  },
  {
    rule: 'preclinical-leap/in-people',
    plain: 'Ketamine promotes neurogenesis.',
    table: [
      ['a negation', 'Ketamine does not promote neurogenesis.', 'silenced'],
      ['a hedge', 'Ketamine may promote neurogenesis.', 'silenced'],
      ['animals', 'In rats, ketamine promotes neurogenesis.', 'silenced'],
    ],
  },
  {
    rule: 'stigma/committed-suicide',
    plain: 'He committed suicide in March.',
    table: [
      ['a negation, which does not excuse the word', 'He had not committed suicide in March.', 'kept'],
      ['a quotation', 'The paper wrote: “He committed suicide in March.”', 'silenced'],
      ['talk about words', 'The phrase committed suicide is out of date.', 'silenced'],
    ],
  },
];

for (const { rule, plain, table } of FAMILIES)
  describe(`what excuses ${rule}`, () => {
    for (const [excuse, sentence, expected] of table)
      it(`${expected} by ${excuse}: “${sentence}”`, () => assert.equal(outcome(rule, plain, sentence), expected));
  });

describe('a myth that is told as one', () => {
  const table: [text: string, flagged: string[]][] = [
    ['Myth: Ketamine cures anxiety.', []],
    ['Myth 3: Ketamine cures anxiety. It never fails.', []],
    ['Myth: Ketamine cures anxiety. Fact: Sertraline cures anxiety.', ['Sertraline cures anxiety']],
    ['Myth – ketamine cures anxiety. In fact, sertraline cures anxiety.', ['sertraline cures anxiety']],
    ['Fact: Sertraline cures anxiety. Myth: Ketamine cures anxiety.', ['Sertraline cures anxiety']],
    ['It is a myth that ketamine cures anxiety. Sertraline cures anxiety.', ['Sertraline cures anxiety']],
    ['## Common myths\n\n- Ketamine cures anxiety.\n- Sertraline cures anxiety.\n', []],
    ['## Myths\n\n- Ketamine cures anxiety. Fact: Sertraline cures anxiety.\n', ['Sertraline cures anxiety']],
    ['## Myths\n\nSertraline cures anxiety.\n', ['Sertraline cures anxiety']],
    ['## Myths and facts\n\n- Sertraline cures anxiety.\n', ['Sertraline cures anxiety']],
    [
      '## Myths\n\n- Ketamine cures anxiety.\n\n## Facts\n\n- Sertraline cures anxiety.\n',
      ['Sertraline cures anxiety'],
    ],
  ];
  for (const [text, flagged] of table)
    it(`ends at its fact: “${text}”`, () =>
      assert.deepEqual(
        findingsIn(text)
          .filter((f) => f.family === 'efficacy-absolute')
          .map((f) => `${text.slice(0, f.start).trim().split(/\s/).at(-1)} ${text.slice(f.start, f.end)} anxiety`),
        flagged,
      ));
});
