import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createLanguageService } from '../../server/src/service.ts';
import { edit, edited, markedUp } from '../draft/drafts.ts';
import { markdown } from './marked.ts';

const SEED = 20_261_124;

/** A draft with mistakes of many kinds, pronouns over borders and a quotation. */
const DRAFT = `---
title: Ketamine for anxiety
---

# Ketamine for anxiety

Ketamine has shown promising results in various studies. It works by preventing the reuptake of glutamate.

## GABA

GABA calms the brain. The treatment is safe, and it **inhibits GABA**, which lowers anxiety.

- It is a life-changing drug.
- SSRIs inhibit the reuptake of serotonin. They are [not addictive](https://example.com).

> Ketamine cures anxiety, she said.

Sertraline is a tablet.

It is FDA-approved for panic disorder. Anxiety is caused by low levels of glutamate.[^1]

[^1]: Lee A. A study. 2019.
`;

/** What an editor may type that changes what the rest means. */
const typed = fc.constantFrom(
  'Sertraline helps. ',
  'Bupropion is a tablet. ',
  'not ',
  'may ',
  'It ',
  '# Sertraline\n\n',
  '## References\n\n',
  '\n\n',
  '> ',
  '?',
  '"',
  '”',
  '[3]',
  '`',
  '```\n',
  '**',
  'life-changing ',
  ' which ',
  'they ',
  '---\n',
  '😀',
  '\r\n',
  '<!-- ',
  ' -->',
  'glutamate ',
  '. ',
);
const change = fc.record({
  at: fc.nat(10_000),
  cut: fc.oneof(fc.constant(0), fc.nat(40)),
  put: fc.oneof(typed, fc.constant('')),
});

/** Another service, which remembers nothing of a document. */
const elsewhere = createLanguageService();

function assertAsFresh(service: ReturnType<typeof createLanguageService>, text: string): void {
  const { findings, claims } = service.check(markdown(text));
  elsewhere.forget(markdown(text).uri);
  const fresh = elsewhere.check(markdown(text));
  assert.deepEqual(findings, fresh.findings);
  assert.deepEqual(claims, fresh.claims);
}

describe('checking after an edit', () => {
  it('gives what checking afresh gives, over edits of a draft', () => {
    const service = createLanguageService();
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        let text = DRAFT;
        service.check(markdown(text));
        for (const each of changes) {
          text = edited(text, each);
          assertAsFresh(service, text);
        }
      }),
      { seed: SEED, numRuns: 250 },
    );
  });

  it('gives what checking afresh gives, over edits of markup', () => {
    const service = createLanguageService();
    fc.assert(
      fc.property(markedUp(), edit, (text, change) => {
        service.check(markdown(text));
        assertAsFresh(service, edited(text, change));
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('reads again only the paragraph that changed', () => {
    const text = Array.from({ length: 40 }, (_, i) => `Ketamine is old. Paragraph ${i} says that it may help.`).join(
      '\n\n',
    );
    const service = createLanguageService();
    service.check(markdown(text));
    assert.equal(service.blocksRead, 40);
    service.check(markdown(text.replace('Paragraph 20 says', 'Paragraph 20 plainly says')));
    assert.equal(service.blocksRead, 41);
  });

  it('leaves findings of untouched parts the very same objects, where the project makes exceptions too', () => {
    const text = Array.from({ length: 40 }, (_, i) => `Paragraph ${i}: a life-changing cure for anxiety.`).join('\n\n');
    const exceptions = [{ text: 'life-changing', reason: 'a name', file: '.overclaim.yaml' }];
    const severities = { 'efficacy-absolute': 'hint' } as const;
    const service = createLanguageService();
    const before = service.check(markdown(text), { exceptions, severities }).findings;
    const after = service.check(markdown(text.replace('Paragraph 39', 'Section 39')), { exceptions, severities });
    assert.deepEqual([...new Set(before.map(({ severity }) => severity))], ['hint']);
    assert.equal(service.blocksRead, 41);
    const kept = after.findings.filter((finding) => before.includes(finding));
    assert.ok(kept.length >= 0.7 * before.length, `${kept.length} of ${before.length} kept`);
  });

  it('reads on only as far as what “it” means has changed', () => {
    const text = 'Ketamine is old.\n\nIt helps some.\n\nIt is cheap.\n\nSertraline is a tablet.\n\nIt is white.';
    const service = createLanguageService();
    service.check(markdown(text));
    const before = service.blocksRead;
    service.check(markdown(text.replace('Ketamine', 'Lithium')));
    // The paragraph, and the three up to the one that names its own treatment.
    assert.equal(service.blocksRead, before + 4);
  });

  it('reads nothing for a text that it has just read', () => {
    const service = createLanguageService();
    const first = service.check(markdown(DRAFT));
    const read = service.blocksRead;
    assert.equal(service.check(markdown(DRAFT)), first);
    service.hover(markdown(DRAFT), 40);
    service.findingsAt(markdown(DRAFT), { start: 0, end: DRAFT.length });
    assert.equal(service.blocksRead, read);
  });

  it('keeps documents apart', () => {
    const service = createLanguageService();
    const one = service.check(markdown('Ketamine is life-changing.', 'file:///one.md'));
    const two = service.check(markdown('Nothing of note.', 'file:///two.md'));
    assert.equal(one.findings.length, 1);
    assert.equal(two.findings.length, 0);
  });

  it('reads afresh what it was told to forget', () => {
    const service = createLanguageService();
    const first = service.check(markdown(DRAFT));
    const read = service.blocksRead;
    service.forget(markdown(DRAFT).uri);
    service.forget('file:///never-seen.md');
    const again = service.check(markdown(DRAFT));
    assert.equal(service.blocksRead, 2 * read);
    assert.deepEqual(again.findings, first.findings);
  });
});
