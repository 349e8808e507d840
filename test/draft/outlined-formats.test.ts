import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Format } from '../../server/src/draft/draft.ts';
import { readDraft } from '../../server/src/draft/read.ts';
import { assertSame, edited } from './drafts.ts';
import { assertInOrder, assertLeadsBack } from './way-back.ts';

const SEED = 20_261_124;

const WORDS = [
  'Ketamine',
  ' helps',
  ' some people.',
  ' (Smith et al., 2020)',
  ' e.g.',
  '?',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '  ',
  '    ',
  '\t',
  'References',
  '\u201C',
  '\u201D',
  '"',
  "'",
  '\u00AD',
  '\u{1F600}',
  '\uD800',
  'e\u0301',
  '\uFEFF',
  '[3]',
  'https://doi.org/10.1000/x',
  'http://a.example/b_c',
  '\\',
  '*',
  '**',
  '_',
  '`',
  '``',
  '|',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '{',
  '}',
  '#',
  '- ',
  '1. ',
  '+ ',
  '* ',
  ':',
  '::',
  '/',
  '//',
  '=',
  '==',
  '====',
  '----',
  '~',
  '^',
  '$',
  '@',
];

const PIECES: Readonly<Partial<Record<Format, readonly string[]>>> = {
  restructuredtext: [
    '.. ',
    '..\n',
    '.. note:: ',
    '.. figure:: a.png\n   :alt: A brain\n\n   Its caption.\n',
    '.. code-block:: r\n\n   x\n',
    '.. [1] ',
    '.. [Lee2019] ',
    '.. _a: https://doi.org/10.1/a\n',
    '.. |x| replace:: ',
    'a_',
    '`a`_',
    '`a <https://b.example>`_',
    ':sup:`3`',
    ':math:`x`',
    ':cite:p:`lee`',
    '[1]_',
    '[#]_',
    '|x|',
    '\\ ',
    '\n----\n',
    '\n====\n',
    '+---+---+\n| a | b |\n+---+---+\n',
    '+---+\n',
    '===  ===\na    b\n===  ===\n',
    '===  ===\n',
    '| line\n',
    '>>> x\n',
    ':field: ',
  ],
  asciidoc: [
    '= Title\nA. Writer\n\n',
    ':description: words\n',
    '\n----\n',
    '\n....\n',
    '\n____\n',
    '\n====\n',
    '\n--\n',
    '\n|===\n',
    '|a |b\n',
    'a| ',
    '2+|',
    '////\n',
    '// so\n',
    '[quote]\n',
    '[NOTE]\n',
    '[source]\n',
    '[bibliography]\n',
    '.Title\n',
    'NOTE: ',
    'term:: ',
    '* [[[lee]]] ',
    '<<lee>>',
    '<<lee,see>>',
    '. ',
    '** ',
    '\n+\n',
    ' +\n',
    'footnote:[Lee A. 2019]',
    'footnote:[',
    'link:a.html[a]',
    'https://b.example[b]',
    'image:a.png[A brain,2]',
    'image::a.png[A brain,2]\n',
    'stem:[x]',
    '{name}',
    '^3^',
    '~2~',
    '"`',
    '`"',
    '((',
    '))',
    '&amp;',
    '+++',
    '##',
    '__',
    '[.x]#',
    '\\*',
  ],
  org: [
    '* ',
    '** TODO [#A] ',
    ' :tag:\n',
    '* COMMENT x\n',
    '#+TITLE: words\n',
    '#+CAPTION: words\n',
    '#+ATTR_HTML: :alt a brain :width 2\n',
    '#+OTHER: x\n',
    '# so\n',
    '\n#+begin_src r\n',
    '\n#+end_src\n',
    '\n#+begin_quote\n',
    '\n#+end_quote\n',
    ':PROPERTIES:\n',
    ':END:\n',
    ': fixed\n',
    '| a | b |\n',
    '|---+---|\n',
    '  - ',
    '  * ',
    '- [X] ',
    '- term :: ',
    '\\begin{equation}\n',
    '\\end{equation}\n',
    '[fn:1]',
    '\n[fn:1] ',
    '[fn:: words]',
    '[fn:a:',
    '[cite:@lee]',
    'cite:lee,smith',
    '[[https://doi.org/10.1/x][trial]]',
    '[[a][',
    ']]',
    '[[https://b.example]]',
    '<https://b.example>',
    '<2024-01-01 Mon>',
    '\\alpha',
    '\\ndash{}',
    '\\\\\n',
    '\\(',
    '\\)',
    '$x$',
    '$$',
    '^{3}',
    '_{2}',
    '^3',
    'src_r{x}',
    '{{{x}}}',
    '@@',
    '<<x>>',
    '+a+',
    '~x~',
    '=x=',
  ],
  typst: [
    '= ',
    '== ',
    '/ term: ',
    '// so\n',
    '/* so',
    '*/',
    '```r\n',
    '```',
    '$x$',
    '<label>',
    '@label',
    '@lee2019',
    '@lee[p. 3]',
    '#',
    '#let x = [words]\n',
    '#set text(size: 2pt)\n',
    '#show: a.with(title: [A title], abstract: "Words.")\n',
    '#figure(\n  image("a.png", alt: "A brain"),\n  caption: [Its caption],\n)\n',
    '#table(columns: 2, [a], [b *c*])\n',
    '#quote(block: true)[words]\n',
    '#footnote[words]',
    '#link("https://doi.org/10.1/x")[trial]',
    '#link("https://b.example")',
    '#emph[words]',
    '#super[3]',
    '#cite(<lee>)',
    '#x.y',
    '#x(',
    '#[',
    '#(',
    '#{',
    '#"',
    '#if x [',
    '] else [',
    '~',
    '-?',
    '\\u{e9}',
    '\\#',
  ],
};

for (const [format, own] of Object.entries(PIECES) as [Format, readonly string[]][]) {
  const piece = fc.constantFrom(...WORDS, ...own);
  const markedUp = fc
    .array(fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...own) }, { weight: 3, arbitrary: piece }), {
      maxLength: 40,
      size: 'max',
    })
    .map((pieces) => pieces.join(''));

  describe(`the reader of ${format}`, () => {
    it('leads every character of every block back to what was typed for it', () => {
      fc.assert(
        fc.property(markedUp, (source) => {
          const draft = readDraft(source, format);
          assertLeadsBack(draft);
          assertInOrder(draft);
        }),
        { seed: SEED, numRuns: 3_000 },
      );
    });

    it('throws for no text', () => {
      const anyText = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 }).map((codes) => String.fromCharCode(...codes)),
      );
      fc.assert(
        fc.property(anyText, (source) => assertInOrder(readDraft(source, format))),
        { seed: SEED, numRuns: 2_000 },
      );
    });

    it('gives after edits what reading afresh gives', () => {
      const edit = fc.record({ at: fc.nat(10_000), cut: fc.oneof(fc.constant(0), fc.nat(12)), put: piece });
      fc.assert(
        fc.property(markedUp, fc.array(edit, { minLength: 1, maxLength: 4 }), (text, edits) => {
          let source = text;
          let draft = readDraft(source, format);
          for (const each of edits) {
            source = edited(source, each);
            draft = readDraft(source, format, draft);
            assertSame(draft, readDraft(source, format));
          }
        }),
        { seed: SEED, numRuns: 2_000 },
      );
    });

    it('finds no nesting too deep and no run too long', () => {
      for (const opener of [...WORDS, ...own]) {
        const source = opener.repeat(4_000);
        assert.equal(readDraft(source, format).source, source.replace(/^\uFEFF/, ''));
        const lines = `${opener}\n`.repeat(2_000);
        assert.equal(readDraft(lines, format).source.length, lines.replace(/^\uFEFF/, '').length);
        const steps = Array.from({ length: 400 }, (_, i) => `${' '.repeat(i)}${opener}`).join('\n');
        assert.ok(readDraft(steps, format).blocks.length <= 400 * 4);
      }
    });
  });
}
