/** Sources as reference managers read them, made at build time: the library that writes them is larger than what it writes. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { BibliographyEntry } from '../../server/src/knowledge/bibliography.ts';
import type { SourceEntry } from './source-entry.ts';

// Keys as in the knowledge base, so that the same source has the same key every time.
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false });

export function bibliographyEntry(source: SourceEntry): BibliographyEntry {
  const { evidence, supports, verified, 'et-al': isCut, issued, ...csl } = source;
  const date = issued === undefined ? {} : { issued: { 'date-parts': [String(issued).split('-').map(Number)] } };
  const cite = new Cite({ ...csl, ...date });
  const bibtex = cite.format('bibtex').trim();
  return {
    bibtex: isCut ? bibtex.replace(/(\tauthor = \{.*)\},$/m, '$1 and others},') : bibtex,
    ris: unfolded(cite.format('ris')).replace(/^ID {2}- .*$/m, `ID  - ${source.id}`),
  };
}

/** One line a field, as readers differ in what they make of a line that begins without a tag; the first page and the last apart. */
function unfolded(ris: string): string {
  return ris
    .trim()
    .replace(/\n(?![A-Z][A-Z0-9] {2}-)/g, '')
    .replace(/^SP {2}- (\w+)[-–](\w+)$/m, 'SP  - $1\nEP  - $2')
    .replace(/^ER {2}-$/m, 'ER  - ');
}
