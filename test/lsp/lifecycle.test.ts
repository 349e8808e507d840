import assert from 'node:assert/strict';
import { hype, TEXT, URI } from './draft.ts';
import { overEachTransport } from './each-transport.ts';

overEachTransport('the server', (connect, { endsItself }) => {
  it('answers an unknown request with an error and goes on', async () => {
    const client = await connect();
    await assert.rejects(client.connection.sendRequest('overclaim/unheard-of', {}), { code: -32601 });
    await client.connection.sendNotification('overclaim/unheard-of', {});
    await client.connection.sendNotification('textDocument/didChange', { nonsense: true });
    await client.open(URI, TEXT);
    assert.equal(hype((await client.diagnostics(URI, 1)).diagnostics).length, 1);
  });

  it('answers shutdown', async () => {
    const client = await connect();
    await client.shutdown();
  });

  if (endsItself) {
    it('ends with 0 after shutdown and exit', async () => {
      const client = await connect();
      await client.shutdown();
      assert.equal(await client.exit(), 0);
    });

    it('ends with 1 after exit without shutdown', async () => {
      const client = await connect();
      assert.equal(await client.exit(), 1);
    });
  }
});
