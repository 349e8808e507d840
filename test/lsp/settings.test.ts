import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver-protocol/node';
import { hype, PHRASE, rangeOf, TEXT, URI } from './draft.ts';
import { overEachTransport } from './each-transport.ts';

const CONFIGURABLE = { workspace: { configuration: true } };

overEachTransport('settings', (connect) => {
  it('are asked for once a document, not at every edit', async () => {
    const client = await connect(CONFIGURABLE);
    await client.open(URI, TEXT);
    await client.diagnostics(URI, 1);
    await client.change(URI, 2, { text: `\n${TEXT}` });
    await client.diagnostics(URI, 2);
    await client.hover(URI, { line: 0, character: 0 });
    assert.equal(client.settingsAsked, 1);
  });

  it('say what kind of text it is', async () => {
    const client = await connect(CONFIGURABLE);
    client.settings = { profile: 'promotional' };
    await client.open(URI, TEXT);
    assert.equal(hype((await client.diagnostics(URI, 1)).diagnostics)[0]?.severity, DiagnosticSeverity.Error);
    client.settings = { profile: 'no such' };
    await client.configure();
    await client.until('a warning', () =>
      client.published.find((each) => hype(each.diagnostics)[0]?.severity === DiagnosticSeverity.Warning),
    );
  });

  it('turn everything off, and on again', async () => {
    const client = await connect(CONFIGURABLE);
    client.settings = { enable: false };
    await client.open(URI, TEXT);
    assert.deepEqual((await client.diagnostics(URI, 1)).diagnostics, []);
    assert.equal(await client.hover(URI, rangeOf(PHRASE, TEXT).start), null);
    assert.deepEqual(await client.codeActions(URI, rangeOf(PHRASE, TEXT)), []);

    client.settings = { enable: true };
    await client.configure();
    await client.until('the findings', () => client.published.find((each) => hype(each.diagnostics).length === 1));

    client.settings = { enable: false };
    await client.configure();
    await client.until('nothing', () => client.published.at(-1)?.diagnostics.length === 0);
  });

  it('are the newest ones, even when they change while the server waits for an answer', async () => {
    const client = await connect(CONFIGURABLE);
    let answer: (settings: unknown) => void = () => {};
    client.settings = new Promise((resolve) => {
      answer = resolve;
    });
    await client.open(URI, TEXT);
    await client.until('the question', () => client.settingsAsked === 1);
    client.settings = { enable: false };
    await client.configure();
    answer({ enable: true });
    assert.deepEqual((await client.diagnostics(URI, 1)).diagnostics, []);
    await client.hover(URI, { line: 0, character: 0 });
    assert.equal(client.published.length, 1);
  });

  it('keep their defaults where the editor has none or nonsense', async () => {
    for (const nonsense of [null, {}, 'off', { enable: 'no' }]) {
      const client = await connect(CONFIGURABLE);
      client.settings = nonsense;
      await client.open(URI, TEXT);
      assert.equal(hype((await client.diagnostics(URI, 1)).diagnostics).length, 1);
    }
  });

  it('are taken from editors that tell without being asked', async () => {
    const client = await connect();
    await client.configure({ overclaim: { enable: false } });
    await client.open(URI, TEXT);
    assert.deepEqual((await client.diagnostics(URI, 1)).diagnostics, []);
    assert.equal(client.settingsAsked, 0);
  });

  it('make an editor that asks for diagnostics ask again', async () => {
    const client = await connect({
      textDocument: { diagnostic: {} },
      workspace: { configuration: true, diagnostics: { refreshSupport: true } },
    });
    await client.open(URI, TEXT);
    const { resultId } = await client.pull(URI);
    client.settings = { enable: false };
    await client.configure();
    await client.until('a refresh', () => client.refreshes === 1);
    assert.deepEqual(await client.pull(URI, resultId), { kind: 'full', items: [] });
  });
});
