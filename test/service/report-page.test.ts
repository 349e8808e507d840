import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { DomUtils, parseDocument } from 'htmlparser2';
import { html } from '../../server/src/service/report/html.ts';
import { reportPage } from '../../server/src/service/report/page.ts';
import type { ReportMaker } from '../../server/src/service/report/report.ts';
import { STYLE, STYLE_HASH } from '../../server/src/service/report/style.ts';
import { createLanguageService } from '../../server/src/service.ts';
import { markdown } from './marked.ts';

const service = createLanguageService();
const MAKER: ReportMaker = { tool: 'Overclaim', version: '1.2.3', knowledge: '2026-11-24', date: '2026-11-29' };
const SAMPLE = readFileSync('samples/ketamine-for-anxiety.md', 'utf8').replace(
  'For people who have lost hope',
  '<!-- overclaim-disable-next-line hype -- agreed on -->\nFor people who have lost hope',
);
const NONCE = 'AbCdEfGhIjKlMnOp';

const reportOn = (text: string, name = 'draft.md') => service.report(markdown(text), { name });
const one = (text: string, name?: string) => reportPage({ drafts: [reportOn(text, name)] }, MAKER);

/** What a browser makes of a page, as far as tests ask. */
function read(page: string) {
  const document = parseDocument(page);
  const all = DomUtils.getElementsByTagName('*', document, true);
  const named = (...names: string[]) => all.filter(({ name }) => names.includes(name));
  return { document, all, named, text: DomUtils.textContent(document) };
}

const isCell = (tag: string) => tag === 'th' || tag === 'td';

const PAGES: readonly [name: string, page: string][] = [
  ['of one draft', one(SAMPLE)],
  ['of a draft in which nothing was found', one('We walked around the lake.')],
  ['of an empty draft', one('')],
  ['of a draft that excuses without a reason', one('<!-- overclaim-disable hype -->\n\nA life-changing drug.')],
  [
    'of several drafts',
    reportPage(
      {
        drafts: [reportOn(SAMPLE, 'a.md'), reportOn('We walked.', 'b.md'), reportOn(SAMPLE, 'c.md')],
        unread: [{ path: 'old.doc', problem: 'it does not look like text.' }],
      },
      MAKER,
    ),
  ],
  ['in an editor', reportPage({ drafts: [reportOn(SAMPLE)] }, MAKER, { scriptNonce: NONCE })],
];

for (const [name, page] of PAGES)
  describe(`the report page ${name}`, () => {
    const { all, named } = read(page);

    it('needs nothing from elsewhere and runs nothing', () => {
      assert.deepEqual(named('script', 'link', 'img', 'iframe', 'object', 'embed', 'base', 'form'), []);
      for (const { name, attribs } of all) {
        for (const attribute of Object.keys(attribs))
          assert.doesNotMatch(attribute, /^(?:on.*|style|src|srcset|action|poster|background)$/, name);
        if (attribs['href'] !== undefined) assert.match(attribs['href'], /^(?:#|https:\/\/)/);
      }
      assert.doesNotMatch(STYLE, /url\(|@import|expression/i);
    });

    it('has a policy that lets its own style through and nothing else', () => {
      const [style, ...more] = named('style');
      assert.equal(more.length, 0);
      const hash = createHash('sha256')
        .update(DomUtils.textContent(style ?? []))
        .digest('base64');
      const policies = named('meta').filter(({ attribs }) => attribs['http-equiv'] === 'Content-Security-Policy');
      const script = name === 'in an editor' ? `; script-src 'nonce-${NONCE}'` : '';
      assert.deepEqual(
        policies.map(({ attribs }) => attribs['content']),
        [`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'${script}`],
      );
    });

    it('can be read by a screen reader', () => {
      assert.equal(named('html')[0]?.attribs['lang'], 'en');
      for (const landmark of ['main', 'footer'] as const) assert.equal(named(landmark).length, 1);
      const ids = all.flatMap(({ attribs }) => attribs['id'] ?? []);
      assert.deepEqual(ids, [...new Set(ids)], 'no id is used twice');
      for (const { attribs, name } of all) {
        if (attribs['href']?.startsWith('#')) assert.ok(ids.includes(attribs['href'].slice(1)), attribs['href']);
        const by = attribs['aria-labelledby'];
        if (by !== undefined) assert.ok(ids.includes(by), by);
        if (name === 'section' || name === 'article') assert.ok(by, 'each part has a name');
        if (attribs['tabindex'] !== undefined) assert.ok(attribs['role'] === 'region' && attribs['aria-label']);
      }
      for (const svg of named('svg')) {
        assert.equal(svg.attribs['role'], 'img');
        assert.match(svg.attribs['aria-label'] ?? '', /^\d+: \d+ \w/);
      }
    });

    it('has headings without a gap, and one above all', () => {
      const levels = named('h1', 'h2', 'h3', 'h4', 'h5').map((heading) => Number(heading.name.slice(1)));
      assert.equal(levels.filter((level) => level === 1).length, 1);
      assert.equal(levels[0], 1);
      levels.forEach((level, i) => {
        if (i > 0) assert.ok(level <= (levels[i - 1] ?? 0) + 1, `h${levels[i - 1]} before h${level}`);
      });
    });

    it('has tables with captions and headings of rows and columns', () => {
      for (const table of named('table')) {
        const inside = (tag: string) => DomUtils.getElementsByTagName(tag, table);
        assert.equal(inside('caption').length, 1);
        for (const th of inside('th')) assert.match(th.attribs['scope'] ?? '', /^(?:row|col|rowgroup)$/);
        const [head] = inside('thead');
        const columns = head ? DomUtils.getElementsByTagName(isCell, head).length : 0;
        for (const row of inside('tr')) {
          const cells = DomUtils.getElementsByTagName(isCell, row);
          const width = cells.reduce((sum, { attribs }) => sum + Number(attribs['colspan'] ?? 1), 0);
          assert.equal(width, columns);
          assert.ok(cells.some((cell) => cell.name === 'th'));
        }
      }
    });
  });

describe('the style of the report', () => {
  it('has the hash that the policy names', () => {
    assert.equal(STYLE_HASH, `sha256-${createHash('sha256').update(STYLE).digest('base64')}`);
  });

  it('heeds dark, high contrast, paper and those whom movement bothers', () => {
    for (const media of ['prefers-color-scheme: dark', 'forced-colors: active', 'print', 'prefers-reduced-motion'])
      assert.ok(STYLE.includes(media), media);
  });
});

describe('what a report page tells', () => {
  const { text, named } = read(one(SAMPLE, 'drafts/ketamine.md'));

  it('is the draft, the day, the tool and its knowledge', () => {
    for (const told of ['drafts/ketamine.md', '29 November 2026', 'Overclaim 1.2.3', '24 November 2026', 'any text'])
      assert.ok(text.includes(told), told);
  });

  it('is each finding with its message, advice and numbered sources', () => {
    const report = reportOn(SAMPLE);
    assert.equal(
      named('ol').flatMap((list) => DomUtils.getElementsByTagName('mark', list)).length,
      report.findings.filter((f) => f.scope === 'span').length,
    );
    for (const { message, advice, rule } of report.findings)
      for (const told of [message, advice, rule]) assert.ok(text.includes(told), told);
    for (const { citation } of report.sources) assert.ok(text.includes(citation), citation);
  });

  it('counts in its charts what it lists', () => {
    const [families] = named('table');
    const numbers = DomUtils.getElementsByTagName('td', families ?? [])
      .filter(({ attribs }) => attribs['class']?.startsWith('number'))
      .map((cell) => Number(DomUtils.textContent(cell)));
    assert.equal(
      numbers.reduce((sum, n) => sum + n, 0),
      reportOn(SAMPLE).findings.length,
    );
  });

  it('does not blame a draft for denying what is wrong', () => {
    const { text: told } = read(one('Ketamine does not inhibit the reuptake of glutamate.'));
    assert.match(told, /Denied, and rightly/);
    assert.match(told, /1 claim was read; the knowledge base speaks of 1 and contradicts none/);
  });

  it('leads to the places only where somebody answers', () => {
    assert.deepEqual(named('button'), []);
    const inEditor = read(PAGES.at(-1)?.[1] ?? '');
    const buttons = inEditor.named('button');
    assert.ok(buttons.length > 10);
    const words = buttons.map(({ attribs }) =>
      SAMPLE.slice(Number(attribs['data-start']), Number(attribs['data-end'])),
    );
    assert.ok(words.includes('preventing the reuptake of glutamate'));
  });

  it('refuses a nonce that would loosen the policy', () => {
    for (const scriptNonce of ['', "x' 'unsafe-inline", `${NONCE}"`, 'short'])
      assert.throws(() => reportPage({ drafts: [] }, MAKER, { scriptNonce }), RangeError);
  });
});

describe('text in a report page', () => {
  const HOSTILE = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onclick='x",
    '</style><svg onload=x>',
    '&lt;',
    '<!--',
    '</main>',
    '\u202E',
    '\0',
    '<b',
    'javascript:alert(1)',
  ];

  it('stays text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        // The parser does not fold what a browser would: only what we promise is looked at.
        const { all } = read(html`<p title="${given}">${given}</p>`.text);
        const shown = given.replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, (c) => (/[\t\n]/.test(c) ? c : '\uFFFD'));
        assert.deepEqual(
          all.map(({ name }) => name),
          ['p'],
        );
        assert.equal(DomUtils.textContent(all), shown);
        assert.equal(all[0]?.attribs['title'], shown);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('makes no element and no attribute, wherever in a draft it stands', () => {
    const known = new Set(
      PAGES.flatMap(([, page]) =>
        read(page).all.flatMap(({ name, attribs }) =>
          Object.keys(attribs)
            .map((a) => `${name} ${a}`)
            .concat(name),
        ),
      ),
    );
    const hostile = fc.oneof(fc.constantFrom(...HOSTILE), fc.string());
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, hostile, (title, heading, words, reason, name) => {
        const oneLine = (text: string) => text.replace(/\s/g, ' ');
        const text = `---\ntitle: ${JSON.stringify(oneLine(title))}\n---\n\n## ${oneLine(heading)}\n\n<!-- overclaim-disable-next-line hype -- ${oneLine(reason)} -->\nKetamine ${words} is a life-changing treatment. Ketamine ${words} cures anxiety.\n`;
        const { all } = read(
          reportPage({ drafts: [reportOn(text, name)], unread: [{ path: name, problem: words }] }, MAKER),
        );
        for (const { name, attribs } of all)
          for (const each of [name, ...Object.keys(attribs).map((a) => `${name} ${a}`)])
            assert.ok(known.has(each), each);
      }),
      { seed: 8, numRuns: 100 },
    );
  });

  it('with a script in it is shown as it was written', () => {
    const page = one(
      'The `<script>` says that &lt;script&gt;alert(1)&lt;/script&gt; ketamine is a life-changing treatment.',
      '<script>.md',
    );
    assert.ok(page.includes('&lt;script&gt;alert(1)&lt;/script&gt; ketamine is a'));
    assert.doesNotMatch(page, /<script/);
  });

  it('gives no link but to web pages', () => {
    const report = reportOn(SAMPLE);
    const [first] = report.sources;
    assert.ok(first);
    const page = reportPage({ drafts: [{ ...report, sources: [{ ...first, url: 'javascript:alert(1)' }] }] }, MAKER);
    assert.doesNotMatch(page, /javascript:/);
  });
});
