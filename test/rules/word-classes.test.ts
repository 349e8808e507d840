import assert from 'node:assert/strict';
import { WordClasses } from '../../server/src/rules/word-classes.ts';
import { wordTables } from '../../server/src/rules/word-tables.ts';
import { told, wordsOf } from '../language/sentence.ts';

describe('words of closed lists', () => {
  const classes = new WordClasses(wordTables({ people: ['(people|young people)'], ease: ['calm~', 'wipe~ out'] }));
  const found = (text: string) => {
    const words = wordsOf(text);
    return classes.find(words).map(({ classes: [name], from, to }) => `${name}: ${told(words, from, to)}`);
  };

  it('are found in all their forms', () => {
    assert.deepEqual(found('It calmed them and wiped out the rest.'), ['ease: calmed', 'ease: wiped out']);
  });

  it('are found where one stands inside another', () => {
    assert.deepEqual(found('It calms young people.'), ['ease: calms', 'people: young people', 'people: people']);
  });

  it('are not found in other words', () => {
    assert.deepEqual(found('A calmness came over the youngest.'), []);
  });
});
