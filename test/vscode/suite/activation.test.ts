import assert from 'node:assert/strict';
import { commands, extensions, languages } from 'vscode';
import { eventually } from './eventually.ts';
import { DRAFT, findingOn, findings, HYPE, openUntitled } from './open-draft.ts';

describe('the extension', () => {
  it('wakes up when a draft is opened', async () => {
    const extension = extensions.getExtension('overclaim.overclaim');
    assert.ok(extension);
    await openUntitled('A quiet morning.\n');
    await eventually(
      'the extension to be active',
      () => extension.isActive || undefined,
      () => 'one that is not',
    );
  });

  it('starts its server afresh on command', async () => {
    const document = await openUntitled(DRAFT);
    await findingOn(HYPE, document);

    let vanished = false;
    const watching = languages.onDidChangeDiagnostics(() => {
      vanished ||= findings(document).length === 0;
    });
    try {
      await commands.executeCommand('overclaim.restart');
      await findingOn(HYPE, document);
    } finally {
      watching.dispose();
    }
    assert.ok(vanished, 'The findings of the server that was stopped stayed.');
  });
});
