import assert from 'node:assert/strict';
import type { Claim } from '../../server/src/claims/claim.ts';
import { toldOf } from './claims-in.ts';

type Row = [text: string, ...claims: string[]];

function holds(kinds: readonly Claim['kind'][], table: readonly Row[]): void {
  for (const [text, ...claims] of table) it(text, () => assert.deepEqual(toldOf(kinds, text), claims));
}

describe('what a treatment does about a condition', () => {
  holds(
    ['efficacy', 'safety'],
    [
      ['CBT-I relieves insomnia.', 'CBT-I relieves insomnia, asserted, supported'],
      ['Neurofeedback treats ADHD.', 'neurofeedback relieves ADHD, asserted, contradicted'],
      [
        'Prazosin is an effective treatment for PTSD.',
        'prazosin relieves post-traumatic stress disorder, asserted, contradicted',
      ],
      [
        'Prazosin is not an effective treatment for PTSD.',
        'prazosin relieves post-traumatic stress disorder, negated, supported',
      ],
      ['Prazosin may help with PTSD.', 'prazosin relieves post-traumatic stress disorder, hedged, unknown'],
      ['Does prazosin help people with PTSD?', 'prazosin relieves post-traumatic stress disorder, questioned, unknown'],
      ['Valerian helps with insomnia.', 'valerian relieves insomnia, asserted, contradicted'],
      ['Valerian has long been sold. It relieves insomnia.', 'valerian relieves insomnia, asserted, contradicted'],
      ['Insomnia can be treated with valerian.', 'valerian relieves insomnia, asserted, contradicted'],
      // To prevent is not to treat.
      ['Ginkgo prevents dementia.', 'ginkgo prevents dementia, asserted, contradicted'],
      ['Vitamin D protects against depression.', 'vitamin D prevents depression, asserted, contradicted'],
      // A cure is more than a trial shows.
      ['Ketamine cures depression.', 'ketamine cures depression, asserted, unknown'],
      // Others than treatments, and conditions further away.
      ['Sleep helps with anxiety.'],
      ['Valerian helps many who sleep badly, says a man with insomnia.'],
    ],
  );
});

describe('a comparison of treatments', () => {
  holds(
    ['comparison'],
    [
      ['Buspirone is safer than diazepam.', 'buspirone is safer than diazepam, asserted, unknown'],
      ['Ketamine works faster than SSRIs.', 'ketamine works faster than SSRIs, asserted, unknown'],
      ['Escitalopram may outperform citalopram.', 'escitalopram outperform citalopram, hedged, unknown'],
      ['CBT-I is as effective as zolpidem.', 'CBT-I is as effective as zolpidem, asserted, unknown'],
      ['Prazosin was no better than placebo.', 'prazosin was no better than placebo, negated, unknown'],
      ['Anxiety is worse than boredom.'],
      ['Sertraline is better than it was.'],
    ],
  );
});

describe('a schedule', () => {
  holds(
    ['schedule'],
    [
      ['Ketamine is a Schedule III controlled substance.', 'ketamine scheduled as Schedule III, asserted, supported'],
      ['Ketamine is a Schedule II drug.', 'ketamine scheduled as Schedule II, asserted, contradicted'],
      [
        'The Schedule I drug psilocybin is studied in trials.',
        'psilocybin scheduled as Schedule I, asserted, supported',
      ],
      [
        'Diazepam is classified as a DEA Schedule 4 substance.',
        'diazepam scheduled as Schedule IV, asserted, supported',
      ],
      ['Ketamine is not a Schedule II drug.', 'ketamine scheduled as Schedule II, negated, contradicted'],
      // Planned, past, and other countries' law.
      ['Psilocybin could be moved from Schedule I to Schedule II.'],
      ['In the UK, ketamine is a Schedule 2 drug.'],
      ['Ketamine treatment follows a schedule.'],
    ],
  );
});

describe('how soon a treatment works, and for how long', () => {
  holds(
    ['onset', 'duration'],
    [
      ['Ketamine works within hours.', 'ketamine works within hours, asserted, unknown'],
      ['Sertraline takes four to six weeks to work.', 'sertraline works in four to six weeks, asserted, unknown'],
      [
        'Ketamine may start working in as little as 24 hours.',
        'ketamine works in as little as 24 hours, hedged, unknown',
      ],
      ['The effects of ketamine last for up to two weeks.', 'ketamine lasts for up to two weeks, asserted, unknown'],
      ['Ketamine works in the brain for years.'],
      ['The course lasts for two weeks.'],
    ],
  );
});

describe('what the text speaks of', () => {
  holds(
    ['efficacy'],
    [
      [
        'Sertraline is an SSRI. Unlike stimulants, it is slow. It relieves depression.',
        'sertraline relieves depression, asserted, supported',
      ],
      ['Vitamin B12 levels are measured. The medicine prevents relapse.'],
    ],
  );
});
