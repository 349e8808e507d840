import assert from 'node:assert/strict';
import { hype, PHRASE, rangeOf, TEXT, URI } from './draft.ts';
import { overEachTransport } from './each-transport.ts';

const OTHER = 'file:///drafts/other.md';

overEachTransport('pushed diagnostics', (connect) => {
  it('tell what is wrong, where, by which rule, in which version', async () => {
    const client = await connect();
    await client.open(URI, TEXT, 7);
    const { diagnostics } = await client.diagnostics(URI, 7);
    const [diagnostic, ...more] = hype(diagnostics);
    assert.ok(diagnostic);
    assert.deepEqual(more, []);
    assert.deepEqual(diagnostic.range, rangeOf(PHRASE, TEXT));
    assert.equal(diagnostic.source, 'overclaim');
    assert.ok([1, 2, 3, 4].includes(diagnostic.severity ?? 0));
    assert.match(String(diagnostic.message), /life-changing.*\. \S.*\.$/, 'a sentence on the fault, one on what to do');
    assert.equal(diagnostic.relatedInformation, undefined, 'this editor does not show it');
  });

  it('follow edits', async () => {
    const client = await connect();
    await client.open(URI, TEXT);
    await client.diagnostics(URI, 1);

    await client.change(URI, 2, { range: at(0, 0), text: 'In short:\n' });
    const moved = await client.diagnostics(URI, 2);
    assert.deepEqual(
      hype(moved.diagnostics).map((each) => each.range),
      [rangeOf(PHRASE, `In short:\n${TEXT}`)],
    );

    await client.change(URI, 3, { range: rangeOf(PHRASE, `In short:\n${TEXT}`), text: 'possible' });
    assert.deepEqual(hype((await client.diagnostics(URI, 3)).diagnostics), []);
  });

  it('come for the last of many quick edits, never twice for a version, never backwards', async () => {
    const client = await connect();
    void client.open(URI, TEXT);
    for (let version = 2; version <= 60; version++) {
      void client.change(URI, version, { range: at(0, 0), text: 'x' });
    }
    const last = await client.diagnostics(URI, 60);
    assert.deepEqual(
      hype(last.diagnostics).map((each) => each.range),
      [rangeOf(PHRASE, 'x'.repeat(59) + TEXT)],
    );
    const versions = client.published.map((each) => each.version ?? 0);
    assert.deepEqual(
      versions,
      [...new Set(versions)].sort((a, b) => a - b),
    );
    assert.ok(client.published.every((each) => hype(each.diagnostics).length === 1));
  });

  it('keep two documents apart', async () => {
    const client = await connect();
    await client.open(URI, TEXT, 1);
    await client.open(OTHER, `\n\n${TEXT}`, 1, 'plaintext');
    const first = await client.diagnostics(URI, 1);
    const second = await client.diagnostics(OTHER, 1);
    assert.equal(hype(first.diagnostics)[0]?.range.start.line, 0);
    assert.equal(hype(second.diagnostics)[0]?.range.start.line, 2);

    await client.change(OTHER, 2, { text: 'Nothing to see.' });
    assert.deepEqual(hype((await client.diagnostics(OTHER, 2)).diagnostics), []);
    assert.equal(client.published.filter((each) => each.uri === URI).length, 1);
  });

  it('go when the document closes, and come back when it opens again', async () => {
    const client = await connect();
    await client.open(URI, TEXT, 1);
    await client.diagnostics(URI, 1);
    await client.close(URI);
    assert.deepEqual((await client.diagnostics(URI, undefined)).diagnostics, []);

    client.published.length = 0;
    await client.open(URI, TEXT, 1);
    assert.equal(hype((await client.diagnostics(URI, 1)).diagnostics).length, 1);
  });

  it('do not come back after a document that closes at once', async () => {
    const client = await connect();
    void client.open(URI, TEXT, 1);
    void client.close(URI);
    await client.diagnostics(URI, undefined);
    await client.open(OTHER, TEXT, 1);
    await client.diagnostics(OTHER, 1);
    assert.deepEqual(client.published.filter((each) => each.uri === URI).at(-1)?.diagnostics, []);
  });
});

function at(line: number, character: number) {
  return { start: { line, character }, end: { line, character } };
}
