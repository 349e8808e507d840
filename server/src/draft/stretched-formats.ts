/** How each format is read. */
import { asciiDoc } from './asciidoc.ts';
import type { Format } from './draft.ts';
import { html } from './html-outline.ts';
import { latex } from './latex-outline.ts';
import { markdown } from './markdown.ts';
import { org } from './org.ts';
import { inOnePart } from './outlined-stretch.ts';
import { plainText } from './plain-text.ts';
import { restructuredText } from './rst.ts';
import type { StretchFormat } from './stretch.ts';
import { typst } from './typst.ts';

export const STRETCHED: Readonly<Record<Format, StretchFormat>> = {
  markdown,
  plaintext: plainText,
  html,
  latex,
  restructuredtext: inOnePart(restructuredText),
  asciidoc: inOnePart(asciiDoc),
  org: inOnePart(org),
  typst: inOnePart(typst),
};
