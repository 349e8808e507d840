import assert from 'node:assert/strict';
import { cuesOver, isQuoted, readCues } from '../../server/src/language/context.ts';
import type { CueKind } from '../../server/src/language/cues.ts';
import { sentenceOf } from './sentence.ts';

/** The kinds of cue that reach a word of a sentence, by name. */
function reaching(word: string, text: string): string[] {
  const { sentence, block } = sentenceOf(text);
  const at = sentence.words.findIndex((w) => w.norm === word);
  assert.ok(at >= 0, `no “${word}” in “${text}”`);
  return [...cuesOver(readCues(sentence, block.text), at, at + 1)].sort();
}

describe('cues that reach a word', () => {
  const table: [sentence: string, word: string, ...cues: CueKind[]][] = [
    // Negation reaches on, to the end of its clause.
    ['Ketamine does not cure anxiety.', 'cure', 'negation'],
    ['Ketamine does not cure anxiety.', 'ketamine'],
    ["It doesn't work.", 'work', 'negation'],
    ['It doesn’t work.', 'work', 'negation'],
    ['No drug works for everyone.', 'works', 'negation'],
    ['It never works.', 'works', 'negation'],
    ['It works without harm.', 'harm', 'negation'],
    ['It works without harm.', 'works'],
    ['It is neither safe nor cheap.', 'safe', 'negation'],
    ['It is neither safe nor cheap.', 'cheap', 'negation'],
    ['It failed to help.', 'help', 'negation'],
    ['The lack of benefit was plain.', 'benefit', 'negation'],
    ['It lowers scores rather than curing.', 'curing', 'negation'],
    ['It is unlikely to help.', 'help', 'negation'],
    ['It is too early to call it proven.', 'proven', 'negation'],
    ['There is little evidence of benefit.', 'benefit', 'negation'],
    ['They warned against promises.', 'promises', 'negation'],
    // A condition reaches to the next comma, and not back.
    ['If it works, you will know.', 'works', 'conditional'],
    ['If it works, you will know.', 'know'],
    ['You will feel better if you sleep.', 'feel'],
    // What nobody knows is not claimed.
    ['It is unknown how many recover.', 'recover', 'hedge', 'objective'],
    // … and no further.
    ['It is not cheap but it is safe.', 'safe'],
    ['It is not cheap, but safe.', 'safe'],
    ['It is not cheap; it is safe.', 'safe'],
    ['It is not cheap: it is safe.', 'safe'],
    ['It is not cheap, and it is safe.', 'safe'],
    ['It is not cheap – it is safe.', 'safe'],
    ['It is not cheap, although it is safe.', 'safe'],
    ['It is not new, whereas this is proven.', 'proven'],
    ['It is not cheap, fast or safe.', 'safe', 'negation'],
    // Negation that comes after.
    ['That it helps is unproven.', 'helps', 'hedge', 'negation'],
    ['That it helps is still disputed.', 'helps', 'negation'],
    ['That it helps has not been shown.', 'helps', 'negation'],
    ['That it helps has never been proven.', 'helps', 'negation'],
    // Look like negations.
    ['It is not only safe.', 'safe'],
    ['It never fails.', 'fails'],
    ['It is not just safe.', 'safe'],
    ['It is not only safe, but no drug is cheap.', 'cheap', 'negation'],
    ['There is no doubt that it is safe.', 'safe'],
    ['It is without doubt safe.', 'safe'],
    ['It is nothing short of revolutionary.', 'revolutionary'],
    ['It is safe, not to mention proven.', 'proven'],
    ['It can no longer be called safe.', 'safe'],
    // Hedges.
    ['It may help.', 'help', 'hedge'],
    ['It may help.', 'it'],
    ['It could help.', 'help', 'hedge'],
    ['It appears to help.', 'help', 'hedge'],
    ['It is thought to help.', 'help', 'hedge'],
    ['It was proposed to help.', 'help', 'hedge'],
    ['It possibly helps.', 'helps', 'hedge'],
    ['It helps, perhaps.', 'helps', 'hedge'],
    ['One hypothesis is that it helps.', 'helps', 'hedge'],
    ['Trials suggest that it helps.', 'helps', 'hedge'],
    ['Some researchers believe that it helps.', 'helps', 'hedge'],
    ['It helps in mice.', 'helps', 'hedge'],
    ['It may be cheap, but it helps.', 'helps'],
    ['The theory is old; it helps.', 'helps'],
    // Other kinds.
    ['According to the clinic it helps.', 'helps', 'attribution'],
    ['Critics say that it harms.', 'harms', 'attribution'],
    ['The website claims that it helps.', 'helps', 'attribution'],
    ['It was once believed that it helps.', 'helps', 'history'],
    ['They asked whether it helps.', 'helps', 'objective'],
    ['The trial was designed to find relief.', 'relief', 'objective'],
    ['The word safe is misused.', 'safe', 'meta'],
    ['Beware of anyone who says cure.', 'cure', 'meta'],
    ['It is a myth that it helps.', 'helps', 'myth'],
    ['Contrary to the headlines, it helps.', 'helps', 'myth'],
    ['It is often said that it helps.', 'helps', 'myth'],
    ['It is wrong that it helps.', 'helps', 'myth'],
    ['If it helps, go on.', 'helps', 'conditional'],
    ['Unless it helps, stop.', 'helps', 'conditional'],
    // None.
    ['It helps.', 'helps'],
    ['A note on knots that helps.', 'helps'],
    ['The nonsteroidal drug helps.', 'helps'],
  ];
  for (const [sentence, word, ...cues] of table)
    it(`“${sentence}” over “${word}”: ${cues.join(', ') || 'none'}`, () =>
      assert.deepEqual(reaching(word, sentence), cues));

  it('a cue does not reach what it is part of', () => {
    const { sentence, block } = sentenceOf('It has no side effects.');
    const cues = readCues(sentence, block.text);
    assert.deepEqual([...cuesOver(cues, 2, 5)], []);
    assert.deepEqual([...cuesOver(cues, 3, 5)], ['negation']);
  });
});

describe('a question', () => {
  const table: [text: string, question: boolean][] = [
    ['Is ketamine safe?', true],
    ['Ketamine is safe.', false],
    ['Ketamine is safe!', false],
  ];
  for (const [text, question] of table)
    it(`“${text}”`, () => assert.equal(sentenceOf(text).sentence.question, question));
});

describe('a quotation', () => {
  const table: [text: string, quoted: boolean][] = [
    ['She called it “safe” on air.', true],
    ['She called it "safe" on air.', true],
    ['“Ketamine is safe.”', true],
    ['She called it safe on “air”.', false],
    ['Ketamine is safe.', false],
  ];
  for (const [text, quoted] of table)
    it(`“safe” in ${text}`, () => {
      const { sentence, block } = sentenceOf(text);
      const start = block.text.indexOf('safe');
      assert.equal(isQuoted(sentence, { start, end: start + 4 }), quoted);
    });
});
