import * as l10n from '@vscode/l10n';
import { type CodeAction, CodeActionKind, type Diagnostic, StringValue } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../rules/finding.ts';
import type { ExceptionEdit, ExceptionEdits } from '../service.ts';
import type { Client } from './client.ts';
import { positionsIn } from './positions.ts';
import { workspaceEdit } from './workspace-edit.ts';

/** Offers to except a finding in the draft itself: here, or in the whole file, with room for a reason. */
export function offerExceptions(
  { here, file }: ExceptionEdits,
  { rule }: Finding,
  document: TextDocument,
  client: Client,
  diagnostics: Diagnostic[],
): CodeAction[] {
  const action = (title: string, edit: ExceptionEdit): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    ...(diagnostics.length > 0 && { diagnostics }),
    edit: client.takesSnippetEdits ? withHole(edit, document) : withStandIn(edit, document, client),
  });
  return [
    ...(here ? [action(l10n.t('Ignore {0} here, with a reason', rule), here)] : []),
    ...(file ? [action(l10n.t('Ignore {0} in {1}, with a reason', rule, nameOf(document.uri)), file)] : []),
  ];
}

/** The reason is a hole for the writer to fill. */
function withHole({ edits, reasonAt }: ExceptionEdit, document: TextDocument): NonNullable<CodeAction['edit']> {
  const positions = positionsIn(document);
  const [first, ...rest] = edits;
  const before = escaped(first.newText.slice(0, reasonAt));
  const after = escaped(first.newText.slice(reasonAt));
  const hole = `\${1:${escaped(l10n.t('reason'))}}`;
  return {
    documentChanges: [
      {
        textDocument: { uri: document.uri, version: document.version },
        edits: [
          { range: positions.range(first), snippet: StringValue.createSnippet(`${before}${hole}${after}`) },
          ...rest.map((edit) => ({ range: positions.range(edit), newText: edit.newText })),
        ],
      },
    ],
  };
}

function withStandIn({ edits, reasonAt }: ExceptionEdit, document: TextDocument, client: Client) {
  const positions = positionsIn(document);
  const [first, ...rest] = edits;
  const newText = `${first.newText.slice(0, reasonAt)}${l10n.t('say why')}${first.newText.slice(reasonAt)}`;
  const all = [{ ...first, newText }, ...rest];
  return workspaceEdit(
    document,
    all.map((edit) => ({ range: positions.range(edit), newText: edit.newText })),
    client.takesVersionedEdits,
  );
}

/** As text in a snippet. */
function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** The last part of a document's address. */
function nameOf(uri: string): string {
  const name =
    uri
      .replace(/[?#].*$/, '')
      // A draft that was not saved yet has no folder: "untitled:Untitled-1".
      .split(/[/:]/)
      .at(-1) ?? uri;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
