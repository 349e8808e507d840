/** Scores the built command line on a folder of labelled texts and writes docs/accuracy.md: `npm run accuracy -- FOLDER`. */
import { writeFileSync } from 'node:fs';
import { knowledge } from '../server/src/knowledge/knowledge.ts';
import { pageOf } from './accuracy/page.ts';
import { sectionsOf } from './accuracy/sets.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('Name a folder of labelled texts: npm run accuracy -- FOLDER\n');
  process.exitCode = 2;
} else {
  writeFileSync(new URL('../docs/accuracy.md', import.meta.url), pageOf(sectionsOf(folder), knowledge.version));
}
