import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource, ExecuteCommandRequest, WorkDoneProgress } from 'vscode-languageserver-protocol/node';
import type { LspClient } from './client.ts';
import { hype, TEXT } from './draft.ts';
import { discardedAfterEach } from './each-transport.ts';
import { startInProcess } from './in-process.ts';
import { startOverStdio } from './shipped-server.ts';
import { TRANSPORTS } from './transports.ts';

const READING = { initializationOptions: { readsFiles: true } };
const CHECK = { title: '', command: 'overclaim.checkWorkspace' };

const list = (uris: readonly string[]) => ({ ...CHECK, arguments: [{ uris }] });

function drafts(client: LspClient, count: number): string[] {
  const uris = Array.from({ length: count }, (_, i) => `vfs:///drafts/${i}.md`);
  for (const uri of uris) client.files.set(uri, TEXT);
  return uris;
}

/** What is shown of each file now; those without findings left out. */
function shown(client: LspClient): string[] {
  const last = new Map(client.published.map(({ uri, diagnostics }) => [uri, diagnostics]));
  return [...last].flatMap(([uri, diagnostics]) => (diagnostics.length > 0 ? [uri] : [])).sort();
}

for (const transport of TRANSPORTS)
  describe(`a check of files that are not open (${transport.name})`, () => {
    const connectTo = discardedAfterEach();

    it('shows what is wrong in those that the editor names and reads', async () => {
      const client = connectTo(transport.start());
      await client.initialize({}, READING);
      const [one, two] = drafts(client, 2);
      client.files.set('vfs:///drafts/c.tex', '% overclaim-disable-file\nKetamine is a life-changing treatment.\n');
      const answer = await client.execute(list([...client.files.keys(), 'vfs:///drafts/gone.md']));
      assert.match(String(answer), /^Drafts checked: 3\. Errors: \d+, warnings: \d+, .*\. Not read: 1\./);
      assert.deepEqual(shown(client), [one, two]);
      assert.equal(hype(client.published[0]?.diagnostics ?? []).length, 1);
      assert.equal(client.shown[0]?.message, answer, 'and told to an editor that does not show answers');
    });
  });

describe('a check of files that are not open', () => {
  const connectTo = discardedAfterEach();
  const connect = async (capabilities = {}) => {
    const client = connectTo(startInProcess());
    await client.initialize(capabilities, READING);
    return client;
  };

  it('is cleared when a file opens, and when it is not among those of the next check', async () => {
    const client = await connect({ textDocument: { diagnostic: {} } });
    const [one = '', two = '', three = ''] = drafts(client, 3);
    await client.execute(list([one, two, three]));
    assert.deepEqual(shown(client), [one, two, three]);
    await client.open(one, TEXT);
    await client.until('it is cleared', () => shown(client).length === 2);
    await client.execute(list([one, three]));
    assert.deepEqual(shown(client), [three]);
    client.files.set(three, 'We walked.\n');
    await client.execute(list([three]));
    assert.deepEqual(shown(client), []);
  });

  it('counts open documents as they are, and shows them once', async () => {
    const client = await connect();
    const [one = ''] = drafts(client, 1);
    await client.open(one, 'We walked.\n');
    await client.diagnostics(one, 1);
    assert.match(String(await client.execute(list([one]))), /checked: 1\. Errors: 0, warnings: 0/);
    assert.equal(client.published.length, 1);
  });

  it('tells how far it is', async () => {
    const client = await connect();
    const told: string[] = [];
    client.connection.onProgress(WorkDoneProgress.type, 'ours', (value) => {
      told.push(value.kind === 'report' ? `${value.percentage}: ${value.message}` : value.kind);
    });
    await client.execute(list(drafts(client, 4)), { workDoneToken: 'ours' });
    assert.deepEqual(told, ['begin', '25: 1/4', '50: 2/4', '75: 3/4', '100: 4/4', 'end']);
  });

  it('ends when it is called off', async () => {
    const client = await connect();
    const cancellation = new CancellationTokenSource();
    client.connection.onProgress(WorkDoneProgress.type, 'ours', (value) => {
      if (value.kind === 'report') cancellation.cancel();
    });
    const more = { workDoneToken: 'ours', cancellation: cancellation.token };
    const answer = String(await client.execute(list(drafts(client, 100)), more));
    assert.match(answer, /^Stopped after \d+ of 100 drafts\./);
    assert.ok(shown(client).length < 50);
  });

  it('of a thousand files lets a writer go on: hovers are answered in between', async function () {
    this.timeout(120_000);
    const client = await connect();
    const uris = drafts(client, 1000);
    const open = 'vfs:///drafts/open.md';
    await client.open(open, TEXT);
    await client.diagnostics(open, 1);
    let isDone = false;
    const check = client.connection.sendRequest(ExecuteCommandRequest.type, list(uris)).then(() => {
      isDone = true;
    });
    let most = 0;
    let hovers = 0;
    for (let before = client.published.length; !isDone; hovers++) {
      await client.hover(open, { line: 0, character: 16 });
      most = Math.max(most, client.published.length - before);
      before = client.published.length;
    }
    await check;
    assert.ok(hovers > 50, `${hovers} hovers were answered meanwhile`);
    assert.ok(most < 20, `${most} files were checked between two hovers`);
    assert.equal(shown(client).length, 1001);
  });

  it('is null where nobody can look for files', async () => {
    const client = await connect();
    assert.equal(await client.execute(CHECK), null);
  });
});

describe('a check of the folders that are open', () => {
  const connectTo = discardedAfterEach();
  const folder = mkdtempSync(join(tmpdir(), 'overclaim-workspace-'));
  after(() => rmSync(folder, { recursive: true }));

  it('looks for drafts itself, in several folders, and leaves alone what is hidden or not ours', async () => {
    const files = ['a.md', 'b/c.TXT', 'b/d.js', 'node_modules/e.md', '.hidden/f.md', 'b/g h.tex'];
    for (const path of files) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), TEXT);
    }
    const uriOf = (path: string) => pathToFileURL(join(folder, path)).href;
    const client = connectTo(startOverStdio());
    await client.initialize(
      {},
      {
        workspaceFolders: [
          { uri: uriOf(''), name: 'all' },
          { uri: uriOf('b'), name: 'b' },
        ],
      },
    );
    assert.match(String(await client.execute(CHECK)), /^Drafts checked: 3\./);
    assert.deepEqual(shown(client), ['a.md', 'b/c.TXT', 'b/g h.tex'].map(uriOf).sort());
  });
});
