import assert from 'node:assert/strict';
import { Automaton, type Named } from '../../server/src/language/automaton.ts';
import { graphOf, valuesOf } from '../../server/src/language/pattern-graph.ts';
import { PatternError } from '../../server/src/language/phrase.ts';
import { told, wordsOf } from './sentence.ts';

/** "value: whole match | marked part" for each match. */
function matches(patterns: Readonly<Record<string, string>>, text: string, names: readonly Named[] = []): string[] {
  const words = wordsOf(text);
  const automaton = new Automaton<string>();
  for (const [pattern, value] of Object.entries(patterns)) automaton.add(pattern, value);
  const list = Object.entries(patterns).map(([pattern, value]) => ({ pattern, value }));
  const [fromCode, compiled] = [automaton, new Automaton(graphOf(list).tables(), valuesOf(list))].map((each) =>
    each
      .find(words, names)
      .map((m) => `${m.value}: ${told(words, m.from, m.to)} | ${told(words, m.markFrom, m.markTo)}`),
  );
  assert.deepEqual(compiled, fromCode);
  return compiled ?? [];
}

/** The words of a sentence that a class names: "ketamine" → its place. */
function named(text: string, name: string, ...classes: string[]): Named {
  const words = wordsOf(text).map((w) => w.norm);
  const parts = name.toLowerCase().split(' ');
  const from = words.findIndex((_, i) => parts.every((p, k) => words[i + k] === p));
  assert.ok(from >= 0, `no “${name}” in “${text}”`);
  return { classes, from, to: from + parts.length };
}

describe('the automaton', () => {
  it('tells the longest match for each value and first word', () => {
    assert.deepEqual(matches({ safe: 'a', 'safe and sound': 'a' }, 'Home safe and sound.'), [
      'a: safe and sound | safe and sound',
    ]);
  });

  it('tells matches of two values over the same words', () => {
    assert.deepEqual(matches({ safe: 'a', 'safe and sound': 'b' }, 'Home safe and sound.').sort(), [
      'a: safe | safe',
      'b: safe and sound | safe and sound',
    ]);
  });

  it('tells every place, by first word', () => {
    assert.deepEqual(matches({ safe: 'a', 'very safe': 'b' }, 'Safe, yes, very safe.'), [
      'a: Safe | Safe',
      'b: very safe | very safe',
      'a: safe | safe',
    ]);
  });

  const marks: [pattern: string, text: string, expected: string[]][] = [
    ['is <safe>', 'It is safe.', ['x: is safe | safe']],
    ['<is> safe', 'It is safe.', ['x: is safe | is']],
    ['is [_*3] <safe>', 'It is of course quite safe.', ['x: is of course quite safe | safe']],
    ['is <(very|quite) safe> here', 'It is quite safe here.', ['x: is quite safe here | quite safe']],
    ['<cure~> [_*2] anxiety', 'It cures all anxiety.', ['x: cures all anxiety | cures']],
    ['<safe> _*2 drug', 'A safe old drug.', ['x: safe old drug | safe']],
    ['no marks', 'There are no marks.', ['x: no marks | no marks']],
  ];
  for (const [pattern, text, expected] of marks)
    it(`reports what is marked: “${pattern}”`, () => assert.deepEqual(matches({ [pattern]: 'x' }, text), expected));

  it('matches a class by a name, however many words it has', () => {
    const text = 'The new transcranial magnetic stimulation is safe.';
    const names = [named(text, 'transcranial magnetic stimulation', 'treatment', 'device')];
    assert.deepEqual(matches({ '{treatment} is <safe>': 'x' }, text, names), [
      'x: transcranial magnetic stimulation is safe | safe',
    ]);
    assert.deepEqual(matches({ '{drug} is safe': 'x' }, text, names), []);
  });

  it('begins with a class, or ends with one', () => {
    const text = 'Ketamine cures anxiety.';
    const names = [named(text, 'ketamine', 'treatment'), named(text, 'anxiety', 'condition')];
    assert.deepEqual(matches({ '<{treatment} cures> {condition}': 'x' }, text, names), [
      'x: Ketamine cures anxiety | Ketamine cures',
    ]);
  });

  it('matches no class where no names are given', () => {
    assert.deepEqual(matches({ '{treatment} is safe': 'x' }, 'Ketamine is safe.'), []);
  });

  it('finds nothing in a sentence without the words', () => {
    assert.deepEqual(matches({ 'safe and sound': 'x' }, 'Home and dry.'), []);
  });

  it('finds what stands behind more states than a byte can count', () => {
    const many = Array.from({ length: 400 }, (_, i) => [`word${i} (is|was) [very] <good${i}>`, `value ${i}`]);
    assert.deepEqual(matches(Object.fromEntries(many), 'That word377 was very good377, word12 is good13.'), [
      'value 377: word377 was very good377 | good377',
    ]);
  });

  it('refuses a pattern that can’t be read', () => {
    assert.throws(() => new Automaton<true>().add('(safe', true).find([]), PatternError);
  });
});
