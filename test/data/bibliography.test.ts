import assert from 'node:assert/strict';
import { bibliographyEntry } from '../../scripts/data/bibliography.ts';
import type { SourceEntry } from '../../scripts/data/source-entry.ts';
import { bibliography } from '../../server/src/knowledge/bibliography.ts';
import { knowledge } from '../../server/src/knowledge/knowledge.ts';

const SOURCE: SourceEntry = {
  id: 'lee2020',
  type: 'article-journal',
  evidence: 'rct',
  title: 'A title that is so long that it would be folded onto a second line of its own & more',
  author: [{ family: 'Lee', given: 'Ann B.' }],
  'container-title': 'A Journal',
  volume: '3',
  page: '10-20',
  issued: 2020,
  DOI: '10.1000/1',
  supports: '',
  verified: { date: '2026-01-01', where: [] },
};

describe('sources for reference managers', () => {
  it('are there for every source, under its own key', () => {
    for (const id of knowledge.sources.keys()) {
      const { bibtex, ris } = bibliography[id] ?? assert.fail(`${id} is missing`);
      assert.match(bibtex, new RegExp(`^@\\w+\\{${id},\\n`));
      assert.match(ris, /^TY {2}- \w+\n(?:[A-Z][A-Z0-9] {2}- .*\n)+ER {2}- $/);
      assert.ok(ris.includes(`\nID  - ${id}\n`));
    }
  });

  it('have one line a field, and pages apart', () => {
    const { ris } = bibliographyEntry(SOURCE);
    assert.ok(ris.includes(`\nTI  - ${SOURCE.title}\n`));
    assert.ok(ris.includes('\nSP  - 10\nEP  - 20\n'));
  });

  it('say that a list of authors was cut', () => {
    assert.match(bibliographyEntry(SOURCE).bibtex, /author = \{Lee, Ann B\.\},/);
    assert.match(bibliographyEntry({ ...SOURCE, 'et-al': true }).bibtex, /author = \{Lee, Ann B\. and others\},/);
  });
});
