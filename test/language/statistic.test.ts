import assert from 'node:assert/strict';
import { hasAbsoluteRisk, hasStatistic } from '../../server/src/language/context.ts';
import { sentenceOf } from './sentence.ts';

describe('a figure in a sentence', () => {
  const table: [text: string, statistic: boolean][] = [
    ['In all, 64% responded.', true],
    ['In all, 64 % responded.', true],
    ['In all, 64.5% responded.', true],
    ['In all, 64 percent responded.', true],
    ['In all, 64 per cent responded.', true],
    ['The difference was clear (p < 0.05).', true],
    ['The difference was clear (p = 0.01).', true],
    ['The effect was small (g = 0.3).', true],
    ['The effect was small (d = -0.3).', true],
    ['The odds were higher (OR 1.4).', true],
    ['The mean was 3 (95% CI, 1 to 5).', true],
    ['Of these, 7 of 10 felt better.', true],
    ['Of these, seven out of ten felt better.', true],
    ['One in five people is affected.', true],
    ['Scores fell by 4.2 points.', true],
    ['Trials (n = 40) were small.', true],
    ['The NNT was eight.', true],
    ['It took 6 weeks.', false],
    ['It was first used in 1960.', false],
    ['Two people came or went.', false],
    ['A point was made.', false],
    ['It helps most people.', false],
    ['Some of them felt better.', false],
  ];
  for (const [text, statistic] of table)
    it(`${statistic ? 'yes' : 'no'}: ${text}`, () => {
      const { sentence, block } = sentenceOf(text);
      assert.equal(hasStatistic(sentence, block.text), statistic);
    });
});

describe('how many people out of how many', () => {
  const table: [text: string, absolute: boolean][] = [
    ['The risk fell from 8 to 4 in 100.', true],
    ['The risk doubled, from about 1 to about 2 per 1,000 births.', true],
    ['It was twice as common (4% against 2%).', true],
    ['It was twice as common (4% v 2%).', true],
    ['In all, 6 of 60 relapsed.', true],
    ['One in five relapsed.', true],
    ['The absolute risk rose by a little.', true],
    ['The risk fell by 25%.', false],
    ['It is three times more likely.', false],
    ['It was given from 9 to noon.', false],
    ['The odds ratio was 1.4.', false],
  ];
  for (const [text, absolute] of table)
    it(`${absolute ? 'is' : 'is not'} told in “${text}”`, () => {
      const { sentence, block } = sentenceOf(text);
      assert.equal(hasAbsoluteRisk(sentence, block.text), absolute);
    });
});
