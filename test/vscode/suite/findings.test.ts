import assert from 'node:assert/strict';
import { DiagnosticSeverity, WorkspaceEdit, workspace } from 'vscode';
import { DRAFT, findingOn, HYPE, noFindings, openUntitled, rangeOf, ruleOf } from './open-draft.ts';

describe('findings', () => {
  it('are shown where they stand, with what is wrong and by which rule', async () => {
    const document = await openUntitled(`# A new day 🌅\n\n${DRAFT}`);
    const finding = await findingOn(HYPE, document);
    const { range, message, severity } = finding;
    assert.ok(range.isEqual(rangeOf(HYPE, document)));
    assert.match(message, /life-changing/);
    assert.equal(severity, DiagnosticSeverity.Warning);
    assert.match(ruleOf(finding), /^hype\//);
  });

  it('are shown in plain text too', async () => {
    await findingOn(HYPE, await openUntitled(DRAFT, 'plaintext'));
  });

  it('follow every edit', async () => {
    const document = await openUntitled('');
    const edit = async (change: (edit: WorkspaceEdit) => void) => {
      const edits = new WorkspaceEdit();
      change(edits);
      assert.ok(await workspace.applyEdit(edits));
    };
    await edit((edits) => edits.insert(document.uri, document.positionAt(0), DRAFT));
    await findingOn(HYPE, document);

    await edit((edits) => edits.insert(document.uri, document.positionAt(0), 'A line above.\n\n'));
    const { range } = await findingOn(HYPE, document);
    assert.equal(range.start.line, 2);

    await edit((edits) => edits.delete(document.uri, rangeOf(`${HYPE} `, document)));
    await noFindings(document);
  });
});
