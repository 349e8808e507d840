import assert from 'node:assert/strict';
import {
  type CompletionItem,
  CompletionRequest,
  CompletionResolveRequest,
  type MarkupContent,
} from 'vscode-languageserver-protocol/node';
import type { LspClient } from './client.ts';
import { rangeOf, URI } from './draft.ts';
import { overEachTransport } from './each-transport.ts';

const TEXT = '<!-- overclaim-disable-next-line hype/life-ch -->\nKetamine is a life-changing treatment.\n';

async function complete(client: LspClient, after: string): Promise<CompletionItem[]> {
  const params = { textDocument: { uri: URI }, position: rangeOf(after, TEXT).end };
  const answer = await client.connection.sendRequest(CompletionRequest.type, params);
  return Array.isArray(answer) ? answer : [];
}

overEachTransport('completions', (connect) => {
  it('put a rule in the place of what was typed, and tell more of it when asked', async () => {
    const client = await connect({
      textDocument: { completion: { completionItem: { documentationFormat: ['markdown'] } } },
    });
    await client.open(URI, TEXT);
    const item = (await complete(client, 'hype/life-ch')).find(({ label }) => label === 'hype/life-changing');
    assert.ok(item);
    assert.deepEqual(item.textEdit, { range: rangeOf('hype/life-ch', TEXT), newText: 'hype/life-changing' });
    assert.ok(item.detail);
    assert.equal(item.documentation, undefined);
    const { documentation } = await client.connection.sendRequest(CompletionResolveRequest.type, item);
    assert.match((documentation as MarkupContent).value, /^\*\*.+\*\* \S.*\n\n\S/);
  });

  it('tell of a family which rules are in it, without markup where the editor names none', async () => {
    const client = await connect();
    await client.open(URI, TEXT);
    const item = (await complete(client, 'hype/life-ch')).find(({ label }) => label === 'hype');
    assert.ok(item);
    const { documentation } = await client.connection.sendRequest(CompletionResolveRequest.type, item);
    const { kind, value } = documentation as MarkupContent;
    assert.equal(kind, 'plaintext');
    assert.match(value, /^(?:- .+\n?){5,}$/);
  });

  it('are none in prose', async () => {
    const client = await connect();
    await client.open(URI, TEXT);
    assert.deepEqual(await complete(client, 'life-changing'), []);
  });
});
