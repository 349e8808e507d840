import assert from 'node:assert/strict';
import { createLanguageService } from '../../server/src/service.ts';

/** "rule: words: why not" for what was seen in a text and not reported. */
function silenced(text: string, choices = {}): string[] {
  const service = createLanguageService();
  return service
    .silenced({ uri: 'file:///draft.md', languageId: 'markdown', text }, undefined, choices)
    .map(({ rule, reason, start, end }) => `${rule}: ${text.slice(start, end)}: ${reason}`);
}

describe('why something is not flagged', () => {
  const table: [text: string, ...told: string[]][] = [
    ['Ketamine is not a life-changing treatment.', 'hype/life-changing: life-changing: “not” denies it.'],
    ['Does ketamine cure anxiety?', 'efficacy-absolute/cure: cure: A question mark stands behind it.'],
    ['It is a myth that ketamine cures anxiety.', 'efficacy-absolute/cure: cures: “myth” tells it as a myth.'],
    ['If ketamine cures anxiety, we will hear of it.', 'efficacy-absolute/cure: cures: “If” makes it a condition.'],
    [
      'She said that ketamine was “a life-changing treatment”.',
      'hype/life-changing: life-changing: It stands in a quotation: they are the words of someone else.',
    ],
    [
      'A growing body of evidence supports ketamine.[2]',
      'evidence-inflation/growing-evidence: A growing body of evidence: A source is given in the sentence or at the end of its paragraph.',
    ],
    [
      '<!-- overclaim-disable-next-line hype -->\nKetamine is a life-changing treatment.',
      'hype/life-changing: life-changing: A comment in the draft excuses it.',
    ],
    [
      'The compound received breakthrough therapy designation for depression.',
      'hype/breakthrough: breakthrough therapy: “breakthrough therapy designation” means something else here.',
    ],
  ];
  // Other rules may have seen something there too.
  for (const [text, ...told] of table)
    it(`is told of “${text}”`, () =>
      assert.deepEqual(
        told.filter((t) => !silenced(text).includes(t)),
        [],
      ));

  it('is told of a rule that is turned off', () => {
    const text = 'Ketamine is a life-changing treatment.';
    const told =
      'hype/life-changing: life-changing: The rule is turned off for this text, by its profile or in the settings.';
    assert.deepEqual(silenced(text, { severities: { 'hype/life-changing': 'off' } }), [told]);
    assert.deepEqual(silenced(text), []);
  });

  it('is told of what lies in a span', () => {
    const text = 'Ketamine is not a life-changing treatment. Does it cure anxiety?';
    const service = createLanguageService();
    const rules = (start: number, end: number) =>
      service.silenced({ uri: 'file:///a.md', languageId: 'markdown', text }, { start, end }).map((s) => s.rule);
    assert.deepEqual(rules(18, 20), ['hype/life-changing']);
    assert.deepEqual(rules(0, 3), []);
  });
});
