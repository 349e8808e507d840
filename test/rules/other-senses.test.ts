import assert from 'node:assert/strict';
import { findingsIn, told } from './checked.ts';

/** Words that a list of phrases would stumble over: each sentence is about health, and right as it stands. */
const SENTENCES = [
  // cure, heal, eliminate, fix
  'The adhesive on the ketamine label is cured at 60 °C.',
  'The ward’s kitchen serves home-cured bacon to people with depression.',
  'The concrete of the new anxiety clinic took a month to cure.',
  'Cure rates for hepatitis C in methadone clinics match those in general practice.',
  'The drug is eliminated by the kidneys within a day.',
  'The clinic eliminated paper charts, which the depression team had used for years.',
  'Participants on fixed doses of sertraline were seen every week.',
  'The effect of saffron on depression is unproven.',
  // breakthrough, revolutionary, miracle, magic
  'Breakthrough bleeding can occur when carbamazepine is taken with the pill.',
  'Some patients have breakthrough seizures or breakthrough symptoms before the next dose.',
  'The drug was granted breakthrough therapy designation for depression.',
  'The museum shows how soldiers with melancholia were treated in the Revolutionary War.',
  'Magical thinking was rated on the schizotypy scale.',
  'Becoming a parent is a life-changing event, and some parents become depressed.',
  // significant, trend, proven
  'The difference in depression scores was significant (P = .003).',
  'Depression scores differed significantly (95% CI 0.4 to 3.1).',
  'Her significant other came to the family therapy session.',
  'The Cochran–Armitage test for trend was prespecified in the lithium trial.',
  'Recruitment of people with depression proved difficult.',
  'Biopsy-proven coeliac disease was an exclusion criterion of the sertraline trial.',
  'The lithium tablets come in child-proof bottles.',
  'It has not been proven that ketamine prevents relapse.',
  // suicide, failed, committed, clean, addict
  'A suicide gene was built into the transplanted cells.',
  'After five failed attempts to log in, the suicide prevention app locks itself.',
  'He was committed to his work on suicide prevention.',
  'Clean needles were handed out at the methadone clinic.',
  'Narcotics Anonymous meets on Tuesdays.',
  // safe, guaranteed, immediately, lifelong, permanent, all
  'Keep your tablets in a safe place, out of the reach of children.',
  'Together you will write a safety plan for the nights when depression is worst.',
  'Confidentiality in therapy is guaranteed within the limits explained at intake.',
  'If you think of ending your life, call the emergency number immediately.',
  'Anyone who feels unsafe after taking the drug should call the crisis line now.',
  'Autism is a lifelong condition.',
  'Tardive dyskinesia can be permanent.',
  'The permanent secretary opened the new unit for depression.',
  'All patients gave written informed consent before they were given ketamine.',
  'Immediate-release methylphenidate was given twice daily.',
  // best, leading, first-line
  'There is no single best antidepressant.',
  'Which therapy works best for you depends on what you want from it.',
  'A superiority design with a margin of 3 points was registered for the CBT trial.',
  'The interview was the reference standard for depression.',
  // causes, leads to, drives, effects
  'The depression clinic leads to the day hospital through a covered walkway.',
  'A root-cause analysis follows each suicide on the ward.',
  'Correlation does not show that screens cause ADHD.',
  'We tested whether exercise reduces relapse in depression.',
  'Withdrawal from alcohol can trigger seizures.',
];

describe('words in another sense', () => {
  for (const text of SENTENCES)
    it(`are left alone: “${text}”`, () =>
      assert.deepEqual(
        told(
          findingsIn(text).filter((f) => f.severity === 'error' || f.severity === 'warning'),
          text,
        ),
        [],
      ));
});
