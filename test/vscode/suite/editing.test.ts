import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionKind,
  commands,
  DiagnosticSeverity,
  extensions,
  type Hover,
  MarkdownString,
  Range,
  Uri,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { eventually } from './eventually.ts';
import { DRAFT, findingOn, findings, HYPE, noFindings, openDraft } from './open-draft.ts';

describe('a draft in the editor', () => {
  it('shows what it overclaims', async () => {
    const document = await openDraft({ text: DRAFT, language: 'markdown' });
    const { message, severity, source, code } = await findingOn(document, HYPE);
    assert.match(message, /life-changing/);
    assert.equal(severity, DiagnosticSeverity.Warning);
    assert.equal(source, 'overclaim');
    assert.match(String(typeof code === 'object' ? code.value : code), /^hype\//);
  });
});
void [CodeActionKind, commands, extensions, MarkdownString, Range, Uri, WorkspaceEdit, workspace, eventually, findings, noFindings];
type _ = [CodeAction, Hover];
