import { leadsToSource } from './citations.ts';
import type { Span } from './draft.ts';
import type { LeafProse } from './leaf-prose.ts';

/** Puts text as it stands, but for a space after a space: it is not shown, markup between them or not. */
export function putShown(prose: LeafProse, text: string, from: number, to: number): void {
  if (from >= to) return;
  const start = text[from] === ' ' && prose.lastCharacters(1) === ' ' ? from + 1 : from;
  prose.plain(start, to);
}

/** Puts a space for source[from, to), unless one stands there already. */
export function putSpace(prose: LeafProse, from: number, to: number): void {
  if (prose.lastCharacters(1) !== ' ') prose.replace(' ', from, to);
}

/** Puts a placeholder for a web address: a citation when it leads to a source. `whole` is the address with its markup. */
export function putAddress(prose: LeafProse, text: string, whole: Span, address: Span): void {
  const written = text.slice(address.start, address.end);
  if (leadsToSource(written) || BARE_DOI.test(written)) {
    prose.cite('link', whole.start, whole.end);
    prose.skip(whole.start, whole.end, 'url');
  } else {
    prose.putAside(whole.start, whole.end, 'url');
  }
}

const BARE_DOI = /^(?:doi:)?10\.\d{4,9}\//i;
