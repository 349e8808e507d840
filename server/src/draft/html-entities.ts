import { DecodingMode, EntityDecoder, htmlDecodeTree } from 'entities/lib/decode.js';

/** A character written by name or number, such as "&amp;" or "&#8217;". */
export interface Entity {
  readonly text: string;
  /** Offset just after it. */
  readonly end: number;
}

/** Longest one that is looked for, in UTF-16 code units. */
const LIMIT = 60;

/** Reads the character that is written by name or number at `at`, where an "&" stands; nothing when it is only an "&". */
export function entityAt(source: string, at: number): Entity | undefined {
  let text = '';
  const decoder = new EntityDecoder(htmlDecodeTree, (codePoint) => {
    text += String.fromCodePoint(codePoint);
  });
  decoder.startEntity(DecodingMode.Legacy);
  const stretch = source.slice(at + 1, at + LIMIT);
  let length = decoder.write(stretch, 0);
  if (length < 0) length = decoder.end();
  return length > 0 && text !== '' ? { text, end: at + length } : undefined;
}
