import assert from 'node:assert/strict';
import { citations, reads } from './outlined.ts';

describe('Org', () => {
  reads('org', [
    [
      'keywords',
      '#+TITLE: On sleep\n#+AUTHOR: Lee\n#+DESCRIPTION: In short.\n\nText.\n',
      'title: On sleep',
      'description: In short.',
      'paragraph: Text.',
    ],
    ['headlines', '* One\n** TODO [#A] Two :tag:x:\nText.\n', 'heading 1: One', 'heading 2: Two', 'paragraph: Text.'],
    ['stars that are no headline', '*One* two.\n\n  * an item\n', 'paragraph: One two.', 'list-item 1: an item'],
    [
      'sections that are not exported',
      '* COMMENT One\nx\n** Inner\ny\n* Two :noexport:\nz\n* Three\nText.\n',
      'heading 1: Three',
      'paragraph: Text.',
    ],
    [
      'drawers and dates',
      '* One\nSCHEDULED: <2024-01-01 Mon>\n:PROPERTIES:\n:ID: x\n:END:\nText.\n',
      'heading 1: One',
      'paragraph: Text.',
    ],
    ['emphasis', 'It *may* /help/ _some_ +of+ us.', 'paragraph: It may help some of us.'],
    [
      'signs that mark nothing',
      '2 * 3 * 4, a/b/c, and/or, snake_case, C++ and 1+1+1.',
      'paragraph: 2 * 3 * 4, a/b/c, and/or, snake_case, C++ and 1+1+1.',
    ],
    ['code', 'Use =x=, ~y~, src_r{z} and @@html:<b>@@.', 'paragraph: Use □, □, □ and □.'],
    ['formulas', 'So $x$, \\(y\\), \\[z\\] and $$w$$.', 'paragraph: So □, □, □ and □.'],
    ['money', 'It costs $5 to $10, or $20.', 'paragraph: It costs $5 to $10, or $20.'],
    ['entities', '\\alpha-synuclein \\ndash{} H_{2}O \\cite{x}.', 'paragraph: α-synuclein – H2O □.'],
    ['a hard break', 'One \\\\\ntwo.\n', 'paragraph: One two.'],
    [
      'links',
      'See [[https://a.example][the /page/]], [[file:b.png]] and https://c.example.',
      'paragraph: See the page, □ and □.',
    ],
    ['dates and targets', 'On <2024-01-01 Mon> at <<here>> and <<<there>>>.', 'paragraph: On □ at  and there.'],
    [
      'notes',
      'A[fn:1] b[fn:: So *it* is.].\n\n[fn:1] It may.\n',
      'paragraph: A□ b□.',
      'paragraph: So it is.',
      'paragraph: It may.',
    ],
    [
      'blocks of code',
      '#+begin_src r\nx\n\ny\n#+end_src\n\n#+BEGIN_EXAMPLE\nx\n#+END_EXAMPLE\n: fixed\n\nText.\n',
      'paragraph: Text.',
    ],
    ['a block that is not closed', '#+begin_src r\nText.\n', 'paragraph: Text.'],
    ['quotations', '#+begin_quote\nIt works.\n\n- so\n#+end_quote\n', 'quotation: It works.', 'quotation: so'],
    [
      'other blocks',
      '#+begin_center\nText.\n#+end_center\n#+begin_abstract\nIn short.\n#+end_abstract\n',
      'paragraph: Text.',
      'description: In short.',
    ],
    ['comments', '# so\nText.\n#+begin_comment\nx\n#+end_comment\n', 'paragraph: Text.'],
    [
      'lists',
      '- one\n  goes on\n  + two\n\n    more\n- three\n1) four\n2. [X] five\n',
      'list-item 1: one goes on',
      'list-item 2: two',
      'list-item 2: more',
      'list-item 1: three',
      'list-item 1: four',
      'list-item 1: five',
    ],
    [
      'what follows a list',
      '- one\n\n\n  Text.\n\nMore.\n',
      'list-item 1: one',
      'paragraph: Text.',
      'paragraph: More.',
    ],
    ['definitions', '- CBT :: a therapy\n', 'list-item 1: CBT', 'list-item 1: a therapy'],
    [
      'a table',
      '| A | b /c/ |\n|---+---|\n| d |  |\n#+TBLFM: $1=2\n',
      'table-cell: A',
      'table-cell: b c',
      'table-cell: d',
    ],
    [
      'captions and alternative texts',
      '#+CAPTION: So it is\n#+ATTR_HTML: :alt A brain :width 3\n[[file:a.png]]\n',
      'caption: So it is',
      'alt-text: A brain',
    ],
    ['environments of LaTeX', '\\begin{align}\nx\n\\end{align}\nText.\n', 'paragraph: Text.'],
    [
      'a list of sources',
      '* References\nLee A. 2019.\n* Next\nText.\n',
      'heading 1: References',
      'reference: Lee A. 2019.',
      'heading 1: Next',
      'paragraph: Text.',
    ],
  ]);

  it('takes over what stands for a source', () => {
    const source =
      'A[fn:1] [cite:@lee; @smith p. 3] cite:lee,smith [[doi:10.1/a]] [[https://doi.org/10.1/a][trial]] it works^{3} but m^{2}.';
    assert.deepEqual(citations(source, 'org'), [
      'footnote: [fn:1]',
      'key: [cite:@lee; @smith p. 3]',
      'key: cite:lee,smith',
      'doi: [[doi:10.1/a]]',
      'link: https://doi.org/10.1/a',
      'number: ^{3}',
    ]);
  });
});
