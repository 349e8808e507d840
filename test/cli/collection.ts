import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedDraft } from '../../scripts/benchmark/generated-draft.ts';

/** Writes so many drafts of about so many words into a folder, all different; returns their names in order. */
export function writeCollection(folder: string, drafts: number, words = 60): string[] {
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: drafts }, (_, i) => {
    const name = `draft-${String(i).padStart(5, '0')}.md`;
    writeFileSync(join(folder, name), generatedDraft(words, 'markdown', i + 1));
    return name;
  });
}
