import type { Leaf, ReadLeaf } from './leaf.ts';
import type { LeafList, TokenLeaf } from './leaf-list.ts';
import type { Cut, Stretch } from './stretch.ts';

/** What a walk over tokens found, as a stretch. */
export function tokenStretch(list: LeafList, cuts: readonly Cut[], read: (leaf: TokenLeaf) => ReadLeaf): Stretch {
  const { leaves, skipped } = list;
  return {
    leaves: leaves.map(({ from, to, kind, level, shape }): Leaf => ({ from, to, kind, level, shape })),
    skipped,
    cuts,
    definitions: [],
    directives: [],
    read: (index, placed) => read({ ...(leaves[index] as TokenLeaf), ...placed }),
  };
}
