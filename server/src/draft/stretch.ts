/** How a format is read stretch by stretch: what each format gives, so that an edit costs what it touches. */
import type { Directive, Skipped } from './draft.ts';
import type { Leaf, LinkTargets, ReadLeaf } from './leaf.ts';

/** What is open where a stretch begins: environments and elements around it. Formats without such have none. */
export type Entry = unknown;

/** A place where a part may begin: what is read from there on depends on the entry and the text from there on alone. */
export interface Cut {
  readonly at: number;
  readonly entry: Entry;
}

/** A name in brackets and the address that it stands for. */
export type Definition = readonly [name: string, target: string];

/** A stretch of text, its leaves and what lies between them, by offset. All offsets are absolute. */
export interface Stretch {
  readonly leaves: readonly Leaf[];
  readonly skipped: readonly Skipped[];
  /** By offset; the first is the stretch's own start. */
  readonly cuts: readonly Cut[];
  readonly definitions: readonly { readonly at: number; readonly definition: Definition }[];
  /** Settings of the whole draft that are not in comments. */
  readonly directives: readonly Directive[];
  /** Reads the leaf of this index, as the kind and level that `placed` says. */
  read(index: number, placed: Leaf, targets: LinkTargets): ReadLeaf;
}

/** A format whose drafts are read in stretches. */
export interface StretchFormat {
  /** The entry at a text's start. */
  start(text: string): Entry;
  /** Reads text[from, to), or somewhat further; `to` is the text's end, or where a cut was before the edit. */
  read(text: string, from: number, to: number, entry: Entry): Stretch;
  same(a: Entry, b: Entry): boolean;
}

/** What formats have in common that know no entry. */
export const WITHOUT_ENTRY: Pick<StretchFormat, 'start' | 'same'> = { start: () => undefined, same: () => true };
