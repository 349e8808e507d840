import type { BlockContext, Line } from '@lezer/markdown';

/** Whether the line still belongs to the quotes and lists around the block being read. The parser keeps this count unlisted. */
export function staysInside(cx: BlockContext, line: Line): boolean {
  return (line as Line & { readonly depth: number }).depth >= cx.depth;
}
