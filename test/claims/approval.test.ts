import assert from 'node:assert/strict';
import { told } from './claims-in.ts';

describe('an approval', () => {
  const table: [text: string, ...claims: string[]][] = [
    ['Ketamine is FDA-approved for anxiety.', 'ketamine approved for anxiety, asserted, contradicted'],
    ['The FDA has approved ketamine for depression.', 'ketamine approved for depression, asserted, contradicted'],
    ['Ketamine has FDA approval for depression.', 'ketamine approved for depression, asserted, contradicted'],
    ['Ketamine is an FDA-approved treatment for anxiety.', 'ketamine approved for anxiety, asserted, contradicted'],
    ['Ketamine helps. It is FDA-approved for anxiety.', 'ketamine approved for anxiety, asserted, contradicted'],
    ['Ketamine helps. The drug has FDA approval for anxiety.', 'ketamine approved for anxiety, asserted, contradicted'],
    [
      'Ketamine helps. This treatment is FDA-approved for anxiety.',
      'ketamine approved for anxiety, asserted, contradicted',
    ],
    [
      'Ketamine, unlike esketamine, is FDA-approved for depression.',
      'ketamine approved for depression, asserted, contradicted',
    ],
    // What another country approves is not the FDA's word.
    ['Pregabalin is licensed in the UK for generalised anxiety disorder.'],
    ['In Europe, pregabalin is approved for generalised anxiety disorder.'],
    ['Amitriptyline is licensed by the MHRA for chronic pain.'],
    [
      'Unlike in Europe, pregabalin is FDA-approved for anxiety.',
      'pregabalin approved for anxiety, asserted, contradicted',
    ],
    ['MDMA is licensed for PTSD.', 'mdma approved for ptsd, asserted, contradicted'],
    // Right.
    ['Ketamine is approved as an anaesthetic.', 'ketamine approved for anaesthesia, asserted, supported'],
    ['Sertraline is FDA-approved for panic disorder.', 'sertraline approved for panic-disorder, asserted, supported'],
    ['Fluoxetine is approved by the FDA for bulimia.', 'fluoxetine approved for bulimia, asserted, supported'],
    ['The FDA approved sertraline for depression in 1991.', 'sertraline approved for depression, asserted, supported'],
    [
      'Escitalopram is licensed for generalised anxiety disorder.',
      'escitalopram approved for generalised-anxiety-disorder, asserted, supported',
    ],
    [
      'Esketamine is approved for treatment-resistant depression.',
      'esketamine approved for treatment-resistant-depression, asserted, supported',
    ],
    [
      'Esketamine, unlike ketamine, is approved for depression.',
      'esketamine approved for depression, asserted, supported',
    ],
    ['TMS is FDA-approved for depression.', 'tms approved for depression, asserted, imprecise'],
    [
      'Ketamine is approved as an anaesthetic, while sertraline is approved for depression.',
      'ketamine approved for anaesthesia, asserted, supported',
      'sertraline approved for depression, asserted, supported',
    ],
    // How firmly.
    ['Ketamine is not FDA-approved for anxiety.', 'ketamine approved for anxiety, negated, contradicted'],
    ['Ketamine has never been approved for depression.', 'ketamine approved for depression, negated, contradicted'],
    ['Is ketamine FDA-approved for depression?', 'ketamine approved for depression, questioned, contradicted'],
    [
      'According to them, ketamine is FDA-approved for anxiety.',
      'ketamine approved for anxiety, attributed, contradicted',
    ],
    // What it is not approved for is left out.
    ['Ketamine is FDA-approved for surgery, not for anxiety.', 'ketamine approved for something, asserted, unknown'],
    ['Ketamine is FDA-approved, but not for depression.', 'ketamine approved for something, asserted, unknown'],
    // Another sense, or another subject.
    ['The trial of ketamine was approved by the ethics committee.'],
    ['She is a licensed therapist who offers ketamine for anxiety.'],
    ['Psilocybin has breakthrough therapy designation, FDA approval pending.'],
    ['These vitamins are FDA-approved for anxiety.'],
    ['Ketamine helps. These vitamins are FDA-approved for anxiety.'],
    ['Ketamine helps. Stiripentol is a tablet. It is FDA-approved for anxiety.'],
    ['TMS is FDA-cleared for depression.'],
  ];
  for (const [text, ...claims] of table)
    it(`${text} → ${claims.join('; ') || 'nothing'}`, () => assert.deepEqual(told(text), claims));
});
