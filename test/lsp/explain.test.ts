import assert from 'node:assert/strict';
import { CodeActionTriggerKind } from 'vscode-languageserver-protocol/node';
import type { WhyAnswer } from '../../server/src/lsp/protocol.ts';
import { PHRASE, rangeOf, TEXT, URI } from './draft.ts';
import { discardedAfterEach, overEachTransport } from './each-transport.ts';
import { TRANSPORTS } from './transports.ts';

const RANGE = rangeOf(PHRASE, TEXT);

overEachTransport('“Why is this flagged?”', (connect) => {
  it('is answered in words, and as data', async () => {
    const client = await connect();
    await client.open(URI, TEXT);
    const [why] = await client.codeActions(URI, RANGE, { only: ['overclaim.explain'] });
    assert.equal(why?.title, 'Why is this flagged?');
    assert.ok(why.command);
    const answer = (await client.execute(why.command)) as WhyAnswer[];
    assert.deepEqual(
      answer.map(({ rule, range }) => [rule, range]),
      [['hype/life-changing', RANGE]],
    );
    assert.ok(answer[0]?.sources.every(({ citation, url, kind }) => citation && url && kind));
    const { message } = await client.until('words', () => client.shown[0]);
    assert.match(message, /^hype\/life-changing: .*life-changing/);
  });

  it('is answered where nothing is flagged any more, and not for what makes no sense', async () => {
    const client = await connect();
    await client.open(URI, 'We walked around the lake, and the lake was cold.\n');
    const command = { title: '', command: 'overclaim.why' };
    assert.deepEqual(await client.execute({ ...command, arguments: [{ uri: URI, range: RANGE }] }), []);
    assert.match((await client.until('words', () => client.shown[0])).message, /any more/);
    for (const given of [[], [null], [URI], [{ uri: URI }], [{ uri: 'file:///other.md', range: RANGE }]])
      assert.equal(await client.execute({ ...command, arguments: given }), null);
    assert.equal(client.shown.length, 1);
  });
});

const DRAFT = 'Ketamine works by preventing the reuptake of glutamate.\n';
const PLACE = rangeOf('reuptake', DRAFT);

for (const transport of TRANSPORTS)
  describe(`“Copy the sources …” (${transport.name})`, () => {
    const connectTo = discardedAfterEach();
    const open = async (initializationOptions: object = {}) => {
      const client = connectTo(transport.start());
      await client.initialize({}, { initializationOptions });
      await client.open(URI, DRAFT);
      return client;
    };

    it('gives the text in each form, and shows it', async () => {
      const client = await open();
      const offered = (await client.codeActions(URI, PLACE)).filter(({ title }) => title.startsWith('Copy'));
      const texts = [];
      for (const { command } of offered) if (command) texts.push(String(await client.execute(command)));
      const [ama, bibtex, ris] = texts;
      assert.equal(texts.length, 3);
      assert.match(ama ?? '', /^.+ \d{4}.*doi:10\..+$/m);
      assert.match(bibtex ?? '', /^@article\{zanos2018,\n\tauthor = \{/m);
      assert.match(ris ?? '', /^TY {2}- (?:JOUR|RPRT)\n(?:[A-Z][A-Z0-9] {2}- .*\n)+ER {2}- (?:\n|$)/);
      await client.until('all of them', () => client.shown.length === 3);
      assert.deepEqual(
        client.shown.map(({ message }) => message),
        texts,
      );
    });

    it('shows nothing in an editor that takes it to its clipboard', async () => {
      const client = await open({ showsAnswers: true });
      const command = { title: '', command: 'overclaim.copySource', arguments: [{ uri: URI, range: PLACE }] };
      assert.match(String(await client.execute(command)), /doi:10/);
      assert.deepEqual(client.shown, []);
    });

    it('gives the sources of what is known of a name where nothing is wrong', async () => {
      const client = await open();
      await client.change(URI, 2, { text: 'Sertraline is a tablet.\n' });
      const range = rangeOf('Sertraline', 'Sertraline is a tablet.\n');
      const command = (given: object) => ({ title: '', command: 'overclaim.copySource', arguments: [given] });
      assert.match(String(await client.execute(command({ uri: URI, range, format: 'bibtex' }))), /^@/);
      const beside = rangeOf('tablet', 'Sertraline is a tablet.\n');
      assert.equal(await client.execute(command({ uri: URI, range: beside })), '');
    });
  });

describe('what an editor offers by itself', () => {
  const connectTo = discardedAfterEach();
  it('is nothing that is not shown yet', async () => {
    const client = connectTo(TRANSPORTS[0]?.start() ?? assert.fail());
    await client.initialize();
    await client.open(URI, 'We walked.\n\n');
    const at = { line: 2, character: 0 };
    await client.change(URI, 2, { range: { start: at, end: at }, text: 'It is life-changing' });
    await client.diagnostics(URI, 2);
    const range = { start: { line: 2, character: 8 }, end: { line: 2, character: 8 } };
    const triggered = (triggerKind: CodeActionTriggerKind) => client.codeActions(URI, range, { triggerKind });
    assert.deepEqual(await triggered(CodeActionTriggerKind.Automatic), []);
    assert.ok((await triggered(CodeActionTriggerKind.Invoked)).length > 0);
    await client.change(URI, 3, {
      range: { start: { line: 2, character: 19 }, end: { line: 2, character: 19 } },
      text: '.',
    });
    await client.diagnostics(URI, 3);
    assert.ok((await triggered(CodeActionTriggerKind.Automatic)).length > 0);
  });
});
