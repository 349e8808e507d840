import assert from 'node:assert/strict';
import { applied, canBeLeftOut, reword } from '../../server/src/rules/rewording.ts';
import { spansMarked } from '../../server/src/service/examples.ts';

/** A text without its [[…]], and where the one stands that it has. */
function unmarked(marked: string) {
  const { text, spans } = spansMarked(marked);
  const [span] = spans;
  assert.ok(span);
  return { text, span };
}

/** The text after [[…]] was replaced. */
function reworded(marked: string, newText: string): string {
  const { text, span } = unmarked(marked);
  return applied(text, reword(text, span, newText));
}

describe('a rewording', () => {
  const table: [what: string, marked: string, newText: string, expected: string][] = [
    ['takes the place of the phrase', 'Ketamine [[cures]] anxiety.', 'may ease', 'Ketamine may ease anxiety.'],
    ['at the end', 'It [[works]].', 'helps some', 'It helps some.'],
    ['left out, with one of its spaces', 'This is [[very]] useful.', '', 'This is useful.'],
    ['left out at the end', 'It works [[fast]].', '', 'It works.'],
    ['left out before a comma', 'It works [[fast]], they say.', '', 'It works, they say.'],
    ['left out before a bracket', 'It works [[fast]] (they say).', '', 'It works (they say).'],
    ['“a” becomes “an”', 'It is a [[drug]].', 'anaesthetic', 'It is an anaesthetic.'],
    ['“an” becomes “a”', 'It is an [[anaesthetic]].', 'drug', 'It is a drug.'],
    ['“a” becomes “an” before what follows', 'It is a [[highly]] effective drug.', '', 'It is an effective drug.'],
    ['“an” becomes “a” before what follows', 'It is an [[effective]] drug.', '', 'It is a drug.'],
    ['“an” stays', 'It is an [[amazing]] anaesthetic.', '', 'It is an anaesthetic.'],
    ['“a” stays', 'It is a [[groundbreaking]] drug.', '', 'It is a drug.'],
    [
      '“an” before an acronym',
      'It is a [[glutamate reuptake inhibitor]].',
      'NMDA receptor blocker',
      'It is an NMDA receptor blocker.',
    ],
    ['a capital “A” too', 'A [[highly]] effective drug.', '', 'An effective drug.'],
    ['a capital “An” too', 'An [[effective]] drug.', '', 'A drug.'],
    ['no article is made of another word', 'Vitamin A [[may]] help.', 'is said to', 'Vitamin A is said to help.'],
    ['a capital at the start', '[[Cures]] anxiety.', 'may ease', 'May ease anxiety.'],
    [
      'a capital at the start of the next sentence',
      'It works. [[Studies prove]] it.',
      'one trial suggests',
      'It works. One trial suggests it.',
    ],
    ['the next word takes the capital', '[[Amazing]] results are in.', '', 'Results are in.'],
    ['no capital within a sentence', 'Then [[Studies]] say so.', 'two trials', 'Then two trials say so.'],
    ['left out of a list of adjectives, first', 'It is a [[life-changing]], gentle way.', '', 'It is a gentle way.'],
    ['left out of a list of adjectives, last', 'It is a gentle, [[life-changing]] way.', '', 'It is a gentle way.'],
    [
      'left out of a list of adjectives, middle',
      'It is a gentle, [[life-changing]], modern way.',
      '',
      'It is a gentle, modern way.',
    ],
  ];
  for (const [what, marked, newText, expected] of table)
    it(`${what}: “${marked}”`, () => assert.equal(reworded(marked, newText), expected));
});

describe('a phrase that can be left out', () => {
  const table: [marked: string, can: boolean][] = [
    ['Ketamine is a [[life-changing]] treatment.', true],
    ['A [[groundbreaking]] drug.', true],
    ['It has been [[life-changing]].', false],
    ['It was [[life-changing]] for many.', false],
    ['It was [[life-changing]] and cheap.', false],
    ['It is [[life-changing]] medicine.', false],
    ['It is truly [[life-changing]] medicine.', false],
    ['It is [[life-changing]], they say.', false],
  ];
  for (const [marked, can] of table)
    it(`${can ? 'yes' : 'no'}: “${marked}”`, () => {
      const { text, span } = unmarked(marked);
      assert.equal(canBeLeftOut(text, span), can);
    });
});
