import assert from 'node:assert/strict';
import type { SourceEntry } from '../../scripts/data/source-entry.ts';
import { amaCitation, sourceUrl } from '../../server/src/knowledge/ama.ts';

const BASE: SourceEntry = {
  id: 'test',
  type: 'article-journal',
  evidence: 'rct',
  title: 'A trial of ketamine',
  issued: 2020,
  supports: 'Nothing.',
  verified: { date: '2026-01-01', where: ['a page'] },
};

const authors = (...names: string[]) =>
  names.map((name) => {
    const [family = '', given = ''] = name.split(', ');
    return { family, given };
  });

describe('a citation in AMA style', () => {
  const table: [what: string, fields: Partial<SourceEntry>, citation: string][] = [
    ['title and year alone', {}, 'A trial of ketamine. 2020.'],
    ['one author', { author: authors('Lee, Ann') }, 'Lee A. A trial of ketamine. 2020.'],
    [
      'initials of several names',
      { author: authors('Lee, Ann Mary', 'Kim, J.-H.', 'Roe, R. J.') },
      'Lee AM, Kim JH, Roe RJ. A trial of ketamine. 2020.',
    ],
    ['initials as given', { author: authors('Lee, AM') }, 'Lee AM. A trial of ketamine. 2020.'],
    [
      'six authors, all named',
      { author: authors('A, A', 'B, B', 'C, C', 'D, D', 'E, E', 'F, F') },
      'A A, B B, C C, D D, E E, F F. A trial of ketamine. 2020.',
    ],
    [
      'seven authors, three named',
      { author: authors('A, A', 'B, B', 'C, C', 'D, D', 'E, E', 'F, F', 'G, G') },
      'A A, B B, C C, et al. A trial of ketamine. 2020.',
    ],
    ['authors known in part', { author: authors('Lee, A'), 'et-al': true }, 'Lee A, et al. A trial of ketamine. 2020.'],
    [
      'a body as author',
      { author: [{ literal: 'US Food and Drug Administration' }] },
      'US Food and Drug Administration. A trial of ketamine. 2020.',
    ],
    [
      'a journal with volume, issue and pages',
      { 'container-title': 'Lancet', volume: '12', issue: '3', page: '45-50' },
      'A trial of ketamine. Lancet. 2020;12(3):45-50.',
    ],
    [
      'a journal without an issue',
      { 'container-title': 'Lancet', volume: '12', page: '45-50' },
      'A trial of ketamine. Lancet. 2020;12:45-50.',
    ],
    ['a journal with a year alone', { 'container-title': 'Lancet' }, 'A trial of ketamine. Lancet. 2020.'],
    ['a publisher', { type: 'webpage', publisher: 'Janssen' }, 'A trial of ketamine. Janssen. 2020.'],
    ['a DOI', { DOI: '10.1000/182', PMID: '1' }, 'A trial of ketamine. 2020. doi:10.1000/182'],
    ['a PMID where there is no DOI', { PMID: '123' }, 'A trial of ketamine. 2020. PMID: 123'],
    ['a title that ends in a question', { title: 'Does it work?' }, 'Does it work? 2020.'],
    ['a title that ends in a full stop', { title: 'It works.' }, 'It works. 2020.'],
  ];
  for (const [what, fields, citation] of table)
    it(what, () => assert.equal(amaCitation({ ...BASE, ...fields }), citation));
});

describe('where a reader gets to a source', () => {
  const table: [what: string, fields: Partial<SourceEntry>, url: string][] = [
    ['by DOI first', { DOI: '10.1000/182', PMID: '1', URL: 'https://example.com' }, 'https://doi.org/10.1000/182'],
    ['then by PMID', { PMID: '123', URL: 'https://example.com' }, 'https://pubmed.ncbi.nlm.nih.gov/123/'],
    ['then by address', { URL: 'https://example.com/a' }, 'https://example.com/a'],
  ];
  for (const [what, fields, url] of table) it(what, () => assert.equal(sourceUrl({ ...BASE, ...fields }), url));
});
