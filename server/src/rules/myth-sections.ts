/** Under a heading such as "Common myths" each point is a myth, until it tells the fact. */
import type { Draft, PlacedBlock } from '../draft/draft.ts';
import { factAfter } from '../language/myth-frame.ts';

const MYTHS = /^\W*(?:\w+\W+){0,4}?(?:myths|misconceptions|misbeliefs|false claims|false beliefs)\b/i;
/** A heading that names facts too holds points of both. */
const FACTS = /\b(?:facts?|truths?|reality|realities|evidence)\b/i;

/** The blocks that tell myths by their place alone, each with the offset in its text that they are told up to. */
export function mythSections({ blocks }: Draft): ReadonlyMap<PlacedBlock, number> {
  const told = new Map<PlacedBlock, number>();
  let level: number | undefined;
  for (const placed of blocks) {
    const { kind, level: depth, text } = placed.block;
    if (kind === 'heading') {
      if (MYTHS.test(text) && !FACTS.test(text)) level = depth;
      else if (level !== undefined && depth <= level) level = undefined;
    } else if (level !== undefined && kind === 'list-item') told.set(placed, factAfter(text, 0));
  }
  return told;
}
