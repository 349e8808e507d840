/** Formats that are read line by line, whose outline is made of the whole text: each draft is one part. */
import type { OutlinedFormat } from './outline.ts';
import { type StretchFormat, WITHOUT_ENTRY } from './stretch.ts';

export function inOnePart(format: OutlinedFormat): StretchFormat {
  return {
    ...WITHOUT_ENTRY,
    read(text, from) {
      const { leaves, skipped, directives, targets } = format.outline(text);
      return {
        leaves,
        skipped,
        directives,
        definitions: [...targets].map((definition) => ({ at: from, definition })),
        cuts: [{ at: from, entry: undefined }],
        read: (_, placed, known) => format.read(placed, text, known),
      };
    },
  };
}
