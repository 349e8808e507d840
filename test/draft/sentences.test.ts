import assert from 'node:assert/strict';
import type { Format, Sentence } from '../../server/src/draft/draft.ts';
import { readDraft } from '../../server/src/draft/read.ts';

function sentencesOf(source: string, format: Format = 'markdown'): (Sentence & { text: string })[] {
  return readDraft(source, format).blocks.flatMap(({ block }) =>
    block.sentences.map((sentence) => ({ ...sentence, text: block.text.slice(sentence.start, sentence.end) })),
  );
}

/** Sentences parted by " | ". */
const SENTENCES: readonly string[] = [
  // Titles, names and places.
  'Dr. Alvarez prescribed it. | Mr. Lee and Mrs. Okafor did not.',
  "St. John's wort is sold over the counter. | It interacts with many drugs.",
  'The review by J. Smith and A. B. Jones was small. | It had no control group.',
  'Prof. Ng disagrees.',
  'It was led by John F. Kennedy. | He was not a doctor.',
  'It came early, said James C. Anthony of the school. | He was the first.',
  // Latin and other abbreviations.
  'Some drugs, e.g. Prozac, take weeks. | Others, i.e. Benzodiazepines, do not.',
  'Smith et al. found no effect. | Lee et al. | The trial was stopped.',
  'We compared CBT vs. Sertraline in adults. | Both helped.',
  'It lasts approx. 40 minutes. | Then it fades.',
  'Nausea, headache, etc. are common. | They pass.',
  'See Fig. 2 for details. | See also Table 3.',
  'The result is in Fig. 2. | The rest is in the appendix.',
  'Protocol No. 5 was used. | Is there a cure? | No. | There is a treatment.',
  'Chapter 3 covers this, cf. Brown. | It is long.',
  // Doses, times and numbers.
  'Doses were 0.5 mg/kg i.v. twice weekly. | Nobody withdrew.',
  'It was given i.v. | The infusion took 40 min. | The next one was shorter.',
  'The effect faded by week 6. | Then it came back.',
  'Most relapsed within 40 min. | The next group did not.',
  'The difference was real (p < .001). | It was also small, d = .2. | We were surprised.',
  'The odds ratio was 1.5 (95% CI 1.1 to 2.0). | That is modest.',
  'It was taken at 8 p.m. each day. | It worked.',
  'About 1,200 people took part. | 40 of them dropped out. | 5-HT levels were not measured.',
  'Scores fell by 3.2 points on the HAM-D. | The minimum that matters is 3.',
  'It was published on Jan. 24, 2013. | The next came on Aug. 2.',
  // Countries and companies.
  'It is approved in the U.S. and the U.K. | It is not approved in Japan.',
  'The U.S. Food and Drug Administration approved it. | The E.U. followed.',
  'It is legal in the U.S. | The rules differ by state.',
  'Acme Inc. Pharmaceuticals paid for it. | The authors said so.',
  // Letters and words with small initials that end or begin sentences.
  'Many lack vitamin D. | Supplements may help.',
  'He also had hepatitis C. | It was treated first.',
  'Ketamine acts fast. | rTMS takes weeks.',
  'The pathway is known. | mTOR is part of it.',
  'It is a protein. | α-Synuclein builds up.',
  'It binds to GABA-A. | The effect is sedation.',
  // Questions, exclamations and quotations.
  'Does it work? | It might! | Nobody knows.',
  '"Does it work?" she asked. | He shrugged.',
  '"It cured me!" says one review. | One review is not evidence.',
  'She said, "It helps." | We listened.',
  'He wrote: "Sleep is medicine." | "Food is too," he added.',
  'Is it "safe"? | Is it effective?',
  // Brackets and ellipses.
  'It helps (see below). | It also harms.',
  '(This is an aside.) | This is not.',
  'It helps… | Or so we hoped.',
  'We waited... and nothing happened. | Then it did.',
  'It may help (e.g. in adults). | In children it may not.',
  // Numbering at the start.
  '2.1. Methods and results. | They were mixed.',
  // Citations belong to the sentence that they follow.
  'It works.[3] | Next comes the dose. [4] | Then the rest.[1,2] [5] | The end.',
  'It works [3]. | Next.',
  'It works (Smith et al., 2020). | Lee and Chan (2019) disagree.',
  'It works. (Smith, 2020) | Lee disagrees.',
  'It works.¹² | Next.',
  'It works.[^2] | Next.',
  'It works in theory.(See below.) | Next.',
];

describe('sentences', () => {
  for (const row of SENTENCES) {
    const expected = row.split(' | ');
    it(row, () => {
      assert.deepEqual(
        sentencesOf(expected.join(' '), 'plaintext').map((sentence) => sentence.text),
        expected,
      );
    });
  }

  it('are parted where a space was forgotten, and only there', () => {
    assert.deepEqual(
      sentencesOf('It was effective.The effect lasted. Node.js and example.Com are not drugs.', 'plaintext').map(
        (sentence) => sentence.text,
      ),
      ['It was effective.', 'The effect lasted.', 'Node.js and example.Com are not drugs.'],
    );
  });

  it('are told from markup that marks notes', () => {
    const texts = sentencesOf(
      'It works.^3^ Next.[^1] Then <sup>4</sup> more. [@key2020] The end [see @a1, p. 3; @b2]. `code` is here.\n',
    );
    assert.deepEqual(
      texts.map((sentence) => sentence.text),
      ['It works.\uFFFC', 'Next.\uFFFC', 'Then \uFFFC more. \uFFFC', 'The end \uFFFC.', '\uFFFC is here.'],
    );
  });

  it('of a very long paragraph are the same as in short ones', () => {
    const long = Array.from({ length: 2_000 }, (_, i) => `Trial ${i} found that Dr. Lee was right.`);
    assert.deepEqual(
      sentencesOf(long.join(' '), 'plaintext').map((sentence) => sentence.text),
      long,
    );
  });

  it('without end are still read', () => {
    const words = sentencesOf('word '.repeat(10_000), 'plaintext').reduce(
      (count, sentence) => count + sentence.words.length,
      0,
    );
    assert.equal(words, 10_000);
  });

  it('say whether they ask', () => {
    const asked = sentencesOf('Does it work? Yes. "Is it safe?" Really?! [1] Why?[2] He asked why.').map(
      ({ text, question }) => [text, question],
    );
    assert.deepEqual(asked, [
      ['Does it work?', true],
      ['Yes.', false],
      ['"Is it safe?"', true],
      ['Really?! [1]', true],
      ['Why?[2]', true],
      ['He asked why.', false],
    ]);
  });
});

describe('words', () => {
  const WORDS: readonly (readonly [string, string])[] = [
    ["It doesn't cure John's illness.", "it doesn't cure john's illness"],
    ['It isn\u2019t \u201Csafe\u201D.', "it isn't safe"],
    ['A life-changing, side-effect-free drug', 'a life changing side effect free drug'],
    ['5-HT2A and GABA-A, α-synuclein', '5 ht2a and gaba a α synuclein'],
    ['0.05 or 1,200 or 20mg or 1.5mg or p < .001', '0.05 or 1,200 or 20mg or 1.5mg or p .001'],
    ['40% of 2, 3 and 4.', '40 % of 2 3 and 4'],
    ['R\u00B2 = 0.3; H\u2082O; µg; naïve; cafe\u0301', 'r 0.3 h\u2082o µg naïve cafe\u0301'],
    ["the patients' rights", 'the patients rights'],
    ['serotonin/dopamine (SSRIs) & more', 'serotonin dopamine ssris more'],
    ['H~2~O and D~2~ and 1^st^ but works^3^', 'h2o and d2 and 1st but works'],
    ['un**believ**able `code` $x$ here', 'unbelievable here'],
  ];
  for (const [text, norms] of WORDS) {
    it(text, () =>
      assert.equal(
        sentencesOf(text)
          .flatMap((s) => s.words.map((word) => word.norm))
          .join(' '),
        norms,
      ),
    );
  }
});

describe('quotations in sentences', () => {
  function quoted(text: string, format: Format = 'plaintext'): string[] {
    return readDraft(text, format).blocks.flatMap(({ block }) =>
      block.sentences.map(
        (sentence) =>
          `${sentence.voice}: ${sentence.quoted.map((span) => block.text.slice(span.start, span.end)).join(' | ')}`,
      ),
    );
  }
  const QUOTATIONS: readonly (readonly [string, ...string[]])[] = [
    ['She said "it cured me" and left.', 'author: it cured me'],
    ['\u201CIt cured me,\u201D she said.', 'author: It cured me,'],
    ['\u201CIt cured him.\u201D', 'quotation: It cured him.'],
    ['\u201CIt cured me.\u201D', 'testimonial: It cured me.'],
    ['\u201CI felt better in days.\u201D', 'testimonial: I felt better in days.'],
    ['\u201CI recommend it to my patients.\u201D', 'quotation: I recommend it to my patients.'],
    ['I felt better in days.', 'author: '],
    [
      'He said, "It works. It cured me. Try it." We did.',
      'author: It works.',
      'testimonial: It cured me.',
      'quotation: Try it.',
      'author: ',
    ],
    ['An unclosed " quotes nothing here.', 'author: '],
    ['An unclosed \u201Cquotation quotes nothing.', 'author: '],
    ["It is a 'miracle cure', they say.", 'author: miracle cure'],
    ["It's the patients' choice, isn't it, and the doctors' too.", 'author: '],
    ['They call it \u2018life\u2019s reset button\u2019 online.', "author: life's reset button"],
    ["The 'patients' and the 'doctors' differ.", 'author: patients | doctors'],
    ['A 6" scar and a 5" one.', 'author: '],
    ['The "chemical imbalance" and the "reset" ideas.', 'author: chemical imbalance | reset'],
  ];
  for (const [text, ...expected] of QUOTATIONS) {
    it(text, () => assert.deepEqual(quoted(text), expected));
  }

  it('are the voice of block quotations, and references have their own', () => {
    const source = '> It cured her. It cured me.\n\nI said so.\n\n## References\n\n- Lee A. A trial.\n';
    assert.deepEqual(
      readDraft(source, 'markdown').blocks.map(({ block }) => block.sentences.map(({ voice }) => voice)),
      [['quotation', 'testimonial'], ['author'], ['author'], ['reference', 'reference']],
    );
  });
});

describe('citations in sentences', () => {
  function cited(text: string, format: Format = 'markdown'): string[] {
    return sentencesOf(text, format).map((sentence) =>
      sentence.citations.map((c) => `${c.kind} ${c.text}`).join(' | '),
    );
  }
  const CITATIONS: readonly (readonly [string, ...string[]])[] = [
    ['It works [@smith2020; @lee2019, p. 3]. It fails @doe99.', 'key [@smith2020; @lee2019, p. 3]', 'key @doe99'],
    ['It works [#smith2020]. It fails[p. 23][#lee2019].', 'key [#smith2020]', 'key [p. 23][#lee2019]'],
    ['See [#1](https://a.example) and [# one].', ''],
    ['Follow @drsmith or mail a@b.example for more.', ''],
    ['It works.[^1] It fails.', 'footnote [^1]', ''],
    ['It works [3]. It fails [1,4-6].', 'number [3]', 'number [1,4-6]'],
    ['It works.[3] It fails. [4]', 'number [3]', 'number [4]'],
    ['It works.^3^ It fails.<sup>4,5</sup> End.', 'number ^3^', 'number <sup>4,5</sup>', ''],
    ['It works.\u00B9\u00B2 The BMI was 30 kg/m\u00B2.', 'number \u00B9\u00B2', ''],
    [
      'It works [[3]](https://a.example/3). It fails<sup>[5](#ref5)</sup>.',
      'number [[3]](https://a.example/3)',
      'number <sup>[5](#ref5)</sup>',
    ],
    [
      'It works (Smith et al., 2020). It fails (Smith & Lee 2019; Chan, 2021).',
      'author-year (Smith et al., 2020)',
      'author-year (Smith & Lee 2019; Chan, 2021)',
    ],
    [
      'Smith and Lee (2019) found it. So did van den Berg et al. (2020).',
      'author-year Smith and Lee (2019)',
      'author-year van den Berg et al. (2020)',
    ],
    [
      'It works (see American Psychiatric Association, 2013). O\u2019Brien (2004) agrees.',
      'author-year (see American Psychiatric Association, 2013)',
      "author-year O'Brien (2004)",
    ],
    ['It began (in March 2020) and was approved (2019). In May (2019) it ended.', '', ''],
    [
      'It is known (doi:10.1000/abc.5). It is registered (NCT01234567, ISRCTN 12345678).',
      'doi 10.1000/abc.5',
      'trial NCT01234567 | trial ISRCTN 12345678',
    ],
    [
      'See PMID: 12345678 and PMC1234567, EudraCT 2010-012345-67.',
      'pmid PMID: 12345678 | pmid PMC1234567 | trial EudraCT 2010-012345-67',
    ],
    [
      'See [this trial](https://pubmed.ncbi.nlm.nih.gov/1/) and <https://doi.org/10.1000/1>.',
      'link https://pubmed.ncbi.nlm.nih.gov/1/ | link <https://doi.org/10.1000/1>',
    ],
    ['Read [our blog](https://a.example) or https://doi.org/10.1000/1.', 'link https://doi.org/10.1000/1'],
    ['See <a href="https://www.cochranelibrary.com/x">the review</a> now.', 'link https://www.cochranelibrary.com/x'],
    ['See [the trial][t].\n\n[t]: https://clinicaltrials.gov/1', 'link https://clinicaltrials.gov/1'],
  ];
  for (const [text, ...expected] of CITATIONS) {
    it(text, () => assert.deepEqual(cited(text), expected));
  }

  it('at the end of a paragraph speak for all of it', () => {
    const closing = (text: string) =>
      readDraft(text, 'markdown').blocks.map(({ block }) => block.closing.map((citation) => citation.text));
    assert.deepEqual(closing('It works. It fails [1] at times. It does [2, 3].[^4]'), [['[2, 3]', '[^4]']]);
    assert.deepEqual(closing('It works. So say Smith and Lee (2019).'), [['Smith and Lee (2019)']]);
    assert.deepEqual(closing('It works [1]. It fails.'), [[]]);
    assert.deepEqual(closing('It works (see [1] for more).'), [[]]);
  });
});
