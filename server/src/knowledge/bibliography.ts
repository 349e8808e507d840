/** The sources as reference managers read them. Apart from the facts: loaded when somebody wants to copy one. */
import compiled from './bibliography.json' with { type: 'json' };

export interface BibliographyEntry {
  readonly bibtex: string;
  readonly ris: string;
}

/** By the sources' keys. */
export const bibliography: Readonly<Record<string, BibliographyEntry>> = compiled;
