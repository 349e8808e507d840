import assert from 'node:assert/strict';
import type { ClientCapabilities, Hover, MarkupContent } from 'vscode-languageserver-protocol/node';
import { PHRASE, rangeOf, TEXT, URI } from './draft.ts';
import { overEachTransport } from './each-transport.ts';

const RANGE = rangeOf(PHRASE, TEXT);

overEachTransport('a hover', (connect) => {
  it('shows the finding in Markdown, with its sources as links, over the whole phrase', async () => {
    const client = await connect(hovering('markdown', 'plaintext'));
    await client.open(URI, TEXT);
    const hover = await client.hover(URI, RANGE.start);
    assert.deepEqual(hover?.range, RANGE);
    const { kind, value } = contents(hover);
    assert.equal(kind, 'markdown');
    assert.match(value, /^\*\*.*life-changing.*\*\* \S/m);
    assert.match(value, /^- \[.+\]\(https?:\/\/\S+\) \(.+\)$/m);
    assert.match(value, /^`hype\/\S+`: \S/m);
  });

  it('shows it without any markup where the editor asks for that', async () => {
    const client = await connect(hovering('plaintext'));
    await client.open(URI, TEXT);
    const { kind, value } = contents(await client.hover(URI, RANGE.start));
    assert.equal(kind, 'plaintext');
    assert.match(value, /^[^*]*life-changing[^*]*$/m);
    assert.match(value, /^- [^[\]]+ \(.+\)$/m);
    assert.match(value, /^hype\/\S+: \S/m);
    assert.doesNotMatch(value, /\*\*|\]\(|`|\\/);
  });

  it('speaks Markdown to an editor that names no format', async () => {
    const client = await connect();
    await client.open(URI, TEXT);
    assert.equal(contents(await client.hover(URI, RANGE.start)).kind, 'markdown');
  });

  it('shows nothing where nothing stands', async () => {
    const text = `It is what it is.\n\n${TEXT}`;
    const client = await connect();
    await client.open(URI, text);
    assert.equal(await client.hover(URI, { line: 0, character: 3 }), null);
    assert.equal(await client.hover('file:///elsewhere.md', { line: 0, character: 0 }), null);
  });

  it('speaks of the text as it is after an edit, without waiting for diagnostics', async () => {
    const client = await connect();
    void client.open(URI, TEXT);
    void client.change(URI, 2, { text: `\n${TEXT}` });
    const hover = await client.hover(URI, { line: 1, character: RANGE.start.character });
    assert.deepEqual(hover?.range, rangeOf(PHRASE, `\n${TEXT}`));
  });
});

function hovering(...contentFormat: ('markdown' | 'plaintext')[]): ClientCapabilities {
  return { textDocument: { hover: { contentFormat } } };
}

function contents(hover: Hover | null): MarkupContent {
  assert.ok(hover);
  return hover.contents as MarkupContent;
}
