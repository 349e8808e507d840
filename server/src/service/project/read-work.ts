/** Reads works in the forms of reference managers. Loaded only where a project has a bibliography: the library is larger than what it reads. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { ListedWork } from './bibliography-file.ts';
import { type ToldWork, toldOfCsl } from './csl.ts';

// BibLaTeX takes what BibTeX does, and knows more, such as numbers of PubMed.
const TYPES = { bibtex: '@biblatex/text', ris: '@ris/file' } as const;

/** Undefined where it cannot be read. */
export function readWork({ form, written }: ListedWork): ToldWork | undefined {
  try {
    if (form === 'csl') return toldOfCsl(JSON.parse(written));
    const [item] = plugins.input.chain(written, {
      forceType: TYPES[form],
      generateGraph: false,
    });
    return item && toldOfCsl(item as Readonly<Record<string, unknown>>);
  } catch {
    return undefined;
  }
}
