import assert from 'node:assert/strict';
import { citations, reads } from './outlined.ts';

describe('AsciiDoc', () => {
  reads('asciidoc', [
    [
      'a header',
      '= Title\nA. Writer <a@b.example>\nv1\n:toc:\n:description: In short.\n\nText.\n',
      'heading 1: Title',
      'description: In short.',
      'paragraph: Text.',
    ],
    ['sections', '== One\n\n=== Two\n\nThree\n~~~~~\n', 'heading 2: One', 'heading 3: Two', 'heading 3: Three'],
    ['emphasis', 'It *may* _help_ **s**ome #of# [.x]#us#.', 'paragraph: It may help some of us.'],
    [
      'signs that mark nothing',
      '2 * 3 * 4, a*b*c, snake_case_word, C#.',
      'paragraph: 2 * 3 * 4, a*b*c, snake_case_word, C#.',
    ],
    ['escapes', 'A \\*b* and \\_c_.', 'paragraph: A *b* and _c_.'],
    ['code and formulas', 'Use `x`, ``y`` and stem:[z].', 'paragraph: Use □, □ and □.'],
    ['quotation marks', 'He says "`it works`".', 'paragraph: He says "it works".'],
    ['raised and lowered', 'H~2~O in m^2^.', 'paragraph: H2O in m2.'],
    ['attributes and entities', 'A{nbsp}B &amp; {name}.', 'paragraph: A B & □.'],
    [
      'links',
      'See https://a.example[the page,window=_blank], link:b.html[that] and <<c,there>>.',
      'paragraph: See the page, that and there.',
    ],
    ['addresses', 'See https://a.example/b_c_d. And <https://b.example>.', 'paragraph: See □. And □.'],
    [
      'links by the name of an address',
      'See {docs}/a-b[the page] and {site}[that].',
      'paragraph: See the page and that.',
    ],
    ['a picture from elsewhere', 'image:https://a.example/b.svg[A brain, link=c]', 'alt-text: A brain'],
    ['a hard break', 'One +\ntwo.\n', 'paragraph: One two.'],
    ['a comment in a paragraph', 'One\n// not\ntwo.\n', 'paragraph: One two.'],
    ['index terms', 'The ((brain)) is(((brain,parts))) soft.', 'paragraph: The brain is soft.'],
    ['notes', 'So.footnote:[It *may*.] On.', 'paragraph: So.□ On.', 'paragraph: It may.'],
    ['a picture in a line', 'See image:a.png[A brain,20] here.', 'paragraph: See □ here.', 'alt-text: A brain'],
    ['a picture', 'image::a.png["A brain"]\n\nText.\n', 'alt-text: A brain', 'paragraph: Text.'],
    ['a title of a block', '.So it is\n----\nx\n----\n', 'caption: So it is'],
    [
      'listings and literal text',
      '[source,r]\n----\nx\n\n----\n\n....\ny\n....\n\n z\n\n```r\nz\n```\n\nText.\n',
      'paragraph: Text.',
    ],
    ['styles that make a paragraph code', '[source]\nx\n\n[stem]\ny\n\nText.\n', 'paragraph: Text.'],
    ['comments', '// a\n\n////\nb\n////\n\n[comment]\nc\n\nText.\n', 'paragraph: Text.'],
    ['what is passed through', '++++\n<b>x</b>\n++++\n\nText +++<u>y</u>+++.\n', 'paragraph: Text □.'],
    [
      'quotations',
      '[quote,Lee]\nIt works.\n\n____\nIt *works*.\n____\n\n"Yes."\n-- Lee\n',
      'quotation: It works.',
      'quotation: It works.',
      'quotation: "Yes."',
    ],
    [
      'examples and asides',
      '====\nOne.\n\n****\nTwo.\n****\n====\n\n--\nThree.\n--\n',
      'paragraph: One.',
      'paragraph: Two.',
      'paragraph: Three.',
    ],
    [
      'admonitions',
      'NOTE: Mind this.\n\n[WARNING]\n====\nAnd this.\n====\n',
      'paragraph: Mind this.',
      'paragraph: And this.',
    ],
    ['an abstract', '[abstract]\nIn short.\n', 'description: In short.'],
    [
      'lists',
      '* one\ngoes on\n** two\n- [x] three\n. four\n1. five\n',
      'list-item 1: one goes on',
      'list-item 2: two',
      'list-item 1: three',
      'list-item 1: four',
      'list-item 1: five',
    ],
    [
      'what is attached to an item',
      '* one\n+\nmore\n+\n----\nx\n----\n* two\n',
      'list-item 1: one',
      'list-item 1: more',
      'list-item 1: two',
    ],
    [
      'definitions',
      'CBT:: A therapy.\nSSRI::\n  A drug.\n',
      'list-item 1: CBT',
      'list-item 1: A therapy.',
      'list-item 1: SSRI',
      'list-item 1: A drug.',
    ],
    [
      'a table',
      '[cols="1,2"]\n|===\n|A |b c\n\n2+|d\na| e\n\nf\n|===\n',
      'table-cell: A',
      'table-cell: b c',
      'table-cell: d',
      'table-cell: e',
      'table-cell: f',
    ],
    ['a table of values', ',===\na,b\n,===\n\nText.\n', 'paragraph: Text.'],
    ['macros over lines', 'include::a.adoc[]\n\nifdef::x[]\nText.\nendif::[]\n\ntoc::[]\n', 'paragraph: Text.'],
    [
      'a list of sources',
      '[bibliography]\n== Quellen\n\n* [[[lee]]] Lee A. 2019.\n\n== Next\n\nText.\n',
      'heading 2: Quellen',
      'reference: Lee A. 2019.',
      'heading 2: Next',
      'paragraph: Text.',
    ],
    ['a block that is not closed', 'Text.\n\n----\nx\n\ny\n', 'paragraph: Text.'],
  ]);

  it('takes over what stands for a source', () => {
    const source =
      'A <<lee>>, cite:[smith], it works^3^, footnote:[Lee A. Sleep. 2019;3:1-2.], https://doi.org/10.1/a[trial] but m^2^.\n\n* [[[lee]]] Lee A. 2019.\n';
    assert.deepEqual(citations(source, 'asciidoc').slice(0, 5), [
      'key: <<lee>>',
      'key: cite:[smith]',
      'number: ^3^',
      'footnote: footnote:[Lee A. Sleep. 2019;3:1-2.]',
      'link: https://doi.org/10.1/a',
    ]);
  });
});
