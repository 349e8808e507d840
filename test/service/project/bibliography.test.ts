import assert from 'node:assert/strict';
import { Bibliography } from '../../../server/src/service/project/bibliography.ts';
import { readBibliographyFile } from '../../../server/src/service/project/bibliography-file.ts';
import { Projects } from '../../../server/src/service/project/projects.ts';
import { FilesInMemory } from './files-in-memory.ts';

const HOME = 'file:///home/paper';
const SETTINGS = `${HOME}/.overclaim.yaml`;

const BIB = `% ours
@comment{ @article{not-one, title = {x}} }
@string{the={The}}
@string{Lancet = the # { Lancet}}
@string{unused="x"}
@article{cipriani2018,
  author = {Cipriani, Andrea and Furukawa, Toshi A. and Salanti, Georgia},
  title = {Comparative efficacy and acceptability of 21 antidepressant drugs},
  journal = lancet, year = 2018, volume = {391}, number = {10128}, pages = {1357--1366},
  doi = {https://doi.org/10.1016/S0140-6736(17)32802-7},
  abstract = {Mail me @ home: {a@b.c}},
}
@Article(müller:2020, author="M{\\"u}ller, Jan and de la Cruz, Ana", title="Sleep {SSRI}s", date={2020-03-01}, pmid={12345678})
@article{broken, title = {No end}, doi 10.1/x }
@incollection{part, crossref = {whole}, author = {Lee, Kim}, title = {A chapter}}
@book{whole, editor = {Chan, Bo}, booktitle = {The whole}, title = {The whole}, publisher = {Press}, year = {1999}}
`;

const of = (name: string, text: string) => readBibliographyFile(`${HOME}/${name}`, text);

async function told(name: string, text: string): Promise<Record<string, unknown>> {
  const works = await new Bibliography([of(name, text)]).all();
  return Object.fromEntries([...works].map(([key, { short, citation }]) => [key, citation && [short, citation]]));
}

describe('a bibliography', () => {
  it('is read from BibTeX and BibLaTeX, entry by entry, so that a broken one takes none along', async () => {
    assert.deepEqual(await told('refs.bib', BIB), {
      cipriani2018: [
        'Cipriani et al., 2018',
        'Cipriani A, Furukawa TA, Salanti G. Comparative efficacy and acceptability of 21 antidepressant drugs. The Lancet. 2018;391(10128):1357-1366. doi:10.1016/S0140-6736(17)32802-7',
      ],
      'müller:2020': ['Müller and de la Cruz, 2020', 'Müller J, de la Cruz A. Sleep SSRIs. 2020. PMID: 12345678'],
      broken: undefined,
      part: ['Lee, 1999', 'Lee K. A chapter. The whole. 1999.'],
      whole: ['Chan, 1999', 'Chan B. The whole. Press. 1999.'],
    });
  });

  it('is read from CSL-JSON and RIS', async () => {
    const csl = [
      {
        id: 'zarate2006',
        author: [{ family: 'Zarate', given: 'Carlos A.' }, 7],
        title: 'A <i>trial</i>',
        issued: { 'date-parts': [['2006', 8]] },
        note: 'PMID: 16894061',
      },
      { id: 3, title: { not: 'a title' }, author: 'nobody' },
      null,
    ];
    assert.deepEqual(await told('refs.json', JSON.stringify(csl)), {
      3: '',
      zarate2006: ['Zarate, 2006', 'Zarate CA. A trial. 2006. PMID: 16894061'],
    });
    const ris =
      'TY  - JOUR\r\nAU  - Cipriani, A.\r\nPY  - 2018\r\nTI  - On drugs\r\nID  - cip\r\nER  - \r\n\r\nTY  - JOUR\r\nTI  - No key\r\nER  - \r\n';
    assert.deepEqual(await told('refs.RIS', ris), { cip: ['Cipriani, 2018', 'Cipriani A. On drugs. 2018.'] });
  });

  it('knows where each key stands, and finds works by the address of their source', async () => {
    const file = of('refs.bib', BIB);
    for (const { key, at } of file.works) assert.equal(file.text.slice(at, at + key.length), key);
    const bibliography = new Bibliography([file]);
    assert.equal((await bibliography.workAt('https://doi.org/10.1016/s0140-6736(17)32802-7'))?.key, 'cipriani2018');
    assert.equal((await bibliography.workAt('https://pubmed.ncbi.nlm.nih.gov/12345678/'))?.key, 'müller:2020');
    assert.equal(await bibliography.workAt('https://doi.org/10.1/other'), undefined);
    assert.equal(await bibliography.workAt('https://example.org'), undefined);
    assert.equal((await bibliography.work('broken'))?.citation, undefined);
    assert.equal(await bibliography.work('none'), undefined);
  });

  it('may be anything at all', async () => {
    for (const name of ['a.bib', 'a.json', 'a.ris'])
      for (const text of [
        '',
        '@',
        '@article{',
        '@article{a',
        '{"a": 1}',
        '[[]]',
        '[1',
        'TY  - ',
        '@a{b,'.repeat(99),
        'words',
      ])
        assert.ok(await told(name, text));
  });
});

describe('the bibliography of a project', () => {
  it('is what the settings file names, for a draft or for all', async () => {
    const files = new FilesInMemory({
      [SETTINGS]: 'bibliography: [refs.bib, more/x y.json]\noverrides: [{ files: two, bibliography: two/refs.ris }]\n',
      [`${HOME}/refs.bib`]: BIB,
      [`${HOME}/more/x%20y.json`]: '[{"id": "other"}]',
      [`${HOME}/two/refs.ris`]: 'TY  - JOUR\nID  - cip\nER  - \n',
    });
    const project = await new Projects(files).at(SETTINGS);
    assert.deepEqual(project?.mistakes, []);
    const keys = async (path: string) => [...((await project?.bibliography(`${HOME}/${path}`)?.all())?.keys() ?? [])];
    assert.deepEqual(await keys('a.md'), ['cipriani2018', 'müller:2020', 'broken', 'part', 'whole', 'other']);
    assert.deepEqual(await keys('two/a.md'), ['cip']);
    assert.equal(project?.bibliography(`${HOME}/a.md`), project?.bibliography(`${HOME}/b.md`), 'read once');
  });

  it('is told of where it stands in the settings file if it is not there or is none, and read again when it changes', async () => {
    const files = new FilesInMemory({
      [SETTINGS]: 'bibliography:\n  - none.bib\n  - words.json\n  - list.txt\n',
      [`${HOME}/words.json`]: 'words',
    });
    const projects = new Projects(files);
    const told = async () =>
      (await projects.at(SETTINGS))?.mistakes.map(({ start, message }) => [
        files.texts.get(SETTINGS)?.slice(start, start + 4),
        message,
      ]);
    assert.deepEqual(await told(), [
      ['none', 'There is no file “none.bib”. Check the path.'],
      ['word', '“words.json” has no list of CSL-JSON in it. Export it again as CSL-JSON.'],
      [
        'list',
        '“list.txt” is no bibliography that can be read. Name a file of BibTeX (.bib), CSL-JSON (.json) or RIS (.ris).',
      ],
    ]);
    files.texts.set(`${HOME}/none.bib`, '');
    assert.equal(await projects.changed(`${HOME}/none.bib`), true);
    files.texts.set(`${HOME}/words.json`, '[{"id": "a"}]');
    assert.equal(await projects.changed(`${HOME}/words.json`), true);
    assert.equal((await told())?.length, 1);
    const broken = new Projects({
      read: async (uri) => {
        if (uri === SETTINGS) return 'bibliography: a.bib';
        throw new Error('EACCES: permission denied.');
      },
    });
    assert.match(
      (await broken.at(SETTINGS))?.mistakes[0]?.message ?? '',
      /^“a\.bib” could not be read \(EACCES: permission denied\)\./,
    );
  });
});
