import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { absolute, type Draft } from '../../server/src/draft/draft.ts';
import { formatOf } from '../../server/src/draft/format.ts';
import { readDraft } from '../../server/src/draft/read.ts';

const FOLDER = fileURLToPath(new URL('fixtures', import.meta.url));
const EXPECTED = '.expected';

/** Everything that a draft holds, with its place and as the file has it; one line each. */
function account(draft: Draft): string {
  const { source } = draft;
  const lines: { readonly start: number; readonly text: string }[] = [];
  const quoted = (start: number, end: number) => JSON.stringify(source.slice(start, end));
  for (const placed of draft.blocks) {
    const { kind, level, text, sentences } = placed.block;
    const told = [`${placed.start}-${placed.end} ${kind}${level > 0 ? ` ${level}` : ''}: ${text}`];
    for (const sentence of sentences) {
      const { start, end } = absolute(placed, sentence);
      const cited = sentence.citations.map((each) => {
        const place = absolute(placed, each);
        return ` [${each.kind} ${quoted(place.start, place.end)}]`;
      });
      const traits = `${sentence.voice}${sentence.question ? ' question' : ''}${cited.join('')}`;
      told.push(`  ${start}-${end} ${traits}: ${quoted(start, end)}`);
    }
    lines.push({ start: placed.start, text: told.join('\n') });
  }
  for (const { start, end, reason } of draft.skipped)
    lines.push({ start, text: `${start}-${end} skipped, ${reason}: ${quoted(start, end)}` });
  for (const { start, end, action, names, reason } of draft.directives) {
    const what = [action, ...names.map(({ name }) => name), ...(reason === undefined ? [] : ['--', reason])].join(' ');
    lines.push({ start, text: `${start}-${end} directive: ${what}` });
  }
  lines.sort((a, b) => a.start - b.start);
  return `${lines.map(({ text }) => text).join('\n')}\n`;
}

// With UPDATE_FIXTURES=1 the accounts are written: then read what changed.
describe('drafts kept as files', () => {
  for (const name of readdirSync(FOLDER).filter((each) => !each.endsWith(EXPECTED))) {
    it(`are read as expected: ${name}`, () => {
      const draft = readDraft(readFileSync(join(FOLDER, name), 'utf8'), formatOf(undefined, name));
      const path = join(FOLDER, name + EXPECTED);
      if (process.env['UPDATE_FIXTURES'] === '1') writeFileSync(path, account(draft));
      assert.equal(account(draft), readFileSync(path, 'utf8'));
    });
  }
});
