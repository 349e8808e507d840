import assert from 'node:assert/strict';
import { absolute } from '../../server/src/draft/draft.ts';
import { readDraft } from '../../server/src/draft/read.ts';
import { told } from './drafts.ts';

/** What an author types, and what is read: `kind level: text`. */
type Case = readonly [name: string, source: string, ...blocks: string[]];

const CASES: readonly Case[] = [
  [
    'headings and paragraphs',
    '<h1>One <em>two</em></h1>\n<p>Three\n  four.</p>\n<h4 class="a">Five</h4>six',
    'heading 1: One two',
    'paragraph: Three four.',
    'heading 4: Five',
    'paragraph: six',
  ],
  [
    'title and description',
    '<!doctype html><html><head><meta charset="utf-8"><title>One &amp; two</title>\n<meta name="Description" content="Three &quot;four&quot;.">\n<meta name="author" content="No"><style>p { a: b }</style></head><body>Five</body></html>',
    'title: One & two',
    'description: Three "four".',
    'paragraph: Five',
  ],
  ['front matter', '---\ntitle: One\nlayout: post\n---\n<p>Two</p>', 'title: One', 'paragraph: Two'],
  [
    'lists, their end tags left out',
    '<ul><li>One<li>Two<ul><li>Deep</ul>and on<li><p>Three</p><p>Four</p></ul><dl><dt>Five<dd>Six</dl>',
    'list-item 1: One',
    'list-item 1: Two',
    'list-item 2: Deep',
    'list-item 1: and on',
    'list-item 1: Three',
    'list-item 1: Four',
    'list-item 1: Five',
    'list-item 1: Six',
  ],
  [
    'tables',
    '<table><caption>One</caption><thead><tr><th>Two<th>Three<tbody><tr><td>Four</td><td><p>Five<p>Six</td></tr></table>',
    'caption: One',
    'table-cell: Two',
    'table-cell: Three',
    'table-cell: Four',
    'table-cell: Five',
    'table-cell: Six',
  ],
  [
    'figures and alternative text',
    '<figure><img src="a.png" alt="A <b> &amp; c"><figcaption>One</figcaption></figure><p>Two <img alt=three> four <img alt="">.</p>',
    'alt-text: A <b> & c',
    'caption: One',
    'paragraph: Two \uFFFC four \uFFFC.',
    'alt-text: three',
  ],
  [
    'quotations',
    '<blockquote><p>One</p><ul><li>Two</ul><footer>Three</footer></blockquote><p>She said <q>it <b>helps</b></q>.</p>',
    'quotation: One',
    'quotation: Two',
    'quotation: Three',
    'paragraph: She said "it helps".',
  ],
  [
    'white space as browsers show it',
    '<p>  One \t two<b> three </b> four\n\n\n<i> five</i>   </p>\n  <div> six\n</div>',
    'paragraph: One two three four five',
    'paragraph: six',
  ],
  [
    'line breaks; two of them part paragraphs',
    '<p>One<br>two<br/>\n<br>&nbsp;<br>three</p>',
    'paragraph: One two',
    'paragraph: three',
  ],
  [
    'characters by name',
    '<p>A&amp;B &lt;c&gt; d&eacute;f &#8217; &#x41; g&shy;h &copy 5 &unknown; R&D &fjlig; &ldquo;i&rdquo; j\u00ADk<wbr>l</p>',
    'paragraph: A&B <c> d\u00E9f \' A gh \u00A9 5 &unknown; R&D fj "i" jkl',
  ],
  [
    'no prose',
    '<script>One <p>two</script><style>a</style><pre>b</pre><nav><ul><li>c</ul></nav><template><p>d</template><select><option>e</select><textarea>f</textarea><noscript>g</noscript><div hidden>h</div><ul role="navigation"><li>i</ul><iframe>j</iframe><p>k</p>',
    'paragraph: k',
  ],
  [
    'code and formulas in a sentence',
    '<p>Press <kbd>A</kbd>, run <code>b <i>c</i></code> or <math><mi>d</mi></math> now <svg><title>e</title><text>f</text></svg>.</p>',
    'paragraph: Press \uFFFC, run \uFFFC or \uFFFC now .',
  ],
  [
    'comments and instructions',
    'One <!-- two --> three<!---->. <?php echo "a > b"; ?>Four <? five ?><![CDATA[six]]><!seven>.',
    'paragraph: One three. Four .',
  ],
  [
    'template tags',
    '<p>Hello {{ name }}, {% if a > b %}it{# no #} helps{% endif %}.<%= c %> and <% d %> {{ "<b>x</b>" }}.</p>\n{% include "e" %}\n<p>{ not {one} {{</p><p>Write <code>{{</code> and <code>}}</code>.</p>',
    'paragraph: Hello \uFFFC, it helps.\uFFFC and \uFFFC.',
    'paragraph: { not {one} {{',
    'paragraph: Write \uFFFC and \uFFFC.',
  ],
  [
    'addresses',
    '<p>See https://a.example/b_c?d=e&amp;f=g, (www.h.example/i) or <a href="https://j.example">our page</a>.</p>',
    'paragraph: See \uFFFC, (\uFFFC) or our page.',
  ],
  [
    'references',
    '<p>One</p><h2>References</h2><ol><li>Lee A.</li></ol><h2>Two</h2><p>Three</p>',
    'paragraph: One',
    'heading 2: References',
    'reference: Lee A.',
    'heading 2: Two',
    'paragraph: Three',
  ],
  [
    'references told by the markup',
    '<div id="refs" class="references csl-bib-body"><h3>Read more</h3><div>Lee A.</div></div><p>One</p><ol class="references"><li>Chan B.</ol><p>Two',
    'heading 3: Read more',
    'reference: Lee A.',
    'paragraph: One',
    'reference: Chan B.',
    'paragraph: Two',
  ],
  [
    'notes',
    '<section class="footnotes"><ol><li><p>Lee A. A trial. J Sleep. 2019;3:1-9. <a href="#r">\u21A9</a></p></li><li>This is an aside that tells more of it.</li></ol></section>',
    'reference: Lee A. A trial. J Sleep. 2019;3:1-9. \u21A9',
    'paragraph: This is an aside that tells more of it.',
  ],
  [
    'end tags that fit nothing, elements that are not closed',
    '<p>One</b> two</i></p></div>three<p>four<div>five</p>six<h2>seven<h3>eight',
    'paragraph: One two',
    'paragraph: three',
    'paragraph: four',
    'paragraph: five',
    'paragraph: six',
    'heading 2: seven',
    'heading 3: eight',
  ],
  ['a tag being typed', '<p>One</p><p>two <b', 'paragraph: One', 'paragraph: two'],
  ['signs that open no tag', '<p>a < b, c <3 d & e > f</p>', 'paragraph: a < b, c <3 d & e > f'],
  ['unknown elements are part of the line', '<p>One <my-tag>two</my-tag> three</p>', 'paragraph: One two three'],
  ['capitals in tags', '<P>One<BR>two</P><SCRIPT>three</SCRIPT>', 'paragraph: One two'],
  ['nothing', ' \n<p> &nbsp; </p><hr><div></div><!-- a -->'],
];

describe('blocks of an HTML draft', () => {
  for (const [name, source, ...blocks] of CASES) {
    it(name, () => assert.deepEqual(told(readDraft(source, 'html')), blocks));
    it(`${name}, with CRLF`, () => assert.deepEqual(told(readDraft(source.replaceAll('\n', '\r\n'), 'html')), blocks));
  }

  it('are placed where their prose stands', () => {
    const source = '<title> One </title><p class="a>b"> <b>Sleep</b> well</p><img alt="rest">';
    const stretches = readDraft(source, 'html').blocks.map(({ start, end }) => source.slice(start, end));
    assert.deepEqual(stretches, ['One', 'Sleep</b> well', 'rest']);
  });

  it('leave out what is listed as skipped', () => {
    const source =
      '<head><meta name="a"></head>\n<nav><a href="b">c</a></nav><!-- d --><!-- e --><p>One <code>f</code> <math>g</math> https://h.example {{ i }}<script>j</script></p><pre>k</pre>';
    assert.deepEqual(
      readDraft(source, 'html').skipped.map(({ start, end, reason }) => `${reason}: ${source.slice(start, end)}`),
      [
        'html: <head><meta name="a"></head>\n<nav><a href="b">c</a></nav>',
        'comment: <!-- d -->',
        'comment: <!-- e -->',
        'html: <p>',
        'code: <code>f</code>',
        'math: <math>g</math>',
        'url: https://h.example',
        'markup: {{ i }}',
        'code: <script>j</script>',
        'html: </p>',
        'code: <pre>k</pre>',
      ],
    );
  });
});

describe('citations in HTML', () => {
  function cited(source: string): string[] {
    return readDraft(source, 'html').blocks.flatMap(({ block }) =>
      block.sentences.map((sentence) => sentence.citations.map((c) => `${c.kind} ${c.text}`).join(' | ')),
    );
  }
  const ROWS: readonly (readonly [string, ...string[]])[] = [
    ['<p>It works.<sup>3</sup> It fails<sup>[4,5]</sup>.', 'number <sup>3</sup>', 'number <sup>[4,5]</sup>'],
    ['<p>It works<sup><a href="#fn1">1</a></sup>.', 'number <sup><a href="#fn1">1</a></sup>'],
    ['<p>It works<a href="#fn1"><sup>1</sup></a>.', 'number <a href="#fn1"><sup>1</sup></a>'],
    ['<p>It is 30 kg/m<sup>2</sup>, the 1<sup>st</sup> of 10<sup>6</sup>.', ''],
    ['<p>See <a href="https://doi.org/10.1000/1">the trial</a> now.', 'link https://doi.org/10.1000/1'],
    ['<p>See <a class="x" href=https://pubmed.ncbi.nlm.nih.gov/1/>it</a>.', 'link https://pubmed.ncbi.nlm.nih.gov/1/'],
    [
      '<p>See <a href="https://clinicaltrials.gov/1">one<a href="https://a.example">two</a>.',
      'link https://clinicaltrials.gov/1',
    ],
    ['<p>See <a href="https://a.example">our blog</a> or https://doi.org/10.1000/1.', 'link https://doi.org/10.1000/1'],
    ['<p>It works [3]. It fails (Smith &amp; Lee, 2019).', 'number [3]', 'author-year (Smith & Lee, 2019)'],
  ];
  for (const [source, ...expected] of ROWS) it(source, () => assert.deepEqual(cited(source), expected));
});

describe('whose words HTML gives', () => {
  it('are a quotation in a block quotation or between quotation marks', () => {
    const source = '<blockquote>It cured her.</blockquote><p><q>It cured her.</q></p><p>I said <q>so</q>.</p>';
    assert.deepEqual(
      readDraft(source, 'html').blocks.map(({ block }) => block.sentences[0]?.voice),
      ['quotation', 'quotation', 'author'],
    );
  });
});

describe('the way back from HTML', () => {
  it('takes no tags at the ends of a stretch, and all of it inside', () => {
    const source =
      '\uFEFF<p>It is <b>highly effective</b> for <a href="b">many\r\n  people</a> &amp; safe&ndash;ish.</p>';
    const draft = readDraft(source, 'html');
    const written = (text: string) => {
      const [placed] = draft.blocks;
      assert.ok(placed);
      const start = placed.block.text.indexOf(text);
      const span = absolute(placed, { start, end: start + text.length });
      return draft.source.slice(span.start, span.end);
    };
    assert.deepEqual(
      ['highly effective', 'effective for', 'many people', 'people & safe', 'safe\u2013ish'].map(written),
      ['highly effective', 'effective</b> for', 'many\r\n  people', 'people</a> &amp; safe', 'safe&ndash;ish'],
    );
  });

  it('says whether a stretch can be replaced without breaking markup', () => {
    const [placed] = readDraft('<p>It is <b>highly\n effective</b> and safe &amp; sound.</p>', 'html').blocks;
    assert.ok(placed);
    const plain = (text: string) => {
      const start = placed.block.text.indexOf(text);
      return placed.block.map.isPlain({ start, end: start + text.length });
    };
    assert.deepEqual(['highly effective', 'is highly', 'effective and', 'and safe', 'safe & sound'].map(plain), [
      true,
      false,
      false,
      true,
      false,
    ]);
  });
});
