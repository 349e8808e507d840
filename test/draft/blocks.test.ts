import assert from 'node:assert/strict';
import type { Format } from '../../server/src/draft/draft.ts';
import { readDraft } from '../../server/src/draft/read.ts';
import { told } from './drafts.ts';

/** What an author types, and what is read: `kind level: text`. */
type Case = readonly [name: string, source: string, ...blocks: string[]];

function check(format: Format, cases: readonly Case[]): void {
  for (const [name, source, ...blocks] of cases) {
    it(name, () => assert.deepEqual(told(readDraft(source, format)), blocks));
    it(`${name}, with CRLF`, () => assert.deepEqual(told(readDraft(source.replaceAll('\n', '\r\n'), format)), blocks));
  }
}

describe('blocks of a Markdown draft', () => {
  check('markdown', [
    [
      'headings',
      '# One *two*\n\nThree\n===\n\nFour\n---\n\n#### Five ####\n',
      'heading 1: One two',
      'heading 1: Three',
      'heading 2: Four',
      'heading 4: Five',
    ],
    ['wrapped paragraphs', 'One\ntwo  \nthree\\\nfour.\n\nFive.', 'paragraph: One two three four.', 'paragraph: Five.'],
    [
      'lists',
      '- one\n- two\n  goes on\n  1. deep\n\n     more\n- [x] done',
      'list-item 1: one',
      'list-item 1: two goes on',
      'list-item 2: deep',
      'list-item 2: more',
      'list-item 1: done',
    ],
    [
      'tables',
      '| Drug | Dose |\n|---|:-:|\n| *A* | 5 mg \\| 6 |\n',
      'table-cell: Drug',
      'table-cell: Dose',
      'table-cell: A',
      'table-cell: 5 mg | 6',
    ],
    [
      'rows that are not quite a table',
      '|a|b|c\n|--|--|\n|**d**|e|f',
      'table-cell: a',
      'table-cell: b',
      'table-cell: c',
      'table-cell: d',
      'table-cell: e',
      'table-cell: f',
    ],
    [
      'block quotations',
      '> One\n> two.\n>\n> - three\n\nFour.',
      'quotation: One two.',
      'quotation: three',
      'paragraph: Four.',
    ],
    [
      'admonitions are the author speaking',
      '> [!NOTE]\n> One\n> two.\n\n> [!tip]+ A title\n> Three.',
      'paragraph: One two.',
      'paragraph: A title',
      'paragraph: Three.',
    ],
    [
      'links',
      'A [b](https://c.example "d") e [f][g] h <https://i.example> j https://k.example.\n\n[g]: https://l.example',
      'paragraph: A b e f h \uFFFC j \uFFFC.',
    ],
    ['brackets that are no links', 'A [b] c [d][e] [ ] [f\ng].', 'paragraph: A [b] c [d][e] [ ] [f g].'],
    ['images', 'A ![b *c*](d.png) e.\n\n![f](g.png)', 'paragraph: A \uFFFC e.', 'alt-text: b c', 'alt-text: f'],
    [
      'emphasis of all kinds',
      '**a** __b__ *c* _d_ ~~e~~ ==f== ***g*** snake_case_word',
      'paragraph: a b c d e f g snake_case_word',
    ],
    [
      'code',
      'Run `npm` now.\n\n```js\ncode()\n```\n\n    more code\n\n~~~\nand more\n~~~\n',
      'paragraph: Run \uFFFC now.',
    ],
    [
      'math',
      'It costs $5 to $10, and $x^2$ is a square.\n\n$$\na = b\n\nNot math.',
      'paragraph: It costs $5 to $10, and \uFFFC is a square.',
      'paragraph: Not math.',
    ],
    [
      'entities and escapes',
      'A&amp;B &#8217; &nbsp;c&shy;d &unknown; \\*e\\* f\\g',
      "paragraph: A&B '  cd &unknown; *e* f\\g",
    ],
    [
      'quotation marks, spaces and hyphens',
      '\u201CIt\u2019s\u201D \u2018a\u2019 b\u00A0c\u2009d e\u00ADf g\u2011h',
      "paragraph: \"It's\" 'a' b c d ef g-h",
    ],
    [
      'HTML',
      'A <b>bold</b><!-- no --> word.<br>B\n\n<!-- a\n\ncomment -->\n\n<div class="x">\n<p>C &amp; D</p>\n<h2>E</h2>\n</div>\n\n<script>\nno()\n\nno()\n</script>',
      'paragraph: A bold word. B',
      'paragraph: C & D',
      'heading 2: E',
    ],
    [
      'HTML lists and quotations',
      '<ul>\n<li>One</li>\n<li>Two</li></ul>\n\n<blockquote>Three</blockquote>\n\n<p>Use <code>x</code>.</p>',
      'list-item 1: One',
      'list-item 1: Two',
      'quotation: Three',
      'paragraph: Use \uFFFC.',
    ],
    ['a comment on the line of a sentence', '<!-- off --> One two.\n', 'paragraph: One two.'],
    [
      'front matter',
      '---\ntitle: "One \\"two\\"\u2019s"\ntags: [a, b]\ndescription: >-\n  Three\n  four.\nsummary: \'It\'\'s\'\n---\nFive.',
      'title: One "two"\'s',
      'description: Three four.',
      "description: It's",
      'paragraph: Five.',
    ],
    ['front matter of one plain line', '---\ntitle: One two # not this\ndraft: true\n---\n', 'title: One two'],
    [
      'front matter that nests',
      '---\ntitle: [a, b]\nsummary: {a: b}\nauthor:\n  title: Dr\n---\nOne.',
      'paragraph: One.',
    ],
    [
      'the texts that other names of front matter hold',
      '---\nsubtitle: One\nmetaTitle: "Two"\nmeta_description: Three\nogTitle: Four\nseo:\n  title: Five\n  description: Six\nanswer: Seven\nimageAlt: Eight\nslug: nine\n---\nTen.',
      'title: One',
      'title: Two',
      'description: Three',
      'title: Four',
      'title: Five',
      'description: Six',
      'description: Seven',
      'alt-text: Eight',
      'paragraph: Ten.',
    ],
    [
      'questions and answers in front matter',
      '---\nfaq:\n  - question: Does it work?\n    answer: >\n      Often it\n      does.\n  - question: "Is it \\"safe\\"?"\n    answer: Mostly.\nrelated:\n  - title: Another page\n---\n',
      'title: Does it work?',
      'description: Often it does.',
      'title: Is it "safe"?',
      'description: Mostly.',
    ],
    [
      'paragraphs and marks in long values of front matter',
      '---\nanswer: >-\n    One is **bold**.\\n\\n1. **Two**: `x`.\\n- Three\n    goes on.\nsummary: "Four.\\n\\nFive__."\nlead: |\n  Six.\n\n  Seven.\n---\n',
      'description: One is bold.',
      'description: Two: x.',
      'description: Three goes on.',
      'description: Four.',
      'description: Five.',
      'description: Six.',
      'description: Seven.',
    ],
    [
      'front matter in TOML',
      '+++\ntitle = "One \\"two\\""\ndescription = \'Three\'\ndate = 2020-01-01\n[params]\ntitle = "no"\n+++\nFour.',
      'title: One "two"',
      'description: Three',
      'paragraph: Four.',
    ],
    [
      'sources of MultiMarkdown',
      'It works [#lee2019].\n\n[#lee2019]: Lee A. A trial. 2019.\n',
      'paragraph: It works \uFFFC.',
      'reference: Lee A. A trial. 2019.',
    ],
    [
      'a reference that stands alone',
      '1. Lee A, Chan B. A trial of sleep. Lancet. 2019;12(3):45-67.\n\nSmith, J., & Doe, K. (2020). Sleep. *Journal*, 4(2), 5–9. https://doi.org/10.1000/1\n\nLee A (2019) found little.\n\nSmith, J. said in 2020 that sleep helps 5 in 10 people.\n\nSpringfield, NY (Wire) Friday Jan 24, 2024 @ 7:00 AM - The clinic opened. It helps 5-10 people.',
      'reference: Lee A, Chan B. A trial of sleep. Lancet. 2019;12(3):45-67.',
      'reference: Smith, J., & Doe, K. (2020). Sleep. Journal, 4(2), 5–9. \uFFFC',
      'paragraph: Lee A (2019) found little.',
      'paragraph: Smith, J. said in 2020 that sleep helps 5 in 10 people.',
      'paragraph: Springfield, NY (Wire) Friday Jan 24, 2024 @ 7:00 AM - The clinic opened. It helps 5-10 people.',
    ],
    [
      'what MDX brings in',
      "import { Lamp } from './lamp.js'\nimport './a.css'\n\nexport const meta = {\n  title: 'One',\n}\n\nThe dose is {props.dose.max} for {who(1)}.\n\nImport duties rose. {It} stays {as it is}.",
      'paragraph: The dose is \uFFFC for \uFFFC.',
      'paragraph: Import duties rose. \uFFFC stays {as it is}.',
    ],
    [
      'captions and words in attributes',
      ': A table of *lamps* {#tbl-a}\n\nTable: Another one.\n\n![One](a.png){#fig-a fig-alt="A lamp"}\n\n::: {.callout-tip title="In short"}\nTwo.\n:::\n\n: not a caption\nbut a line.',
      'caption: A table of lamps',
      'caption: Another one.',
      'alt-text: One',
      'alt-text: A lamp',
      'heading 6: In short',
      'paragraph: Two.',
      'caption: not a caption but a line.',
    ],
    ['a rule is no front matter', '---\n\nOne.\n\n---\n\nTwo.', 'paragraph: One.', 'paragraph: Two.'],
    ['front matter that is not closed', '---\ntitle: One\n\nTwo.', 'paragraph: title: One', 'paragraph: Two.'],
    [
      'references',
      '# A\n\nOne.\n\n## References\n\n1. Lee A.\n2. Chan B.\n\n### Books\n\nThree.\n\n## B\n\nFour.',
      'heading 1: A',
      'paragraph: One.',
      'heading 2: References',
      'reference: Lee A.',
      'reference: Chan B.',
      'heading 3: Books',
      'reference: Three.',
      'heading 2: B',
      'paragraph: Four.',
    ],
    [
      'references below a line in bold',
      '**Further reading:**\n\n- Lee A.\n\n# B\n\nOne.',
      'paragraph: Further reading:',
      'reference: Lee A.',
      'heading 1: B',
      'paragraph: One.',
    ],
    [
      'notes',
      'One[^1] two[^n].\n\n[^1]: Lee A. A trial. *J Sleep*. 2019;3:1-9.\n[^n]: This is an aside,\n    and it goes on.\n\n    It has a second paragraph.\n\nThree^[an aside].',
      'paragraph: One\uFFFC two\uFFFC.',
      'reference: Lee A. A trial. J Sleep. 2019;3:1-9.',
      'paragraph: This is an aside, and it goes on.',
      'paragraph: It has a second paragraph.',
      'paragraph: Three\uFFFC.',
      'paragraph: an aside',
    ],
    ['pandoc citations', 'One [@lee2019, p. 3] two @chan2020 three.', 'paragraph: One \uFFFC two \uFFFC three.'],
    [
      'fenced divs and attributes',
      '# A {#a .b}\n\n::: {.callout-tip}\nOne [two]{.x}.\n:::\n\n{{< video a >}}\n',
      'heading 1: A',
      'paragraph: One [two].',
    ],
    ['wiki links and their like', 'A [[b]] [[c d|e]] ![[f]] g %%h%% i.', 'paragraph: A b e  g  i.'],
    ['nothing', '\n \n---\n\n***\n\n![](a.png)\n\n**!**\n'],
  ]);

  it('are placed where their prose stands', () => {
    const source = '## **Sleep** well\n\n- [ ] *rest*\n\n| a |\n|---|\n';
    const stretches = readDraft(source, 'markdown').blocks.map(({ start, end }) => source.slice(start, end));
    assert.deepEqual(stretches, ['Sleep** well', 'rest', 'a']);
  });

  it('count from after a BOM', () => {
    const draft = readDraft('\uFEFF# One', 'markdown');
    assert.equal(draft.source, '# One');
    assert.deepEqual(told(draft), ['heading 1: One']);
    assert.equal(draft.blocks[0]?.start, 2);
  });

  it('leave out what is listed as skipped', () => {
    const source = [
      '---\ntitle: One\ntags: a\n---\n',
      'Two `three` $x$ <b>four</b> <!-- five --> [@six6] [seven](https://a.example) https://b.example\n',
      '```\neight\n```\n',
      '::: nine\n',
      '[ten]: https://c.example\n',
    ].join('\n');
    const skipped = readDraft(source, 'markdown').skipped.map(
      ({ start, end, reason }) => `${reason}: ${source.slice(start, end)}`,
    );
    assert.deepEqual(skipped, [
      'front-matter: ---\ntitle: ',
      'front-matter: \ntags: a\n---',
      'code: `three`',
      'math: $x$',
      'html: <b>',
      'html: </b>',
      'comment: <!-- five -->',
      'citation-key: [@six6]',
      'url: (https://a.example)',
      'url: https://b.example',
      'code: ```\neight\n```',
      'markup: ::: nine',
      'url: [ten]: https://c.example',
    ]);
  });
});

describe('blocks of a plain text', () => {
  const long =
    'This paragraph is written on one long line, as word processors save it, and so it goes on and on to its end.';
  check('plaintext', [
    [
      'paragraphs',
      'One two.\n\nThree\nfour.\n\n\nFive.',
      'paragraph: One two.',
      'paragraph: Three four.',
      'paragraph: Five.',
    ],
    [
      'wrapped lines',
      'This paragraph has been wrapped\nby hand at about thirty letters\nand ends here.',
      'paragraph: This paragraph has been wrapped by hand at about thirty letters and ends here.',
    ],
    [
      'a paragraph to a line',
      `${long}\nSymptoms of depression\n${long}`,
      `paragraph: ${long}`,
      'heading 2: Symptoms of depression',
      `paragraph: ${long}`,
    ],
    [
      'headings',
      'About sleep\n\nOne.\n\nUnderlined\n==========\nTwo.\n\nSMALL PRINT\nThree is written here.',
      'heading 2: About sleep',
      'paragraph: One.',
      'heading 1: Underlined',
      'paragraph: Two.',
      'heading 2: SMALL PRINT',
      'paragraph: Three is written here.',
    ],
    [
      'lists',
      'One:\n- two\n- three\n  goes on\n\u2022 four\n1. five\n2) six',
      'paragraph: One:',
      'list-item 1: two',
      'list-item 1: three goes on',
      'list-item 1: four',
      'list-item 1: five',
      'list-item 1: six',
    ],
    [
      'references',
      'One.\n\nReferences\n\nLee A. A trial.\n\n1. Chan B.',
      'paragraph: One.',
      'heading 2: References',
      'reference: Lee A. A trial.',
      'reference: Chan B.',
    ],
    ['markup is text', 'A *b* [c](d) & &amp; `e`.', 'paragraph: A *b* [c](d) & &amp; `e`.'],
    ['rules and nothing', '\n---\n\n***\n \n'],
  ]);
});
