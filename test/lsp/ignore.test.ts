import assert from 'node:assert/strict';
import type { SnippetTextEdit } from 'vscode-languageserver-protocol/node';
import { applied, PHRASE, rangeOf, TEXT, URI } from './draft.ts';
import { overEachTransport } from './each-transport.ts';

const RULE = 'hype/life-changing';
const SNIPPETS = { workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } } };

overEachTransport('“Ignore …”', (connect) => {
  it('names the rule and the file, is tied to the finding, and not preferred', async () => {
    const client = await connect();
    await client.open(URI, TEXT);
    const { diagnostics } = await client.diagnostics(URI, 1);
    const offered = await client.codeActions(URI, rangeOf(PHRASE, TEXT), { diagnostics, only: ['quickfix'] });
    const ignoring = offered.filter(({ title }) => title.startsWith('Ignore'));
    assert.deepEqual(
      ignoring.map(({ title }) => title),
      [`Ignore ${RULE} here, with a reason`, `Ignore ${RULE} in ketamine.md, with a reason`],
    );
    assert.deepEqual(offered.slice(-2), ignoring, 'rewordings come first');
    for (const { diagnostics: tied, isPreferred, command } of ignoring) {
      assert.deepEqual(
        tied?.map(({ code }) => code),
        [RULE],
      );
      assert.equal(isPreferred, undefined);
      assert.equal(command, undefined, 'an edit does it');
    }
  });

  it('silences the finding', async () => {
    const client = await connect();
    for (const which of [0, 1]) {
      const uri = `file:///drafts/a%20b${which}.md`;
      await client.open(uri, TEXT);
      const ignoring = (await client.codeActions(uri, rangeOf(PHRASE, TEXT))).filter((a) =>
        a.title.startsWith('Ignore'),
      );
      const text = applied(ignoring[which]?.edit, uri, TEXT);
      assert.match(text, /^<!-- overclaim-disable-(next-line|file) hype\/life-changing -- say why -->\n/);
      await client.change(uri, 2, { text });
      assert.deepEqual((await client.diagnostics(uri, 2)).diagnostics, []);
      assert.match(ignoring[1]?.title ?? '', / in a b\d\.md,/);
    }
  });

  it('leaves a hole for the reason in an editor that takes such edits', async () => {
    const client = await connect(SNIPPETS);
    await client.open('file:///drafts/a.mdx', TEXT, 3, 'mdx');
    const ignoring = (await client.codeActions('file:///drafts/a.mdx', rangeOf(PHRASE, TEXT))).find((a) =>
      a.title.startsWith('Ignore'),
    );
    const [change] = ignoring?.edit?.documentChanges ?? [];
    assert.ok(change && 'edits' in change);
    assert.equal(change.textDocument.version, 3);
    const [edit] = change.edits as unknown as SnippetTextEdit[];
    assert.equal(edit?.snippet.value, '{/* overclaim-disable-next-line hype/life-changing -- $' + '{1:reason} */\\}\n');
  });
});
