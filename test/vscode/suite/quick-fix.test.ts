import assert from 'node:assert/strict';
import { type CodeAction, CodeActionKind, commands, type TextDocument, workspace } from 'vscode';
import { eventually } from './eventually.ts';
import { DRAFT, findingOn, HYPE, noFindings, openUntitled, rangeOf } from './open-draft.ts';

describe('a quick fix', () => {
  it('rewords the draft, and the finding goes', async () => {
    const document = await openUntitled(DRAFT);
    await findingOn(HYPE, document);

    const fix = await preferredFix(document);
    assert.ok(fix.edit);
    assert.ok(await workspace.applyEdit(fix.edit));
    assert.ok(!document.getText().includes(HYPE));
    await noFindings(document);
  });
});

function preferredFix(document: TextDocument): Promise<CodeAction> {
  return eventually(
    'a preferred quick fix',
    async () => {
      const actions = await commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        rangeOf(HYPE, document),
        CodeActionKind.QuickFix.value,
      );
      return actions.find(({ isPreferred }) => isPreferred);
    },
    () => 'none',
  );
}
