import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingsIn } from '../rules/checked.ts';

const FAMILIES = new Set(['mechanism', 'approval', 'disorder-fact', 'preclinical-leap']);

const sentences = readFileSync(join(__dirname, 'true-sentences.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

describe('a true sentence on what a drug does or is approved for', () => {
  for (const text of sentences)
    it(text, () => {
      const wrong = findingsIn(text).filter((f) => f.severity !== 'info' && f.severity !== 'hint');
      assert.deepEqual(
        wrong.filter((f) => FAMILIES.has(f.family)).map((f) => `${f.rule}: ${f.message}`),
        [],
      );
    });
});
