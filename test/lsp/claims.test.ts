import assert from 'node:assert/strict';
import { CLAIMS, type ClaimsAnswer } from '../../server/src/lsp/protocol.ts';
import type { LspClient } from './client.ts';
import { rangeOf, URI } from './draft.ts';
import { overEachTransport } from './each-transport.ts';

const RIGHT = 'Sertraline blocks the reuptake of serotonin.';
const WRONG = 'Ketamine works by preventing the reuptake of glutamate.';
const DRAFT = `# Medicines

## Sertraline

${RIGHT}

### At night

Sertraline is FDA-approved for depression.

## Ketamine

${WRONG}
`;

function claims(client: LspClient, uri = URI): Promise<ClaimsAnswer | null> {
  return client.connection.sendRequest(CLAIMS, { textDocument: { uri } });
}

overEachTransport('the claims of a draft', (connect) => {
  it('come with place, words, headings and verdict', async () => {
    const client = await connect();
    await client.open(URI, DRAFT, 7);
    const answer = await claims(client);
    assert.equal(answer?.version, 7);
    const all = (answer?.claims ?? []).filter(({ kind }) => kind === 'mechanism' || kind === 'approval');
    assert.deepEqual(
      all.map(({ verdict, section }) => [verdict, section.join(' > ')]),
      [
        ['supported', 'Medicines > Sertraline'],
        ['supported', 'Medicines > Sertraline > At night'],
        ['contradicted', 'Medicines > Ketamine'],
      ],
    );
    for (const { text, range } of all) assert.deepEqual(range, rangeOf(text, DRAFT));
  });

  it('tell what the knowledge base says, and who', async () => {
    const client = await connect();
    await client.open(URI, DRAFT);
    const [right, approval, wrong] = ((await claims(client))?.claims ?? []).filter((each) => each.explanation);
    assert.match(right?.explanation ?? '', /serotonin.*\d{4}.* \([a-zA-Z -]+\)$/);
    assert.match(approval?.explanation ?? '', /^US, as of \d{4}.*approved for .*depress/);
    assert.match(wrong?.explanation ?? '', /NMDA.*\d{4}.* \([a-zA-Z -]+\)$/);
  });

  it('are null for a document that is not open, and where it is turned off', async () => {
    const client = await connect();
    assert.equal(await claims(client), null);
    await client.configure({ overclaim: { enable: false } });
    await client.open(URI, DRAFT);
    assert.equal(await claims(client), null);
  });
});
