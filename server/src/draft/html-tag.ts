import type { BlockKind } from './draft.ts';

/** What a tag does to the prose around it. */
export interface HtmlTag {
  readonly name: string;
  readonly closes: boolean;
  /** Whether it begins or ends a block. */
  readonly isBlock: boolean;
  /** Whether what it holds is not prose. */
  readonly isCode: boolean;
  /** The kind and level of the block that it holds, when it has one of its own. */
  readonly kind: BlockKind | undefined;
  readonly level: number;
  /** Where an `<a href>` leads. */
  readonly target: string | undefined;
}

const BLOCK_TAGS = new Set(
  `address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 head header hr html legend li main nav ol option p section summary table tbody td tfoot th thead title tr ul`.split(
    /\s+/,
  ),
);
const CODE_TAGS = new Set(['code', 'kbd', 'samp', 'var', 'script', 'style', 'pre', 'svg', 'math']);
const KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ['li', 'list-item'],
  ['td', 'table-cell'],
  ['th', 'table-cell'],
  ['blockquote', 'quotation'],
  ['title', 'title'],
]);

/** Reads a tag such as `<p class="x">` or `</li>`. */
export function tagOf(written: string): HtmlTag {
  const name = /^<\/?([a-z][a-z\d-]*)/i.exec(written)?.[1]?.toLowerCase() ?? '';
  const heading = /^h([1-6])$/.exec(name)?.[1];
  return {
    name,
    closes: written.startsWith('</'),
    isBlock: BLOCK_TAGS.has(name),
    isCode: CODE_TAGS.has(name) && !written.endsWith('/>'),
    kind: heading === undefined ? KINDS.get(name) : 'heading',
    target: name === 'a' ? /\shref\s*=\s*["']?([^"'\s>]+)/i.exec(written)?.[1] : undefined,
    level: heading === undefined ? (name === 'li' ? 1 : 0) : Number(heading),
  };
}
