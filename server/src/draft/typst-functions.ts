/** What Typst's functions do with the text that they are given. */
import type { BlockKind } from './draft.ts';
import type { Held } from './typst-code.ts';

/** Their contents are part of the sentence that they stand in. */
const INLINE = new Set(
  `emph strong text underline highlight smallcaps strike overline sub super lower upper box link footnote cite ref
  smartquote h linebreak sym emoji label`.split(/\s+/),
);
/** What they are given is no text for the reader. */
const CODE = new Set(
  'raw mi mitex eval plugin bibliography image cite ref read json yaml csv xml counter state query locate measure'.split(
    ' ',
  ),
);
const KINDS: Readonly<Record<string, BlockKind>> = {
  caption: 'caption',
  title: 'title',
  subtitle: 'title',
  abstract: 'description',
  description: 'description',
  summary: 'description',
};
const CELLS = new Set(['table', 'grid', 'cell', 'header', 'footer']);

export function isInline(name: string): boolean {
  return INLINE.has(name);
}

/** How the text that an expression holds is read; nothing where it is not for the reader. `around` is the kind of what is around it. */
export function kindOfHeld(
  held: Held,
  isStatement: boolean,
  around: BlockKind | undefined,
): BlockKind | 'body' | undefined {
  const { kind, label, to } = held;
  if (kind === 'string') {
    if (label === 'alt') return 'alt-text';
    return label !== undefined && (isStatement || label === 'caption') ? KINDS[label] : undefined;
  }
  if (label !== undefined && Object.hasOwn(KINDS, label)) return around ?? KINDS[label];
  if (isStatement || CODE.has(to)) return undefined;
  if (label === 'attribution') return undefined;
  if (around !== undefined) return around;
  if (to === 'quote') return 'quotation';
  if (to === 'abstract') return 'description';
  return CELLS.has(to.slice(to.lastIndexOf('.') + 1)) ? 'table-cell' : 'body';
}
