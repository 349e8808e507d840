import assert from 'node:assert/strict';
import fc from 'fast-check';
import { absolute, type Draft, type Format } from '../../server/src/draft/draft.ts';
import { readDraft } from '../../server/src/draft/read.ts';

export const FORMATS: readonly Format[] = ['markdown', 'plaintext'];

/** Markup that opens or closes something, and words to go between. */
const PIECES = [
  '```',
  '~~~',
  '---',
  '$$',
  '$',
  '<!--',
  '-->',
  '<!-- overclaim-disable-next-line hype -- so -->',
  '{/*',
  '*/}',
  '>',
  '> ',
  '#',
  '# ',
  '## References',
  '[',
  ']',
  '](',
  '[a]',
  '[a]: https://doi.org/10.1/a',
  ')',
  '(',
  '**',
  '*',
  '_',
  '"',
  '\u201C',
  '\u201D',
  "'",
  '\u2019',
  '\n',
  '\n\n',
  '\r\n',
  '\r\n\r\n',
  '    ',
  '\t',
  '- ',
  '* ',
  '1. ',
  '+ ',
  '| a | b |',
  '|---|---|',
  '|',
  ':::',
  '[^1]',
  '[^1]: ',
  '^[',
  '@key1',
  '[@key1]',
  '[#key1]',
  '[#key1]: ',
  "import a from 'b'",
  '{a.b}',
  'Table: ',
  '::: {title="x"}',
  '<p>',
  '</p>',
  '<div>',
  '<sup>',
  '</sup>',
  '<script>',
  '</script>',
  '<pre>',
  '</pre>',
  '<?',
  '?>',
  '===',
  '`',
  '``',
  '&amp;',
  '&',
  '\\',
  '~',
  '^3^',
  '^',
  '[3]',
  '![',
  '[[',
  ']]',
  '==',
  '%%',
  '{{',
  '}}',
  '{#x}',
  '\uFEFF',
  '\u00AD',
  '\u00A0',
  '\u{1F600}',
  '\uD800',
  '\uDC00',
  'e\u0301',
  '---\ntitle: A tale\n---\n',
  'Ketamine',
  ' helps',
  ' some',
  ' people',
  '.',
  '?',
  ' Dr.',
  ' e.g.',
  ' (Smith et al., 2020)',
  ' 0.05',
  '. Then',
  ' doesn\u2019t',
  'https://doi.org/10.1000/x',
  ' ',
];

export const piece = fc.constantFrom(...PIECES);

/** A text made of markup and words. */
export const markedUp = (maxLength = 40) =>
  fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: piece },
        { weight: 1, arbitrary: fc.constantFrom('Ketamine helps. ', 'It may work.\n\n', 'a b c\n') },
      ),
      { maxLength, size: 'max' },
    )
    .map((pieces) => pieces.join(''));

/** Where a text is edited, how much is taken out and what is put in; `at` is taken modulo the text's length. */
export interface Edit {
  readonly at: number;
  readonly cut: number;
  readonly put: string;
}

export const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(10_000),
  cut: fc.oneof(fc.constant(0), fc.nat(12)),
  put: fc.oneof(
    piece,
    fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join('')),
  ),
});

export function edited(text: string, { at, cut, put }: Edit): string {
  const from = at % (text.length + 1);
  return text.slice(0, from) + put + text.slice(from + cut);
}

/** A draft of ordinary prose, with a number in each paragraph to tell them apart. */
export function essay(paragraphs: number): string {
  const parts = ['# An essay about sleep'];
  for (let i = 1; i <= paragraphs; i++) {
    parts.push(`Paragraph ${i} says that *exercise* may help. It cites one trial (Lee et al., 2019).`);
    if (i % 5 === 0) parts.push(`- point ${i} of the list\n- another point`, `> quoted line ${i}\n> and more`);
    if (i % 7 === 0) parts.push(`| drug | dose |\n|---|---|\n| drug ${i} | ${i} mg |`);
  }
  return `${parts.join('\n\n')}\n`;
}

/** What a draft's blocks say, in short: `kind level: text`. */
export function told(draft: Draft): string[] {
  return draft.blocks.map(({ block }) => `${block.kind}${block.level > 0 ? ` ${block.level}` : ''}: ${block.text}`);
}

/** All that a draft says; where its parts begin is its own affair. */
function said({ format, source, blocks, skipped, directives, parts }: Draft) {
  const sentences = blocks.flatMap((placed) => placed.block.sentences.map((sentence) => absolute(placed, sentence)));
  const length = parts.reduce((sum, { part }) => sum + part.length, 0);
  return { format, source, blocks, skipped, directives, sentences, length };
}

export function assertSame(draft: Draft, other: Draft): void {
  assert.deepEqual(said(draft), said(other));
}

/** Reads a text and then what edits make of it; checks that each reading is what reading afresh gives. Says how many edits. */
export function assertSameAfterEdits(text: string, edits: readonly Edit[], format: Format): number {
  let source = text;
  let draft = readDraft(source, format);
  for (const each of edits) {
    source = edited(source, each);
    draft = readDraft(source, format, draft);
    assertSame(draft, readDraft(source, format));
  }
  return edits.length;
}
