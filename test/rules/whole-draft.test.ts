import assert from 'node:assert/strict';
import type { Finding } from '../../server/src/rules/finding.ts';
import { findingsIn } from './checked.ts';

/** About 170 words on a treatment for anxiety that name no risk and no source, and say nothing of approval. */
function article(treatment: string, more = ''): string {
  return `# ${treatment} for anxiety

People who live with anxiety often ask about ${treatment}. This page tells what a course looks like, whom you will meet
and what happens on the day. It was written for readers who hear of ${treatment} for the first time and would like to know
what to bring, where to go and how long it takes.

## Before the first day

You will meet a doctor who asks about your health and about the medicines that you take. Bring a list of them. You may
bring a friend. Eat a light meal in the morning and leave the car at home. If you have questions about ${treatment}, write
them down, since it is easy to forget them on the day.

## On the day

A nurse shows you to a quiet room with a chair and a window. You rest there for an hour. Some people listen to music,
others prefer silence. When it is over you have a cup of tea and talk with the team about how anxiety has been for you in
the past week. Then your friend takes you home. ${more}
`;
}

const SHORT =
  '# Ketamine for anxiety\n\nKetamine helps some people with anxiety. Ketamine is given by infusion. Ketamine is old.\n';

function found(rule: string, text: string): readonly Finding[] {
  return findingsIn(text).filter((f) => f.rule === rule);
}

function table(rule: string, rows: readonly (readonly [what: string, text: string, flagged: boolean])[]): void {
  for (const [what, text, flagged] of rows)
    it(`${flagged ? 'flags' : 'leaves'} ${what}`, () => assert.equal(found(rule, text).length, flagged ? 1 : 0));

  it('shows it at the title and for the draft as a whole', () => {
    const text = article('Ketamine');
    const [finding] = found(rule, text);
    assert.equal(finding?.scope, 'document');
    assert.equal(text.slice(finding.start, finding.end), 'Ketamine for anxiety');
    assert.match(finding.message, /ketamine/);
    for (const words of [finding.message, finding.advice]) assert.doesNotMatch(words, /\{|undefined/);
  });
}

describe('a draft that names no risk', () => {
  table('fair-balance/no-risks', [
    ['an article without one', article('Ketamine'), true],
    [
      'an article that names side effects',
      article('Ketamine', 'Ketamine can cause dissociation and raised blood pressure.'),
      false,
    ],
    ['an article with a section on risks', article('Ketamine', '\n\n## Risks\n\nAsk your doctor.'), false],
    ['an article that only denies them', article('Ketamine', 'Ketamine has no side effects.'), true],
    ['an article that calls it risk-free', article('Ketamine', 'Ketamine is risk-free.'), true],
    [
      'an article that denies one and names another',
      article('Ketamine', 'It has no side effects apart from nausea.'),
      false,
    ],
    ['a note of few words', SHORT, false],
    ['an article about no treatment', article('Walking'), false],
    ['an article about a treatment of which the base knows no risks', article('CBT'), false],
    ['an article about a member of a class with risks', article('Sertraline'), true],
  ]);
});

describe('a draft that gives no source', () => {
  table('uncited-claim/no-sources', [
    ['an article without one', article('Ketamine'), true],
    ['a number in brackets', article('Ketamine', 'Ketamine is old.[1]'), false],
    ['a citation key', article('Ketamine', 'Ketamine is old [@lee2019].'), false],
    ['a footnote', article('Ketamine', 'Ketamine is old.[^lee]\n\n[^lee]: Lee A. Ketamine. 2019.'), false],
    ['author and year', article('Ketamine', 'Ketamine is old (Lee et al., 2019).'), false],
    ['a DOI', article('Ketamine', 'See https://doi.org/10.1000/182 for more.'), false],
    ['a list of references', article('Ketamine', '\n\n## References\n\n1. Lee A. Ketamine. 2019.'), false],
    ['a link to a shop, which is no source', article('Ketamine', 'See [our shop](https://example.com/shop).'), true],
    ['a note of few words', SHORT, false],
    ['an article about no treatment', article('Walking'), false],
  ]);
});

describe('a draft about a use that is off-label and does not say so', () => {
  table('approval/off-label-unsaid', [
    ['an article that leaves it open', article('Ketamine'), true],
    ['an article that says “off-label”', article('Ketamine', 'This use is off-label.'), false],
    ['an article that says “off label”', article('Ketamine', 'It is prescribed off label.'), false],
    [
      'an article that says that it is not approved',
      article('Ketamine', 'Ketamine is not approved for anxiety.'),
      false,
    ],
    [
      'an article that says that the FDA has not approved it',
      article('Ketamine', 'The FDA has not approved this use.'),
      false,
    ],
    ['an article that says that it is approved', article('Ketamine', 'Ketamine is FDA-approved for anxiety.'), true],
    ['an article about an approved use', article('Alprazolam'), false],
    ['an article about a use of which the base knows nothing', article('CBT'), false],
    ['a note of few words', SHORT, false],
  ]);

  it('gives the source for the status', () =>
    assert.ok(found('approval/off-label-unsaid', article('Ketamine')).every((f) => f.evidence.length > 0)));
});

describe('a draft that contradicts itself', () => {
  const rule = 'mechanism/self-contradiction';
  it('points to the other line', () => {
    const text = 'GABA calms the brain.\n\nAnd so on.\n\nKetamine inhibits GABA, which lowers anxiety.\n';
    const [finding] = found(rule, text);
    assert.equal(text.slice(finding?.start, finding?.end), 'inhibits GABA');
    assert.deepEqual(
      finding?.related.map((r) => text.slice(r.start, r.end)),
      ['GABA calms the brain'],
    );
  });

  const rows: [what: string, text: string][] = [
    [
      'a line that denies the first',
      'GABA does not calm the brain.\n\nKetamine inhibits GABA, which lowers anxiety.\n',
    ],
    [
      'a line that denies the second',
      'GABA calms the brain.\n\nKetamine does not inhibit GABA, which would lower anxiety.\n',
    ],
    ['only one of the two', 'Ketamine inhibits GABA, which lowers anxiety.\n'],
    ['another messenger', 'GABA calms the brain.\n\nKetamine lowers glutamate, which lowers anxiety.\n'],
    ['a quotation', 'GABA calms the brain.\n\n> Ketamine inhibits GABA, which lowers anxiety.\n'],
  ];
  for (const [what, text] of rows) it(`leaves ${what}`, () => assert.deepEqual(found(rule, text), []));
});

describe('a text for patients that is hard to read', () => {
  const HARD = Array.from(
    { length: 12 },
    () =>
      'Patients considering pharmacological augmentation should familiarise themselves with contemporaneous ' +
      'recommendations regarding discontinuation, titration and monitoring, notwithstanding considerable uncertainty.',
  ).join(' ');
  const rule = 'readability/hard-to-read';
  const asPatientText = (text: string) => `---\noverclaim: patient\n---\n\n${text}`;

  it('is told once, for the draft as a whole', () => {
    const [finding, ...more] = found(rule, asPatientText(`# Your tablets\n\n${HARD}\n`));
    assert.equal(finding?.scope, 'document');
    assert.deepEqual(more, []);
    assert.match(finding.message, /about \d{2} years/);
    assert.match(finding.advice, /they have \d{2} words/);
  });

  for (const [what, text] of [
    ['in any other kind of text', `# Your tablets\n\n${HARD}\n`],
    ['in everyday words', asPatientText(article('Ketamine'))],
    ['in everyday words, whatever the names of drugs', asPatientText(article('Dextroamphetamine'))],
    ['in a few words', asPatientText(HARD.slice(0, 400))],
  ] as const)
    it(`is not told ${what}`, () => assert.deepEqual(found(rule, text), []));
});
