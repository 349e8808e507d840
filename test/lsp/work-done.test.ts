import assert from 'node:assert/strict';
import { CancellationTokenSource, HoverRequest, LSPErrorCodes, MessageType } from 'vscode-languageserver-protocol/node';
import { TEXT, URI } from './draft.ts';
import { discardedAfterEach } from './each-transport.ts';
import { startWith, startWithoutStreams } from './in-process.ts';
import { finding, serviceOf } from './service-of-findings.ts';

const START = { line: 0, character: 0 };

describe('the work that the server does', () => {
  const connectTo = discardedAfterEach();

  it('is one check for a burst of edits', async () => {
    const service = serviceOf([finding()]);
    const client = connectTo(startWith(service));
    await client.initialize();
    void client.open(URI, TEXT);
    for (let version = 2; version <= 100; version++) void client.change(URI, version, { text: TEXT + version });
    await client.diagnostics(URI, 100);
    assert.equal(service.checks, 1);
    assert.equal(client.published.length, 1);
  });

  it('is one check for each edit that was waited for', async () => {
    const service = serviceOf([finding()]);
    const client = connectTo(startWith(service));
    await client.initialize();
    await client.open(URI, TEXT);
    await client.diagnostics(URI, 1);
    for (let version = 2; version <= 5; version++) {
      await client.change(URI, version, { text: TEXT + version });
      await client.diagnostics(URI, version);
    }
    assert.equal(service.checks, 5);
  });

  it('is none for a request that is cancelled before its turn', async () => {
    const service = serviceOf([finding()]);
    const client = connectTo(startWithoutStreams(service));
    await client.initialize();
    await client.open(URI, TEXT);
    const cancellation = new CancellationTokenSource();
    const answer = client.connection.sendRequest(
      HoverRequest.type,
      { textDocument: { uri: URI }, position: START },
      cancellation.token,
    );
    cancellation.cancel();
    await assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled });
    assert.equal(service.hovers, 0);
    assert.ok(await client.hover(URI, START), 'the next one is answered');
  });

  it('forgets a document that closes', async () => {
    const forgotten: string[] = [];
    const client = connectTo(startWith(serviceOf([], { forget: (uri) => forgotten.push(uri) })));
    await client.initialize();
    await client.open(URI, TEXT);
    await client.close(URI);
    await client.diagnostics(URI, undefined);
    assert.deepEqual(forgotten, [URI]);
  });

  it('is logged when it fails, and answered with nothing', async () => {
    const fails = () => {
      throw new Error('out of order');
    };
    const client = connectTo(startWith(serviceOf([], { check: fails, hover: fails, findingsAt: fails })));
    await client.initialize();
    await client.open(URI, TEXT);
    assert.equal(await client.hover(URI, START), null);
    assert.deepEqual(await client.codeActions(URI, { start: START, end: START }), []);
    await client.until('three faults', () => client.logged.length >= 3);
    assert.ok(client.logged.every(({ type, message }) => type === MessageType.Error && /out of order/.test(message)));
    assert.deepEqual(client.published, []);
  });

  it('is logged when it fails for an editor that asks for diagnostics', async () => {
    const fails = () => {
      throw new Error('out of order');
    };
    const client = connectTo(startWith(serviceOf([], { check: fails })));
    await client.initialize({ textDocument: { diagnostic: {} } });
    await client.open(URI, TEXT);
    assert.deepEqual(await client.pull(URI), { kind: 'full', items: [] });
    await client.until('the fault', () => client.logged.some(({ message }) => /out of order/.test(message)));
  });
});
