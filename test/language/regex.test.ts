import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Regex } from '../../server/src/language/regex.ts';
import { SearchText } from '../../server/src/language/search-text.ts';

const found = (regex: Regex, text: string, sentences: { start: number; end: number }[] = []) =>
  regex.find(new SearchText(text, sentences)).map(({ start, end }) => text.slice(start, end));

/** Expressions of the kinds that packs hold, some of which need letters and some of which do not. */
const expressions = fc.letrec<{ part: string; whole: string }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('a', 'b', 'ab', 'Ba', 'k', 's', 'é', ' ', '[ab]', '[^a]', '\\w', '.', '\\bab', 'b\\b', '-'),
    fc.tuple(tie('part'), tie('part')).map(([a, b]) => `(?:${a}|${b})`),
    fc.tuple(tie('part'), fc.constantFrom('?', '*', '+', '{2}')).map(([a, times]) => `(?:${a})${times}`),
    fc.tuple(tie('part'), tie('part')).map(([a, b]) => a + b),
  ),
  whole: fc.array(tie('part'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
})).whole;

const texts = fc.array(fc.constantFrom('a', 'b', 'A', 'B', 'k', 'K', 's', 'ſ', 'é', 'É', ' ', '-', 'x', '😀'), {
  maxLength: 12,
});

describe('a regular expression of a pack', () => {
  // The engine’s own words on what a match must hold are not told in its documentation.
  it('finds the same whether or not it is asked first for the letters that must be there', () => {
    let compared = 0;
    fc.assert(
      fc.property(
        expressions,
        fc.boolean(),
        texts.map((t) => t.join('')),
        (source, matchCase, text) => {
          let regex: Regex;
          try {
            regex = new Regex(source, { matchCase });
          } catch {
            return;
          }
          // A branch that needs one letter which no text has: with it, nothing can be ruled out by letters.
          const unruled = new Regex(`(?:${source})|[\\x{2603}-\\x{2604}]`, { matchCase });
          compared++;
          assert.deepEqual(found(regex, text), found(unruled, text));
        },
      ),
      { seed: 8, numRuns: 3_000 },
    );
    assert.ok(compared > 1_000);
  });

  it('skips what is empty', () => assert.deepEqual(found(new Regex('\\b|-'), 'a - b'), ['-']));

  it('finds the same in a long text, parted into sentences, as in short ones', () => {
    const sentence = 'It is very good, and very old. ';
    const count = 400;
    const sentences = Array.from({ length: count }, (_, i) => ({
      start: i * sentence.length,
      end: (i + 1) * sentence.length - 1,
    }));
    const text = sentence.repeat(count);
    assert.equal(found(new Regex('very'), text, sentences).length, 2 * count);
    // From sentence to sentence, too.
    assert.equal(found(new Regex('old\\. It'), text, sentences).length, count - 1);
    assert.equal(found(new Regex('^It'), text, sentences).length, 1);
    assert.equal(found(new Regex('\\w+'), text, sentences).length, 7 * count);
  });

  it('tells no match twice where stretches meet', () => {
    const text = 'a '.repeat(3_000);
    const sentences = Array.from({ length: 60 }, (_, i) => ({ start: i * 100, end: (i + 1) * 100 }));
    const spans = new Regex('(?:a ){7}').find(new SearchText(text, sentences));
    for (const [i, { start }] of spans.entries()) assert.ok(start >= (spans[i - 1]?.end ?? 0));
  });

  it('says what takes the place of a match', () => {
    const regex = new Regex('(?:e-?|electronic )mail(s?)');
    assert.equal(regex.replaced('E-mails', 'email$1'), 'emails');
    assert.equal(regex.replaced('e-mail', '$0.50'), '$0.50');
    assert.equal(regex.replaced('an e-mail', 'email$1'), undefined);
  });
});
