import assert from 'node:assert/strict';
import { type Choices, createLanguageService, type Pack, readPack } from '../../server/src/service.ts';

/** A pack that must be read without a mistake. */
export function soundPack(yaml: string, name = 'house.yaml'): Pack {
  const { pack, mistakes } = readPack(yaml, name);
  assert.deepEqual(mistakes, []);
  assert.ok(pack);
  return pack;
}

/** A pack of one rule; what every rule needs is filled in. */
export function ruleOf(fields: string): Pack {
  return soundPack(`rules:\n  - { id: house/rule, message: No., imported: by hand, ${fields} }`);
}

const service = createLanguageService();

/** What the packs' rules find in a Markdown text, read afresh: with [[…]] around it. */
export function markedBy(pack: Pack, text: string, choices: Choices = {}): string {
  const uri = 'file:///draft.md';
  service.forget(uri);
  const ids = new Set(pack.rules.map(({ id }) => id));
  return service
    .check({ uri, languageId: 'markdown', text }, { ...choices, packs: [pack] })
    .findings.filter(({ rule }) => ids.has(rule))
    .sort((a, b) => b.start - a.start)
    .reduce((all, { start, end }) => `${all.slice(0, start)}[[${all.slice(start, end)}]]${all.slice(end)}`, text);
}
