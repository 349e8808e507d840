import assert from 'node:assert/strict';
import { citations, reads } from './outlined.ts';

describe('reStructuredText', () => {
  reads('restructuredtext', [
    [
      'titles by their lines, in the order of their use',
      'Aa\n==\n\nBb\n--\n\nCc\n==\n',
      'heading 1: Aa',
      'heading 2: Bb',
      'heading 1: Cc',
    ],
    ['a title between two lines', '===\nOne\n===\n\nTwo\n===\n', 'heading 1: One', 'heading 2: Two'],
    ['a line across the page', 'One.\n\n-----\n\nTwo.\n', 'paragraph: One.', 'paragraph: Two.'],
    ['lines of a paragraph', 'One\ntwo\r\nthree.\n', 'paragraph: One two three.'],
    ['emphasis', 'It *may* **help** some.', 'paragraph: It may help some.'],
    [
      'signs that mark nothing',
      'It is 2 * 3 * 4, a*b*c, "*" and *args.',
      'paragraph: It is 2 * 3 * 4, a*b*c, "*" and *args.',
    ],
    ['escapes', 'A \\*b\\* and re\\ :sub:`2`\\ markable.', 'paragraph: A *b* and re2markable.'],
    ['literals, mathematics and unknown roles', 'Use ``x``, :math:`y` and :py:func:`z`.', 'paragraph: Use □, □ and □.'],
    ['the title of a work', 'In `The Trial` he says so.', 'paragraph: In The Trial he says so.'],
    [
      'roles that hold words',
      'See :ref:`that section <x>` on :abbr:`CBT (therapy)`.',
      'paragraph: See that section on CBT (therapy).',
    ],
    ['a reference without words', 'See :doc:`x`.', 'paragraph: See □.'],
    [
      'links',
      'See `the page <a.html>`_, `here`__ and site_.\n\n.. _site: b.html\n',
      'paragraph: See the page, here and site.',
    ],
    ['an underscore that is no link', 'The snake_case_ word.', 'paragraph: The snake_case_ word.'],
    ['a literal block', 'So::\n\n  code\n\n  more\n\nText.\n', 'paragraph: So:', 'paragraph: Text.'],
    ['a literal block after a mark alone', 'So.\n\n::\n\n  code\n\nText.\n', 'paragraph: So.', 'paragraph: Text.'],
    ['a literal block of quoted lines', 'So ::\n\n> code\n> code\n\nText.\n', 'paragraph: So', 'paragraph: Text.'],
    [
      'a quotation',
      'He said:\n\n   It works.\n\nSo be it.\n',
      'paragraph: He said:',
      'quotation: It works.',
      'paragraph: So be it.',
    ],
    [
      'lists',
      '- one\n\n  more\n\n  1. inner\n- two\n',
      'list-item 1: one',
      'list-item 1: more',
      'list-item 2: inner',
      'list-item 1: two',
    ],
    [
      'a paragraph that begins like a list',
      'A. Einstein said\nthat it is so.\n',
      'paragraph: A. Einstein said that it is so.',
    ],
    ['definitions', 'CBT\n  A therapy.\n', 'list-item 1: CBT', 'list-item 1: A therapy.'],
    ['fields', 'Text.\n\n:dose: 3 mg a day\n', 'paragraph: Text.', 'paragraph: 3 mg a day'],
    [
      'the fields of a document',
      ':author: Lee\n:abstract: It may help.\n\nText.\n',
      'description: It may help.',
      'paragraph: Text.',
    ],
    [
      'notes and warnings',
      '.. note:: Mind this.\n\n.. warning::\n\n   And this.\n',
      'paragraph: Mind this.',
      'paragraph: And this.',
    ],
    ['a directive with a title', '.. admonition:: Dose\n\n   Take one.\n', 'paragraph: Dose', 'paragraph: Take one.'],
    ['quotations by directive', '.. epigraph::\n\n   It works.\n', 'quotation: It works.'],
    ['pictures', '.. image:: a.png\n   :alt: A brain\n', 'alt-text: A brain'],
    [
      'figures',
      '.. figure:: a.png\n   :alt: A brain\n\n   The caption.\n',
      'alt-text: A brain',
      'caption: The caption.',
    ],
    [
      'what other directives hold',
      '.. toctree::\n\n   a\n   b\n\n.. my-own:: x\n\n   y\n\nText.\n',
      'paragraph: Text.',
    ],
    ['comments', '.. so it is\n   and on\n\nText.\n', 'paragraph: Text.'],
    ['an empty comment, which takes nothing with it', '..\n\n   It works.\n', 'quotation: It works.'],
    [
      'notes and sources',
      'A [1]_.\n\n.. [1] It may.\n.. [Lee] Lee A. 2019.\n',
      'paragraph: A □.',
      'paragraph: It may.',
      'reference: Lee A. 2019.',
    ],
    [
      'a note that is a source',
      '.. [#] Lee A. Sleep. Lancet. 2019;3:1-2.\n',
      'reference: Lee A. Sleep. Lancet. 2019;3:1-2.',
    ],
    [
      'a list of sources',
      'References\n==========\n\nLee A. 2019.\n\nNext\n====\n\nText.\n',
      'heading 1: References',
      'reference: Lee A. 2019.',
      'heading 1: Next',
      'paragraph: Text.',
    ],
    ['a drawn table', '+---+------+\n| A | b c  |\n|   | d    |\n+---+------+\n', 'table-cell: A', 'table-cell: b c d'],
    [
      'a drawn table with cells over rows and columns',
      '+---+---+\n| a | b |\n|   +---+\n|   | c |\n+---+---+\n| d e   |\n+-------+\n',
      'table-cell: a',
      'table-cell: b',
      'table-cell: c',
      'table-cell: d e',
    ],
    [
      'a plain table',
      '===  ===\nA    B\n===  ===\na    b c\n     d\n===  ===\n\nText.\n',
      'table-cell: A',
      'table-cell: B',
      'table-cell: a',
      'table-cell: b c d',
      'paragraph: Text.',
    ],
    ['lines of verse', '| One,\n| two.\n', 'paragraph: One, two.'],
    ['a session at a prompt', '>>> 1 + 1\n2\n\nText.\n', 'paragraph: Text.'],
  ]);

  it('takes over what stands for a source', () => {
    const source =
      'A [1]_, [#a]_, [Lee2019]_, :cite:p:`lee`, :sup:`3`, `trial <https://doi.org/10.1/a>`_ and `b`_.\n\n' +
      '.. _b: https://pubmed.ncbi.nlm.nih.gov/1/\n';
    assert.deepEqual(citations(source, 'restructuredtext'), [
      'footnote: [1]_',
      'footnote: [#a]_',
      'key: [Lee2019]_',
      'key: :cite:p:`lee`',
      'number: :sup:`3`',
      'link: https://doi.org/10.1/a',
      'link: https://pubmed.ncbi.nlm.nih.gov/1/',
    ]);
  });
});
