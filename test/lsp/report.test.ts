import assert from 'node:assert/strict';
import { rowsOf } from '../service/csv-rows.ts';
import type { LspClient } from './client.ts';
import { PHRASE, TEXT, URI } from './draft.ts';
import { overEachTransport } from './each-transport.ts';

interface Answer {
  readonly content: string;
  readonly version: number;
}

const ask = (client: LspClient, params: object, uri = URI): Promise<Answer | null> =>
  client.connection.sendRequest('overclaim/report', { textDocument: { uri }, ...params });

overEachTransport('the report on a document', (connect) => {
  it('is a page that names the file', async () => {
    const client = await connect();
    await client.open('file:///drafts/two%20words.md', TEXT, 7);
    const answer = await ask(client, { format: 'html' }, 'file:///drafts/two%20words.md');
    assert.equal(answer?.version, 7);
    assert.match(answer.content, /^<!DOCTYPE html>[\s\S]*two words\.md[\s\S]*<\/html>\n$/);
    assert.ok(answer.content.includes(`<mark>${PHRASE}</mark>`));
    assert.doesNotMatch(answer.content, /script-src|<button/);
  });

  it('follows the edits', async () => {
    const client = await connect();
    await client.open(URI, TEXT);
    await client.change(URI, 2, { text: 'We walked around the lake.\n' });
    const answer = await ask(client, { format: 'html' });
    assert.equal(answer?.version, 2);
    assert.doesNotMatch(answer.content, new RegExp(PHRASE));
  });

  it('leads to places for an editor that has a script to answer them', async () => {
    const client = await connect();
    await client.open(URI, `\uFEFF🌅\r\n\r\n${TEXT}`);
    const answer = await ask(client, { format: 'html', scriptNonce: 'AbCdEfGhIjKlMnOp' });
    assert.match(answer?.content ?? '', /script-src &apos;nonce-AbCdEfGhIjKlMnOp&apos;/);
    const [, start, end] = /<button [^>]*data-start="(\d+)" data-end="(\d+)">line 3</.exec(answer?.content ?? '') ?? [];
    // Editors leave the mark out.
    assert.equal(`🌅\r\n\r\n${TEXT}`.slice(Number(start), Number(end)), PHRASE);
  });

  it('is a table of findings, or of claims', async () => {
    const client = await connect();
    await client.open(URI, `${TEXT}\nKetamine inhibits the reuptake of glutamate.\n`);
    const rows = async (params: object) => rowsOf((await ask(client, { format: 'csv', ...params }))?.content ?? '');
    assert.ok((await rows({})).some(({ words }) => words === PHRASE));
    assert.ok((await rows({ table: 'claims' })).some(({ verdict }) => verdict === 'contradicted'));
  });

  it('heeds the settings', async () => {
    const client = await connect({ workspace: { configuration: true } });
    client.settings = { rules: { 'hype/life-changing': 'off' }, profile: 'news' };
    await client.open(URI, TEXT);
    const answer = await ask(client, { format: 'html' });
    assert.match(answer?.content ?? '', /news and magazines, as chosen/);
    assert.ok(!answer?.content.includes(`<mark>${PHRASE}</mark>`));
  });

  it('is none where nothing is checked, nothing is open, or nobody can tell what is wanted', async () => {
    const client = await connect({ workspace: { configuration: true } });
    assert.equal(await ask(client, { format: 'html' }), null);
    await client.open(URI, TEXT);
    assert.equal(await ask(client, { format: 'pdf' }), null);
    assert.equal(await ask(client, { format: 'csv', table: 'sources' }), null);
    assert.equal(await ask(client, { format: 'html', scriptNonce: "' 'unsafe-inline" }), null);
    assert.equal((await client.until('the reasons', () => client.logged.length >= 3 && client.logged))?.length, 3);
    client.settings = { enable: false };
    await client.configure();
    assert.equal(await ask(client, { format: 'html' }), null);
  });
});
