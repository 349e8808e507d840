import assert from 'node:assert/strict';
import { Automaton } from '../../server/src/language/automaton.ts';
import { PatternError, parsePattern } from '../../server/src/language/phrase.ts';
import { told, wordsOf } from './sentence.ts';

/** What a pattern finds in a sentence, as written; [] where it finds nothing. */
function found(pattern: string, text: string): string[] {
  const words = wordsOf(text);
  return new Automaton<true>()
    .add(pattern, true)
    .find(words)
    .map((m) => told(words, m.from, m.to));
}

describe('the pattern language', () => {
  const table: [part: string, pattern: string, text: string, expected: string[]][] = [
    ['words in order', 'growing body of evidence', 'A growing body of evidence says so.', ['growing body of evidence']],
    ['words in another order', 'growing body of evidence', 'Evidence of a body growing.', []],
    ['only part of the words', 'growing body of evidence', 'A growing body of work.', []],
    ['capitals', 'growing body', 'GROWING Body.', ['GROWING Body']],
    ['a capital in the pattern', 'FDA approved', 'It is fda approved.', ['fda approved']],
    ['part of a word', 'cure', 'It is obscure.', []],
    ['a hyphen for a space', 'life changing', 'It was life-changing.', ['life changing']],
    ['a space for a hyphen', 'life-changing', 'It was life changing.', ['life changing']],
    ['a straight apostrophe for a curly one', "doesn't work", 'It doesn’t work.', ["doesn't work"]],
    ['a percent sign', '100 % safe', 'It is 100% safe.', ['100 % safe']],
    ['the first of several', '(safe|harmless) drug', 'A safe drug.', ['safe drug']],
    ['the last of several', '(safe|harmless) drug', 'A harmless drug.', ['harmless drug']],
    ['none of several', '(safe|harmless) drug', 'A risky drug.', []],
    ['several words as one of several', '(in short|all in all) yes', 'All in all, yes.', ['All in all yes']],
    ['a choice within a choice', '(a (b|c)|d) e', 'So a c e.', ['a c e']],
    ['what may be left out, there', '[very] safe', 'It is very safe.', ['very safe', 'safe']],
    ['what may be left out, not there', '[very] safe', 'It is safe.', ['safe']],
    ['one of several that may be left out', 'is [so|too] safe', 'It is too safe.', ['is too safe']],
    ['a form: base', 'cure~ it', 'They cure it.', ['cure it']],
    ['a form: third person', 'cure~ it', 'She cures it.', ['cures it']],
    ['a form: past', 'cure~ it', 'She cured it.', ['cured it']],
    ['a form: gerund', 'cure~ it', 'By curing it.', ['curing it']],
    ['a form: irregular', 'grow~ back', 'It grew back.', ['grew back']],
    ['no form but the word itself', 'cure it', 'She cures it.', []],
    ['any one word', 'the _ drug', 'The old drug.', ['The old drug']],
    ['any one word, not none', 'the _ drug', 'The drug.', []],
    ['any one word, not two', 'the _ drug', 'The good old drug.', []],
    ['up to two words: none', 'the _*2 drug', 'The drug.', ['The drug']],
    ['up to two words: two', 'the _*2 drug', 'The good old drug.', ['The good old drug']],
    ['up to two words: not three', 'the _*2 drug', 'The very good old drug.', []],
  ];
  for (const [part, pattern, text, expected] of table)
    it(`${part}: “${pattern}” in “${text}”`, () => assert.deepEqual(found(pattern, text), expected));
});

describe('a pattern that can’t be read', () => {
  const table: [pattern: string, at: number, cause: RegExp][] = [
    ['(safe', 5, /“\)” is missing/],
    ['[safe', 5, /“\]” is missing/],
    ['a {treatment', 2, /“}” is missing/],
    ['generali(s|z)ed', 8, /can’t touch a word/],
    ['(safe|sound)ly', 12, /can’t touch a word/],
    ['safe|sound', 4, /brackets/],
    ['safe & sound', 5, /“&” is not part of the pattern language/],
    ['[safe]', 6, /at least one word/],
    ['', 0, /at least one word/],
    ['_*3', 3, /at least one word/],
    ['_ drug', 6, /begin with a gap/],
    ['<_*2 drug>', 10, /begin with a gap/],
  ];
  for (const [pattern, at, cause] of table)
    it(`“${pattern}” is refused, with the place`, () => {
      assert.throws(
        () => parsePattern(pattern),
        (error: unknown) => {
          assert.ok(error instanceof PatternError);
          assert.match(error.message, cause);
          assert.equal(error.at, at);
          assert.equal(error.pattern, pattern);
          assert.ok(error.message.includes(`character ${at + 1}`), error.message);
          assert.ok(error.message.includes(`“${pattern}”`), error.message);
          return true;
        },
      );
    });
});
