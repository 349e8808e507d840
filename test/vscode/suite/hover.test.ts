import assert from 'node:assert/strict';
import { commands, type Hover, MarkdownString } from 'vscode';
import { DRAFT, findingOn, HYPE, openUntitled } from './open-draft.ts';

describe('a hover', () => {
  it('names the rule and its sources with links, and leaves the message to the editor', async () => {
    const document = await openUntitled(DRAFT);
    const { range, message } = await findingOn(HYPE, document);
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, range.start);
    const ours = hovers.find((hover) => hover.range?.isEqual(range));
    assert.ok(ours);
    const [content] = ours.contents;
    assert.ok(content instanceof MarkdownString);
    assert.match(content.value, /hype\/life-changing/);
    assert.ok(!content.value.includes(message.slice(-30)));
    assert.match(content.value, /\]\(<?https:\/\//);
  });
});
