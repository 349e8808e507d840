/** The formats that are read line by line. */
import { asciiDoc } from './asciidoc.ts';
import type { Format } from './draft.ts';
import { org } from './org.ts';
import type { OutlinedFormat } from './outline.ts';
import { plainText } from './plain-text.ts';
import { restructuredText } from './rst.ts';
import { typst } from './typst.ts';

export const OUTLINED: Readonly<Record<Exclude<Format, 'markdown' | 'html' | 'latex'>, OutlinedFormat>> = {
  plaintext: plainText,
  restructuredtext: restructuredText,
  asciidoc: asciiDoc,
  org,
  typst,
};
