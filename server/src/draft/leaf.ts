import type { BlockKind, PlacedBlock, Skipped } from './draft.ts';
import { movedBlock, movedSpan } from './parts.ts';

/**
 * The smallest stretch of a draft that is read by itself: a paragraph, a heading, a table cell.
 * The same stretch of text in the same surroundings reads the same wherever it stands.
 */
export interface Leaf {
  /** Offsets in the text, or where it is held in a part, in that. */
  readonly from: number;
  readonly to: number;
  readonly kind: BlockKind;
  readonly level: number;
  /** What its reading depends on besides its text, kind and level: the node's name, say. */
  readonly shape: string;
}

/** What a name in brackets stands for in the draft: the address that its link definition gives. */
export type LinkTargets = ReadonlyMap<string, string>;

/** A leaf after reading. Blocks and skipped stretches count from where the leaf's offsets do. */
export interface ReadLeaf extends Leaf {
  readonly blocks: readonly PlacedBlock[];
  readonly skipped: readonly Skipped[];
  /** The link names that were looked up, and what was found: the reading holds only as long as they stay. */
  readonly lookups: readonly (readonly [name: string, target: string | undefined])[];
}

/** The same reading, `by` further on. */
export function moved(leaf: ReadLeaf, by: number): ReadLeaf {
  if (by === 0) return leaf;
  return {
    ...leaf,
    from: leaf.from + by,
    to: leaf.to + by,
    blocks: leaf.blocks.map((block) => movedBlock(block, by)),
    skipped: leaf.skipped.map((stretch) => movedSpan(stretch, by)),
  };
}
