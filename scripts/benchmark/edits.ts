/** How long reading takes, afresh and after a letter typed in the middle, by format and length: `npm run benchmark:edits`. */
import type { Format } from '../../server/src/draft/draft.ts';
import { readDraft } from '../../server/src/draft/read.ts';
import { generatedDraft } from './generated-draft.ts';

const FORMATS: readonly Format[] = ['markdown', 'plaintext', 'html', 'latex'];
const LENGTHS = [1_000, 10_000, 100_000, 1_000_000];
const EDITS = 50;
const WARM_UP = 10;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

console.log('| format | words | afresh, ms | letter typed: read, ms | letter typed: string made, ms | parts |');
console.log('| --- | --: | --: | --: | --: | --: |');
for (const format of FORMATS)
  for (const words of LENGTHS) {
    let text = generatedDraft(words, format);
    const began = performance.now();
    let draft = readDraft(text, format);
    const afresh = performance.now() - began;
    const at = text.indexOf('sister', text.length >> 1);
    const reading: number[] = [];
    const making: number[] = [];
    for (let i = 0; i < EDITS; i++) {
      const start = performance.now();
      text = `${text.slice(0, at + i)}x${text.slice(at + i)}`;
      // Makes the engine put the pieces together, as the first look at them would.
      text.charCodeAt(0);
      const made = performance.now();
      draft = readDraft(text, format, draft);
      const read = performance.now();
      if (i < WARM_UP) continue;
      making.push(made - start);
      reading.push(read - made);
    }
    const row = [format, words, afresh.toFixed(0), median(reading).toFixed(2), median(making).toFixed(2)];
    console.log(`| ${[...row, draft.parts.length].join(' | ')} |`);
  }
