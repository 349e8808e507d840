import assert from 'node:assert/strict';
import { citations, reads } from './outlined.ts';

describe('Typst', () => {
  reads('typst', [
    ['headings', '= One\n== Two <two>\nText.\n', 'heading 1: One', 'heading 2: Two', 'paragraph: Text.'],
    ['paragraphs', 'One\ntwo.\n\nThree.\n', 'paragraph: One two.', 'paragraph: Three.'],
    ['emphasis', 'It *may* _help_ *_some_*.', 'paragraph: It may help some.'],
    [
      'signs that mark nothing',
      'The snake_case_word, a*b and 2 \\* 3.',
      'paragraph: The snake_case_word, a*b and 2 * 3.',
    ],
    ['escapes', 'A \\#b \\u{e9} c\\\nd \\$5.', 'paragraph: A #b \u00E9 c d $5.'],
    ['code and formulas', 'Use `x`, ```r y```, $z$ and #w.', 'paragraph: Use □, □, □ and □.'],
    ['hard spaces and hyphens', 'Fig.~2 is re-?markable.', 'paragraph: Fig. 2 is remarkable.'],
    ['comments', 'One // not\ntwo /* nor\n this */ three.\n\n// so\n', 'paragraph: One two  three.'],
    [
      'links',
      'See #link("https://a.example")[the page], #link("https://b.example") and https://c.example/d.',
      'paragraph: See the page, □ and □.',
    ],
    [
      'functions on words',
      '#emph[It] #text(fill: red)[may] H#sub[2]O #smallcaps[Help].',
      'paragraph: It may H2O Help.',
    ],
    ['functions that hold nothing to read', 'It is #calc.max(1, 2) or #h(1em) so.', 'paragraph: It is □ or □ so.'],
    ['notes', 'So.#footnote[It *may*.] On.', 'paragraph: So.□ On.', 'paragraph: It may.'],
    ['labels', 'As @two says. \n\n= Two <two>\n', 'paragraph: As □ says.', 'heading 1: Two'],
    [
      'statements',
      '#import "a.typ": *\n#set text(size: 3pt)\n#let x = [no]\n#show heading: it => [no]\nText.\n',
      'paragraph: Text.',
    ],
    ['the title of a document', '#set document(title: "On \\"sleep\\"", author: "Lee")\n', 'title: On "sleep"'],
    [
      'templates',
      '#show: paper.with(\n  title: [On _sleep_],\n  authors: ([Lee],),\n  abstract: [In short.],\n)\n',
      'title: On sleep',
      'description: In short.',
    ],
    [
      'lists',
      '- one\n  goes on\n  + two\n\n    more\n- three\n\nText.\n',
      'list-item 1: one goes on',
      'list-item 2: two',
      'list-item 2: more',
      'list-item 1: three',
      'paragraph: Text.',
    ],
    ['definitions', '/ CBT: a therapy\n', 'list-item 1: CBT', 'list-item 1: a therapy'],
    ['raw blocks', '```r\nx\n\ny\n```\nText.\n', 'paragraph: Text.'],
    [
      'quotations',
      '#quote(block: true, attribution: [Lee])[\n  It works.\n]\n\nHe says #quote[it works] so.\n',
      'quotation: It works.',
      'paragraph: He says □ so.',
      'quotation: it works',
    ],
    [
      'figures',
      '#figure(\n  image("a.png", alt: "A brain"),\n  caption: [So it is.],\n) <fig>\n',
      'alt-text: A brain',
      'caption: So it is.',
    ],
    [
      'tables',
      '#table(\n  columns: 2,\n  table.header([A], [B]),\n  [a], [b (c],\n)\n',
      'table-cell: A',
      'table-cell: B',
      'table-cell: a',
      'table-cell: b (c',
    ],
    [
      'blocks in functions',
      '#align(center)[\n  = One\n  Text.\n\n  - so\n]\n',
      'heading 1: One',
      'paragraph: Text.',
      'list-item 1: so',
    ],
    ['conditions', '#if x > 1 [One.] else [Two.]\n', 'paragraph: One.', 'paragraph: Two.'],
    ['brackets in text, strings and code', '#block(inset: 3pt)[A [b] ( "c #f("]") d.]\n', 'paragraph: A [b] ( "c □ d.'],
    ['what is not closed', 'A #f(b [c\n\nText $ d.\n', 'paragraph: A #f(b [c', 'paragraph: Text $ d.'],
    [
      'a list of sources',
      '= References\nLee A. 2019.\n= Next\nText.\n',
      'heading 1: References',
      'reference: Lee A. 2019.',
      'heading 1: Next',
      'paragraph: Text.',
    ],
  ]);

  it('takes over what stands for a source', () => {
    const source =
      'A @lee, @smith[p. 3], #cite(<lee>), #footnote[Lee A. Sleep. 2019;3:1-2.], #link("https://doi.org/10.1/a")[trial] it works#super[3]. Mail a@b.example.';
    assert.deepEqual(citations(source, 'typst').slice(0, 6), [
      'key: @lee',
      'key: @smith[p. 3]',
      'key: #cite(<lee>)',
      'footnote: #footnote[Lee A. Sleep. 2019;3:1-2.]',
      'link: https://doi.org/10.1/a',
      'number: #super[3]',
    ]);
  });
});
