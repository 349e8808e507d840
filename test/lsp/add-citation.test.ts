import assert from 'node:assert/strict';
import type { SnippetTextEdit } from 'vscode-languageserver-protocol/node';
import { rangeOf } from './draft.ts';
import { overEachTransport } from './each-transport.ts';

const SNIPPETS = { workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } } };

/** As the Language Server Protocol writes one. */
const hole = (number: number, hint: string) => `\${${number}:${hint}}`;

overEachTransport('“Add a citation”', (connect) => {
  const offered = async (uri: string, languageId: string, text: string, capabilities = SNIPPETS as object) => {
    const client = await connect(capabilities);
    await client.open(uri, text, 2, languageId);
    const actions = await client.codeActions(uri, rangeOf('Experts agree', text));
    const [change] = actions.find((a) => a.title === 'Add a citation')?.edit?.documentChanges ?? [];
    const [edit] = change && 'edits' in change ? (change.edits as unknown as SnippetTextEdit[]) : [];
    return edit && { at: edit.range.start, snippet: edit.snippet.value };
  };

  const drafts: [what: string, name: string, languageId: string, text: string, snippet: string, character: number][] = [
    [
      'by author',
      'a.md',
      'markdown',
      'Experts agree that yoga helps.\n',
      ` (${hole(1, 'author')}, ${hole(2, 'year')})`,
      29,
    ],
    [
      'by key',
      'a.md',
      'markdown',
      'Experts agree that yoga helps.\n\nKetamine is old [@lee2019].\n',
      ` [@${hole(1, 'key')}]`,
      29,
    ],
    [
      'by note',
      'a.md',
      'markdown',
      'Experts agree that yoga helps.\n\nIt is old.[^1]\n\n[^1]: Lee.\n',
      `[^${hole(1, 'note')}]`,
      29,
    ],
    [
      'by number',
      'a.txt',
      'plaintext',
      'Experts agree that yoga helps.\n\nKetamine is old.[3]\n',
      ` [${hole(1, 'number')}]`,
      29,
    ],
    ['in LaTeX', 'a.tex', 'latex', 'Experts agree that yoga helps.\n', `~\\\\cite{${hole(1, 'key')}}`, 29],
  ];
  for (const [what, name, languageId, text, snippet, character] of drafts)
    it(`leaves a hole for one ${what}`, async () =>
      assert.deepEqual(await offered(`file:///${name}`, languageId, text), { at: { line: 0, character }, snippet }));

  it('is not offered to an editor that takes no edits with holes', async () => {
    const text = 'Experts agree that yoga helps.\n';
    assert.equal(await offered('file:///a.md', 'markdown', text, { workspace: {} }), undefined);
  });
});
