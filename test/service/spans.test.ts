import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Finding } from '../../server/src/rules/finding.ts';
import { createLanguageService } from '../../server/src/service.ts';
import { markedUp } from '../draft/drafts.ts';
import { rewritten } from '../rules/checked.ts';
import { markdown } from './marked.ts';

const SEED = 20_261_124;

const service = createLanguageService();

/** The findings of a text, read afresh. */
function findingsIn(text: string, languageId = 'markdown'): readonly Finding[] {
  const uri = 'file:///draft';
  service.forget(uri);
  return service.check({ uri, languageId, text }).findings;
}

/** Phrases that are flagged, names, and words that excuse. */
const phrase = fc.constantFrom(
  'Ketamine is a life-changing treatment. ',
  'Ketamine works by preventing the reuptake of glutamate. ',
  'It is **completely** safe. ',
  'Ketamine *cures* anxiety. ',
  'It does not. ',
  'A growing body of evidence supports it. ',
  'GABA calms the brain. It inhibits GABA, which lowers anxiety. ',
  'SSRIs are [not addictive](x). ',
);

describe('any text', () => {
  it('is checked without a crash, with spans inside the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), markedUp()), (text) => {
        for (const languageId of ['markdown', 'plaintext']) assertPlaced(findingsIn(text, languageId), text);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('has findings at the words that they quote, whatever stands between', () => {
    let seen = 0;
    fc.assert(
      fc.property(fc.array(fc.oneof(phrase, markedUp()), { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        const findings = findingsIn(text);
        seen += findings.length;
        assertPlaced(findings, text);
      }),
      { seed: SEED, numRuns: 200 },
    );
    assert.ok(seen > 100);
  });
});

/** That spans lie inside the text (of which a BOM is not counted), and that what a message quotes stands there but for markup. */
function assertPlaced(findings: readonly Finding[], text: string): void {
  const own = text.startsWith('\uFEFF') ? text.slice(1) : text;
  for (const f of findings) {
    for (const span of [f, ...f.related, ...f.rewrites.flatMap((r) => r.edits)])
      assert.ok(0 <= span.start && span.start <= span.end && span.end <= own.length, f.rule);
    const quoted = /^“(.+)” /.exec(f.message)?.[1];
    if (quoted === undefined) continue;
    const words = (s: string) => s.match(/[a-z]+/gi)?.map((w) => w.toLowerCase()) ?? [];
    const written = words(own.slice(f.start, f.end));
    assert.ok(
      words(quoted).every((w) => written.includes(w)),
      `${quoted}: ${own.slice(f.start, f.end)}`,
    );
  }
}

describe('where a finding stands', () => {
  const table: [what: string, text: string, words: string[]][] = [
    ['plain', 'Ketamine is a life-changing treatment.', ['life-changing']],
    ['after CRLF', 'Some words.\r\n\r\nKetamine is a life-changing treatment.\r\n', ['life-changing']],
    ['over a line end', 'Ketamine is a highly\neffective treatment.', ['highly\neffective']],
    ['over a CRLF line end', 'Ketamine is a highly\r\neffective treatment.', ['highly\r\neffective']],
    ['after CR alone', 'Some words.\r\rKetamine is a life-changing treatment.', ['life-changing']],
    ['after astral characters', '😀😀 Ketamine is a life-changing treatment.', ['life-changing']],
    ['after combining marks', 'Cafe\u0301. Ketamine is a life-changing treatment.', ['life-changing']],
    ['after an entity', 'Cats &amp; dogs. Ketamine is a life-changing treatment.', ['life-changing']],
    ['after emphasis', '**Ketamine** is a *life-changing* treatment.', ['life-changing']],
    ['with emphasis inside', 'Ketamine is a **life**-changing treatment.', ['life**-changing']],
    ['in a heading', '# Life-changing ketamine', ['Life-changing']],
    ['in a list', '- one\n- a life-changing treatment', ['life-changing']],
    ['in a table', '| a | b |\n|---|---|\n| ketamine | life-changing |', ['life-changing']],
    ['in a link', 'It is [life-changing](https://example.com/life-changing).', ['life-changing']],
    ['in front matter', '---\ntitle: A life-changing drug\n---\n\nWords.', ['life-changing']],
    ['twice', 'Ketamine is life-changing. It is life-changing.', ['life-changing', 'life-changing']],
  ];
  for (const [what, text, words] of table)
    it(what, () =>
      assert.deepEqual(
        findingsIn(text)
          .filter((f) => f.scope === 'span')
          .map((f) => text.slice(f.start, f.end)),
        words,
      ),
    );

  it('does not count a BOM', () => {
    const text = 'Ketamine is a life-changing treatment.';
    assert.deepEqual(findingsIn(`\uFEFF${text}`), findingsIn(text));
  });

  it('is in plain text where Markdown is none', () => {
    const text = 'Ketamine is a life-changing\ntreatment. It is # completely safe.';
    assert.deepEqual(
      findingsIn(text, 'plaintext').map((f) => text.slice(f.start, f.end)),
      ['life-changing', 'completely safe'],
    );
  });
});

describe('markup inside a flagged phrase', () => {
  it('a rewording that would lose it is not offered', () => {
    const text = 'Ketamine is a **life**-changing treatment.';
    const [finding] = findingsIn(text);
    assert.equal(finding?.rule, 'hype/life-changing');
    assert.deepEqual(finding.rewrites, []);
  });

  it('a rewording inside emphasis keeps it', () => {
    const text = 'Ketamine **cures** anxiety.';
    const [finding] = findingsIn(text);
    const preferred = finding?.rewrites.find((r) => r.preferred);
    assert.ok(preferred);
    assert.match(rewritten(text, preferred), /^Ketamine \*\*[a-z ]+\*\* anxiety\.$/);
  });
});

describe('words that are not the author’s', () => {
  const silent: string[] = [
    '> Ketamine is a life-changing treatment.',
    'He wrote: “Ketamine is a life-changing treatment.”',
    '“Ketamine is a life-changing treatment.”',
    '`Ketamine is a life-changing treatment.`',
    '```\nKetamine is a life-changing treatment.\n```',
    '<!-- Ketamine is a life-changing treatment. -->',
    '## References\n\n1. Lee A. Ketamine, a life-changing treatment. 2019.',
  ];
  for (const text of silent) it(text.replaceAll('\n', '⏎'), () => assert.deepEqual(findingsIn(text), []));
});

describe('a source beside a vague claim', () => {
  const vague = 'A growing body of evidence supports ketamine';
  const table: [what: string, text: string, flagged: boolean][] = [
    ['none', `${vague}.`, true],
    ['a number', `${vague} [3].`, false],
    ['a number after the full stop', `${vague}.[3]`, false],
    ['a citation key', `${vague} [@lee2019].`, false],
    ['a footnote', `${vague}.[^1]\n\n[^1]: Lee A. A study. 2019.`, false],
    ['author and year', `${vague} (Lee et al., 2019).`, false],
    ['a DOI', `${vague} (https://doi.org/10.1000/182).`, false],
    ['a number that is none', `${vague} in 3 wards.`, true],
    ['a year alone', `${vague} (since 2019).`, true],
    ['a link to a shop', `${vague}, says [our shop](https://example.com).`, true],
    ['a source in another paragraph', `${vague}.\n\nSee this [3].`, true],
  ];
  for (const [what, text, flagged] of table)
    it(`${what}: ${flagged ? 'flagged' : 'left'}`, () =>
      assert.equal(
        findingsIn(text).some((f) => f.rule === 'evidence-inflation/growing-evidence'),
        flagged,
      ));
});

describe('the service', () => {
  it('tells the date of its knowledge', () =>
    assert.match(createLanguageService().knowledgeVersion, /^\d{4}-\d\d-\d\d$/));

  it('tells claims at the words that make them', () => {
    const text = 'Some words. **Ketamine** works by preventing the reuptake of glutamate.';
    const { claims } = createLanguageService().check(markdown(text));
    assert.deepEqual(
      claims.map((c) => [c.subject, c.modality, c.verdict, text.slice(c.start, c.end)]),
      [['ketamine', 'asserted', 'contradicted', 'preventing the reuptake of glutamate']],
    );
  });
});
