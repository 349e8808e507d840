/** Where findings about a draft as a whole are shown. */
import { type BlockPlace, ofPart, type ReadDraft } from './read-draft.ts';

/** The title or first heading, else the first block. */
export function headOf({ parts }: ReadDraft): BlockPlace {
  const part = parts.findIndex(({ read }) => headingIn(read) >= 0);
  const found = parts[part];
  if (found) return { part, block: headingIn(found.read) };
  return {
    part: Math.max(
      0,
      parts.findIndex(({ read }) => read.blocks.length > 0),
    ),
    block: 0,
  };
}

export function isHeading(kind: string): boolean {
  return kind === 'title' || kind === 'heading';
}

const headingIn = ofPart(({ blocks }) => blocks.findIndex(({ read }) => isHeading(read.block.kind)));
