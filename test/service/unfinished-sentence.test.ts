import assert from 'node:assert/strict';
import { createLanguageService } from '../../server/src/service.ts';
import { marked } from './marked.ts';

/** Where the last edit ended is marked by "|"; the sentence that is still being written, in its words. */
const TABLE: [text: string, sentence: string | undefined][] = [
  ['It helps|', 'It helps'],
  ['It helps |', 'It helps'],
  ['It helps.|', undefined],
  ['It helps. |', undefined],
  ['It helps. So|', 'So'],
  ['It he|lps. So it is', undefined],
  ['It is so. It he|lps', 'It helps'],
  ['It helps!”|', undefined],
  ['It helps.[3]|', undefined],
  ['It helps [3].|', undefined],
  ['It helps (Lee, 2019).|', undefined],
  ['It helps, e.g.|', 'It helps, e.g.'],
  ['It fell by 3.|', 'It fell by 3.'],
  ['It fell by 3. |', undefined],
  ['It fell by 3.|\n', 'It fell by 3.'],
  ['It helps\n|', undefined],
  ['It helps\n\n|', undefined],
  ['It helps|\n\nMore.', 'It helps'],
  ['It helps\n|and more', 'It helps\nand more'],
  ['# It helps|\n', 'It helps'],
  ['# It helps\n|', undefined],
  ['- It helps|\n- More', 'It helps'],
  ['| a | It helps| |\n', undefined],
  ['**It helps**|', 'It helps'],
  ['|', undefined],
  ['\n|\nIt helps', undefined],
  ['<!-- so |\n\nIt helps.', ''],
  ['<!-- so --> |\n\nIt helps.', undefined],
  ['```\n|\n\nIt helps.', ''],
  ['```\nx|\n```\n\nIt helps.', undefined],
];

describe('an unfinished sentence', () => {
  for (const [text, sentence] of TABLE)
    if (text.split('|').length === 2)
      it(`${JSON.stringify(text)}: ${sentence ?? 'none'}`, () => {
        const { draft, offset } = marked(text);
        const found = createLanguageService().unfinished(draft, offset);
        assert.equal(found && draft.text.slice(found.start, found.end), sentence);
      });
});
