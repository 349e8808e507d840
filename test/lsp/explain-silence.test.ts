import assert from 'node:assert/strict';
import { MessageType } from 'vscode-languageserver-protocol/node';
import { PHRASE, rangeOf, TEXT, URI } from './draft.ts';
import { overEachTransport } from './each-transport.ts';

const DENIED = `Ketamine is not a ${PHRASE} treatment for anxiety.\n`;
const QUESTION = 'Why is this not flagged?';

overEachTransport('“Why is this not flagged?”', (connect) => {
  it('is asked about a phrase that was denied, and answered in words', async () => {
    const client = await connect();
    await client.open(URI, DENIED);
    const [action] = await client.codeActions(URI, rangeOf(PHRASE, DENIED), { only: ['overclaim'] });
    assert.equal(action?.title, QUESTION);
    assert.equal(action.edit, undefined);
    assert.ok(action.command);
    await client.execute(action.command);
    const { message, type } = await client.until('the reason', () => client.shown[0]);
    assert.equal(type, MessageType.Info);
    assert.match(message, /life-changing.*\(hype\/life-changing\): “not” denies it\./);
  });

  it('is offered for a selection, not for a mere cursor', async () => {
    const client = await connect();
    await client.open(URI, DENIED);
    const { start, end } = rangeOf(PHRASE, DENIED);
    const titles = async (to: typeof end) => (await client.codeActions(URI, { start, end: to })).map((a) => a.title);
    assert.deepEqual(await titles(end), [QUESTION]);
    assert.deepEqual(await titles(start), []);
  });

  it('is not offered where nothing was silenced', async () => {
    const client = await connect();
    await client.open(URI, `${TEXT}\nWe walked around the lake.\n`);
    const offered = await client.codeActions(URI, rangeOf(PHRASE, TEXT), { only: ['overclaim.explain'] });
    assert.ok(!offered.some(({ title }) => title === QUESTION));
    const lake = { start: { line: 2, character: 0 }, end: { line: 2, character: 20 } };
    assert.deepEqual(await client.codeActions(URI, lake), []);
  });

  it('is answered though the text has changed meanwhile', async () => {
    const client = await connect();
    await client.open(URI, DENIED);
    const [action] = await client.codeActions(URI, rangeOf(PHRASE, DENIED));
    assert.ok(action?.command);
    await client.change(URI, 2, { text: 'We walked around the lake.\n' });
    await client.execute(action.command);
    assert.match((await client.until('an answer', () => client.shown[0])).message, /No rule/);
  });

  it('does nothing for arguments that make no sense', async () => {
    const client = await connect();
    await client.open(URI, DENIED);
    const command = { title: '', command: 'overclaim.explainSilence' };
    for (const given of [[], [URI], [URI, {}], ['file:///other.md', rangeOf(PHRASE, DENIED)], [1, null]])
      assert.equal(await client.execute({ ...command, arguments: given }), null);
    assert.deepEqual(client.shown, []);
  });
});
