import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { arrange, EVERYTHING, isEverything } from '../../client/src/claims/arrange.ts';
import { claimWords } from '../../client/src/claims/claim-words.ts';
import { type Claim, KINDS } from '../../client/src/protocol.ts';
import { PROJECT } from '../vscode/packaged-extension.ts';

const claim = (
  text: string,
  verdict: Claim['verdict'],
  section: string[],
  kind: Claim['kind'] = 'mechanism',
): Claim => ({
  kind,
  strength: 'causal',
  subject: 'Ketamine',
  relation: 'blocks',
  object: 'NMDA receptors',
  modality: 'asserted',
  verdict,
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: text.length } },
  text,
  section,
});

const CLAIMS = [
  claim('blocks NMDA receptors', 'supported', ['Ketamine', 'How']),
  claim('increases glutamate', 'contradicted', ['Ketamine', 'How']),
  claim('is approved for anxiety', 'contradicted', ['Ketamine', 'Is it?'], 'approval'),
  claim('Title', 'unknown', []),
];

describe('the claims of a draft are arranged', () => {
  const texts = (grouping: 'verdict' | 'section', filter = EVERYTHING) =>
    arrange(CLAIMS, grouping, filter).map(({ claims }) => claims.map(({ text }) => text));

  it('by verdict, what asks most of the writer first, in the order of the draft', () => {
    assert.deepEqual(texts('verdict'), [
      ['increases glutamate', 'is approved for anxiety'],
      ['blocks NMDA receptors'],
      ['Title'],
    ]);
  });

  it('by section, as the draft has them', () => {
    assert.deepEqual(texts('section'), [
      ['blocks NMDA receptors', 'increases glutamate'],
      ['is approved for anxiety'],
      ['Title'],
    ]);
  });

  it('leaving out what does not pass a filter', () => {
    assert.deepEqual(texts('verdict', { ...EVERYTHING, verdicts: ['supported', 'unknown'] }), [
      ['blocks NMDA receptors'],
      ['Title'],
    ]);
    assert.deepEqual(texts('section', { ...EVERYTHING, kinds: ['approval'] }), [['is approved for anxiety']]);
    assert.deepEqual(texts('verdict', { ...EVERYTHING, words: ' GLUTAMATE  incr ' }), [['increases glutamate']]);
    assert.deepEqual(texts('verdict', { verdicts: ['supported'], kinds: ['approval'], words: '' }), []);
  });

  it('with everything, where the filter asks for nothing', () => {
    assert.ok(isEverything({ verdicts: [], kinds: [], words: '  ' }));
    assert.ok(!isEverything({ verdicts: [], kinds: ['cause'], words: '' }));
  });
});

describe('a claim in one line', () => {
  const CASES: readonly (readonly [Partial<Claim>, string])[] = [
    [{ text: 'inhibits\n  GABA' }, 'ketamine: inhibits GABA'],
    [{ text: 'Ketamine inhibits GABA' }, 'Ketamine inhibits GABA'],
    [
      { kind: 'approval', text: 'depression', relation: 'approved for', object: 'depression' },
      'ketamine approved for depression',
    ],
    [
      { kind: 'effect', text: 'is safe', subject: 'the treatment', relation: 'is safe', object: '' },
      'the treatment is safe',
    ],
    [
      { kind: 'cause', text: 'anxiety is caused by low glutamate', subject: 'low glutamate' },
      'anxiety is caused by low glutamate',
    ],
  ];
  for (const [parts, expected] of CASES) {
    it(`“${expected}”`, () => {
      assert.equal(claimWords({ ...claim('', 'unknown', []), subject: 'ketamine', ...parts }), expected);
    });
  }
});

describe('a kind of claim', () => {
  it('is known to the view, whichever the server tells of', async () => {
    const protocol = await readFile(join(PROJECT, 'server/src/lsp/protocol.ts'), 'utf8');
    const told = /interface ClaimOfDraft \{\s*readonly kind:([^;]+);/.exec(protocol)?.[1] ?? '';
    const kinds = [...told.matchAll(/'(\w+)'/g)].map(([, kind]) => kind);
    assert.ok(kinds.length > 5);
    assert.deepEqual([...KINDS].sort(), kinds.sort());
  });

  it('that a newer server tells of is shown all the same', () => {
    const newer = { ...claim('is new', 'unknown', []), kind: 'novelty', verdict: 'surprising' } as unknown as Claim;
    assert.equal(claimWords(newer), 'Ketamine: is new');
    assert.deepEqual(
      arrange([newer], 'verdict', EVERYTHING).map(({ claims }) => claims),
      [[newer]],
    );
  });
});
