import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Strength } from '../../server/src/claims/claim.ts';
import { strengthOf } from '../../server/src/claims/strength.ts';
import { readDraft } from '../../server/src/draft/read.ts';

/** "strength: the words that carry it" of a text of one sentence. */
function read(text: string): { readonly strength: Strength; readonly relation: string } {
  const block = readDraft(text, 'plaintext').blocks[0]?.block;
  const sentence = block?.sentences[0];
  assert.ok(block && sentence && block.sentences.length === 1, `not one sentence: ${text}`);
  const reading = strengthOf(sentence, block.text);
  if (!reading) return { strength: 'none', relation: '' };
  const { from, to, relation, strength } = reading;
  const first = sentence.words[from];
  const last = sentence.words[to - 1];
  assert.ok(first && last, `words ${from} to ${to} are not in: ${text}`);
  assert.equal(relation, block.text.slice(first.start, last.end));
  return { strength, relation };
}

/** Sentence, and where it matters the words that carry its strength. */
type Case = readonly [sentence: string, relation?: string];

const CASES: Readonly<Record<Strength, readonly Case[]>> = {
  none: [
    ['Insomnia was the topic of the workshop.'],
    ['We enrolled forty adults at three clinics.'],
    ['Further studies are needed to confirm whether yoga reduces anxiety.'],
    ['Larger trials are warranted.'],
    ['Clinicians should screen for panic disorder.'],
    ['Sleep hygiene is recommended as part of routine care.'],
    ['We assessed the effect of light therapy on mood.'],
    ['The team asked whether ketamine lowers the risk of relapse.'],
    ['It is not known how lithium prevents mania.'],
    ['Earlier studies have suggested that zinc improves mood.'],
    ['Trial registration: see the protocol.'],
    ['Copyright belongs to the authors of this effective guide.'],
    ['These findings may help clinicians choose a starting point.'],
    ['The programme was designed to reduce stigma.'],
    ['Strategies to prevent burnout vary.'],
    ['Patients in the control group received usual care.'],
    ['Adults with impaired memory took part.'],
    ['Participants received a reduced dose.'],
    ['The results could inform policy.'],
    ['High-risk patients were excluded.'],
    ['Adults aged 65 and older were invited.'],
    ['More than 300 people answered the survey.'],
    ['Our results contribute to the growing literature.'],
    ['The report raises concerns among parents.'],
    ['AIDS charities took part.'],
    ['A drug-induced state was described.'],
    ['The effect of diet on relapse is unknown.'],
    ['Little is known about the causes of mania.'],
    ['Surgeons may be reluctant to operate.'],
  ],
  correlational: [
    ['Loneliness is associated with depression.', 'associated with'],
    ['Loneliness was not associated with depression.', 'associated with'],
    ['Poor sleep may be associated with relapse.', 'associated with'],
    ['Screen time was weakly and inversely correlated with mood.'],
    ['Gum disease linked to dementia'],
    ['There was no link between coffee and panic attacks.'],
    ['Baseline anxiety predicted dropout.', 'predicted'],
    ['Heart rate could be a useful marker of stress.'],
    ['Smoking is a risk factor for psychosis.'],
    ['Veterans are at greater risk of insomnia.'],
    ['Night workers were twice as likely to report low mood.'],
    ['Shift workers have a higher risk of burnout than day workers.'],
    ['Scores were lower in the exercise group.', 'lower'],
    ['No differences were found between the two schools.'],
    ['Remission was more common after a year.'],
    ['Rates of self-harm rose during the winter.'],
    ['Cortisol was reduced after a month.', 'reduced'],
    ['Symptoms improved over time.', 'improved'],
    ['Anxiety is prevalent among medical students.'],
    ['Anxiety increases with age.'],
    ['Urban living and risk of psychosis'],
    ['Worry is tied to poor sleep, a leading cause of fatigue.'],
  ],
  conditional: [
    ['Exercise may reduce anxiety.', 'reduce'],
    ['Exercise might not reduce anxiety.', 'reduce'],
    ['Yoga could also help to lower stress.'],
    ['Ketamine appears to relieve suicidal thoughts.', 'relieve'],
    ['Ketamine is thought to relieve suicidal thoughts.', 'relieve'],
    ['Mindfulness may be helpful for students.'],
    ['Mindfulness may be an effective option.'],
    ['Poor diet is likely to worsen low mood.', 'worsen'],
    ['Light therapy could have a positive effect on sleep.'],
    ['Stress might lead to relapse.', 'might lead'],
    ['Loneliness probably contributes to depression.'],
    ['Music has the potential to ease pain.'],
    ['Early care may have prevented relapse.', 'prevented'],
    ['Childhood adversity may play a role in psychosis.'],
    ['Patients may benefit from group therapy.'],
    ['The app might cut waiting times and boost attendance.'],
    ['Vitamin D could protect against depression.', 'protect'],
    ['The drug might one day be used to prevent blindness.', 'prevent'],
    ['Lowering doses might lead to changes that improve sleep.'],
  ],
  causal: [
    ['Exercise reduces anxiety.', 'reduces'],
    ['Exercise did not reduce anxiety.', 'reduce'],
    ['The study suggests that exercise reduces anxiety.', 'reduces'],
    ['Sertraline improved the mood of most patients.', 'improved'],
    ['Cannabis can trigger panic attacks.', 'trigger'],
    ['Sleep loss leads to irritability.', 'leads to'],
    ['The programme resulted in fewer crises.', 'resulted in'],
    ['Relapse was prevented by lithium.', 'prevented'],
    ['Lithium has been shown to prevent relapse.', 'prevent'],
    ['Cognitive therapy is effective for panic disorder.', 'effective'],
    ['Esketamine was better than placebo.', 'better than placebo'],
    ['The treatment is safe and well tolerated.'],
    ['The intervention had no effect on sleep.'],
    ['Group therapy has a positive effect on mood.'],
    ['Patients benefit from regular visits.'],
    ['Stress plays a major role in relapse.'],
    ['Poverty is a leading cause of distress.'],
    ['A faulty gene is responsible for the disorder.'],
    ['Regular walks protect against depression.', 'protect'],
    ['Therapy shortened hospital stays, thereby reducing costs.'],
    ['Sleep helps people recover.'],
    ['Statins cut the odds of stroke'],
    ['Naps boost memory in toddlers'],
    ['The helpline works.'],
  ],
};

describe('the strength of a sentence’s strongest claim', () => {
  for (const [strength, cases] of Object.entries(CASES))
    describe(strength, () => {
      for (const [sentence, relation] of cases)
        it(sentence, () => {
          const reading = read(sentence);
          assert.equal(reading.strength, strength, `carried by “${reading.relation}”`);
          if (relation !== undefined) assert.equal(reading.relation, relation);
        });
    });

  it('is that of the strongest of several claims', () => {
    assert.equal(
      read('Age was associated with relapse, and lithium prevented new episodes in both groups.').strength,
      'causal',
    );
    assert.equal(read('Age was associated with relapse, and lithium may prevent it.').strength, 'conditional');
  });

  it('outlasts a need that is told after it, and not one that is told with it', () => {
    assert.equal(read('Yoga may ease anxiety, but further research is needed.').strength, 'conditional');
    assert.equal(read('Further research is needed on how yoga eases anxiety.').strength, 'none');
  });

  it('is read from any words in any order, and its words are in the sentence', () => {
    const word = fc.constantFrom(
      ...'may might could be not is was has have to and or by help helps reduce reduces reduced reducing risk of the a effect effects on linked associated with than higher should whether likely potential cause role in play , . ; ( ) - AIDS'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        for (const { block } of readDraft(words.join(' '), 'plaintext').blocks)
          for (const sentence of block.sentences) {
            const reading = strengthOf(sentence, block.text);
            if (!reading) continue;
            assert.ok(0 <= reading.from && reading.from < reading.to && reading.to <= sentence.words.length);
            assert.ok(block.text.includes(reading.relation) && reading.relation !== '');
          }
      }),
      { numRuns: 500 },
    );
  });

  it('is read from any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        for (const { block } of readDraft(text, 'plaintext').blocks)
          for (const sentence of block.sentences) strengthOf(sentence, block.text);
      }),
    );
  });
});
