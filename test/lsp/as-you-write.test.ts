import assert from 'node:assert/strict';
import type { ClientCapabilities, Diagnostic } from 'vscode-languageserver-protocol/node';
import { PAUSE } from '../../server/src/lsp/checks.ts';
import type { LspClient } from './client.ts';
import { PHRASE, rangeOf, URI } from './draft.ts';
import { discardedAfterEach } from './each-transport.ts';
import { HandClock } from './hand-clock.ts';
import { startWith } from './in-process.ts';

const FIRST = 'Ketamine is a life-changing treatment.';
const PULLING: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: { diagnostics: { refreshSupport: true } },
};

/** A writer at work on a draft, letter by letter. */
class Writer {
  text: string;
  version = 1;
  readonly client: LspClient;

  constructor(client: LspClient, text: string) {
    this.client = client;
    this.text = text;
  }

  /** Types at an offset: the end, unless it is said. */
  async type(typed: string, at = this.text.length, instead = 0): Promise<readonly Diagnostic[]> {
    const position = (offset: number) => rangeOf('\u0000', `${this.text.slice(0, offset)}\u0000`).start;
    const range = { start: position(at), end: position(at + instead) };
    this.text = this.text.slice(0, at) + typed + this.text.slice(at + instead);
    await this.client.change(URI, ++this.version, { range, text: typed });
    return (await this.client.diagnostics(URI, this.version)).diagnostics;
  }
}

describe('as you write', () => {
  const connectTo = discardedAfterEach();
  const write = async (text: string, settings: object = {}) => {
    const clock = new HandClock();
    const client = connectTo(startWith(undefined, { clock }));
    client.settings = settings;
    await client.initialize({ workspace: { configuration: true } });
    await client.open(URI, text);
    await client.diagnostics(URI, 1);
    return { client, clock, writer: new Writer(client, text) };
  };

  it('nothing is said of a sentence until it ends', async () => {
    const { writer } = await write('We walked.\n\n');
    for (const letter of 'Ketamine is a life-changing treatment')
      assert.deepEqual(words(await writer.type(letter)), []);
    assert.deepEqual(words(await writer.type('.')), [PHRASE]);
  });

  it('nothing is said of a sentence until the writer pauses', async () => {
    const { client, clock, writer } = await write('We walked.\n\n');
    await writer.type('Ketamine is a life-changing');
    clock.pass(PAUSE - 1);
    await writer.type(' treatment');
    clock.pass(PAUSE - 1);
    const before = client.published.length;
    clock.pass(1);
    const last = await client.until('the finding', () => client.published[before]);
    assert.equal(last.version, writer.version);
    assert.deepEqual(words(last.diagnostics), [PHRASE]);
    assert.deepEqual(words(await writer.type(' of')), [PHRASE], 'what was shown stays');
  });

  it('nothing more is sent at a pause that changes nothing', async () => {
    const { client, clock, writer } = await write('We walked.\n\n');
    await writer.type('Ketamine is old');
    const before = client.published.length;
    clock.pass(PAUSE);
    await writer.type(' indeed.');
    assert.equal(client.published.length, before + 1);
  });

  it('a sentence is done with when another place is edited, or the draft is saved', async () => {
    const { client, writer } = await write('We walked.\n\n');
    assert.deepEqual(words(await writer.type(FIRST.slice(0, -1))), []);
    assert.deepEqual(words(await writer.type('All day, ', 0)), [PHRASE]);
    assert.deepEqual(words(await writer.type('\n\nIt is a game-changer')), [PHRASE]);
    const before = client.published.length;
    await client.save(URI);
    assert.equal((await client.until('both', () => client.published[before])).diagnostics.length, 2);
  });

  it('what stood in the sentence before stays as long as it stands, and goes with its words', async () => {
    const { writer } = await write(FIRST.slice(0, -1));
    assert.deepEqual(words(await writer.type(' and more')), [PHRASE]);
    assert.deepEqual(words(await writer.type('s', FIRST.indexOf(PHRASE) + 4)), []);
  });

  it('what was denied meanwhile goes at once', async () => {
    const { writer } = await write(FIRST.slice(0, -1));
    assert.deepEqual(words(await writer.type('not ', FIRST.indexOf('a life'))), []);
  });

  it('findings elsewhere neither go nor come back while a sentence is written', async () => {
    const { client, clock, writer } = await write('# Ketamine\n\nIt works by preventing the reuptake of glutamate.\n');
    const found = ['mechanism/contradicted'];
    assert.deepEqual(codes(client.published[0]?.diagnostics), found);
    for (const letter of ' an') assert.deepEqual(codes(await writer.type(letter, writer.text.indexOf('\n'))), found);
    assert.deepEqual(codes(await writer.type('X', 2, 8)), found, 'though it may speak of something else now');
    const before = client.published.length;
    clock.pass(PAUSE);
    assert.deepEqual(codes((await client.until('less', () => client.published[before])).diagnostics), []);
    assert.deepEqual(codes(await writer.type('Ketamine', 2, 1)), found);
  });

  it('a comment that is begun does not sweep everything away', async () => {
    const { writer } = await write(`\n\n${FIRST}\n`);
    for (const letter of '<!-- so ') assert.deepEqual(words(await writer.type(letter, writer.version - 1)), [PHRASE]);
  });

  it('related places move along', async () => {
    const { writer, client } = await write(FIRST);
    await writer.type('We walked. ', 0);
    const shown = await client.diagnostics(URI, writer.version);
    assert.deepEqual(words(shown.diagnostics), [PHRASE]);
    assert.deepEqual(shown.diagnostics[0]?.range, rangeOf(PHRASE, writer.text));
  });

  it('a check on saving tells of the text as it was saved, where it still stands', async () => {
    const { client, writer } = await write(`${FIRST}\n`, { run: 'onSave' });
    assert.deepEqual(words(client.published[0]?.diagnostics ?? []), [PHRASE], 'as it was saved last');
    assert.deepEqual(words(await writer.type('We walked. This therapy cures anxiety.\n\n', 0)), [PHRASE]);
    const before = client.published.length;
    await client.save(URI);
    assert.ok((await client.until('more', () => client.published[before])).diagnostics.length > 1);
    const shown = await writer.type('x', writer.text.indexOf(PHRASE) + 2);
    assert.ok(!words(shown).includes(PHRASE));
    assert.ok(shown.length > 0);
  });

  it('by hand, nothing is checked until the writer asks', async () => {
    const { client, writer } = await write(`${FIRST}\n`, { run: 'manual' });
    assert.deepEqual(client.published[0]?.diagnostics, []);
    await client.save(URI);
    assert.deepEqual(words(await writer.type('We walked.\n\n', 0)), []);
    const before = client.published.length;
    await client.execute({ title: '', command: 'overclaim.check', arguments: [URI] });
    assert.deepEqual(words((await client.until('it', () => client.published[before])).diagnostics), [PHRASE]);
    assert.deepEqual(words(await writer.type('x', writer.text.indexOf(PHRASE) + 2)), []);
  });

  it('an editor that asks for diagnostics is told to ask again after a pause', async () => {
    const clock = new HandClock();
    const client = connectTo(startWith(undefined, { clock }));
    await client.initialize(PULLING);
    await client.open(URI, 'We walked.\n\n');
    await client.pull(URI);
    const end = { line: 2, character: 0 };
    await client.change(URI, 2, { range: { start: end, end }, text: 'It is life-changing' });
    const report = await client.pull(URI);
    assert.deepEqual(report.kind === 'full' && report.items, []);
    clock.pass(PAUSE);
    await client.until('a refresh', () => client.refreshes === 1);
    const again = await client.pull(URI);
    assert.deepEqual(again.kind === 'full' && words(again.items), [PHRASE]);
    clock.pass(PAUSE);
    await client.pull(URI);
    assert.equal(client.refreshes, 1);
  });

  it('an editor that cannot be told gets it when it asks next', async () => {
    const clock = new HandClock();
    const client = connectTo(startWith(undefined, { clock }));
    await client.initialize({ textDocument: { diagnostic: {} } });
    await client.open(URI, 'We walked.\n\n');
    const end = { line: 2, character: 0 };
    await client.change(URI, 2, { range: { start: end, end }, text: 'It is life-changing' });
    await client.pull(URI);
    clock.pass(PAUSE);
    const again = await client.pull(URI);
    assert.deepEqual(again.kind === 'full' && words(again.items), [PHRASE]);
    assert.equal(client.refreshes, 0);
  });
});

function codes(diagnostics: readonly Diagnostic[] = []) {
  return diagnostics.map(({ code }) => code);
}

/** The words at which hype was found. */
function words(diagnostics: readonly Diagnostic[]): (string | undefined)[] {
  return diagnostics.map(({ code, message }) =>
    String(code).startsWith('hype/life') ? PHRASE : /“([^”]*)”/.exec(String(message))?.[1],
  );
}
