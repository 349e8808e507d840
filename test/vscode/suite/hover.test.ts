import assert from 'node:assert/strict';
import { commands, type Hover, MarkdownString } from 'vscode';
import { DRAFT, findingOn, HYPE, openUntitled } from './open-draft.ts';

describe('a hover', () => {
  it('says what is wrong, and names its sources with links', async () => {
    const document = await openUntitled(DRAFT);
    const { range } = await findingOn(HYPE, document);
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, range.start);
    const ours = hovers.find((hover) => hover.range?.isEqual(range));
    assert.ok(ours);
    const [content] = ours.contents;
    assert.ok(content instanceof MarkdownString);
    assert.match(content.value, /life.?-changing/);
    assert.match(content.value, /\]\(<?https:\/\//);
  });
});
