import assert from 'node:assert/strict';
import type { FullDocumentDiagnosticReport } from 'vscode-languageserver-protocol/node';
import { hype, PHRASE, rangeOf, TEXT, URI } from './draft.ts';
import { overEachTransport } from './each-transport.ts';

const ASKING = { textDocument: { diagnostic: {}, publishDiagnostics: {} } };

overEachTransport('diagnostics that the editor asks for', (connect) => {
  it('are answered, and not pushed as well', async () => {
    const client = await connect(ASKING);
    await client.open(URI, TEXT);
    const report = (await client.pull(URI)) as FullDocumentDiagnosticReport;
    assert.equal(report.kind, 'full');
    assert.deepEqual(
      hype(report.items).map((each) => each.range),
      [rangeOf(PHRASE, TEXT)],
    );
    await client.change(URI, 2, { text: `\n${TEXT}` });
    await client.pull(URI, report.resultId);
    await client.close(URI);
    await client.shutdown();
    assert.deepEqual(client.published, []);
  });

  it('are not sent again while they are the same', async () => {
    const client = await connect(ASKING);
    await client.open(URI, TEXT);
    const { resultId } = await client.pull(URI);
    assert.ok(resultId);
    assert.deepEqual(await client.pull(URI, resultId), { kind: 'unchanged', resultId });
    assert.equal((await client.pull(URI)).kind, 'full', 'to an editor that names no result it has');

    await client.change(URI, 2, { text: `${TEXT}\n` });
    assert.deepEqual(await client.pull(URI, resultId), { kind: 'unchanged', resultId }, 'an edit after the findings');

    await client.change(URI, 3, { text: `\n${TEXT}` });
    const moved = await client.pull(URI, resultId);
    assert.equal(moved.kind, 'full');
    assert.notEqual(moved.resultId, resultId);
  });

  it('are sent in full to an editor that names a result of before the document closed', async () => {
    const client = await connect(ASKING);
    await client.open(URI, TEXT);
    const { resultId } = await client.pull(URI);
    await client.close(URI);
    await client.open(URI, TEXT);
    assert.equal((await client.pull(URI, resultId)).kind, 'full');
  });

  it('are none for a document that is not open', async () => {
    const client = await connect(ASKING);
    assert.deepEqual(await client.pull('file:///elsewhere.md'), { kind: 'full', items: [] });
  });
});
