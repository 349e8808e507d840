import * as l10n from '@vscode/l10n';
import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../rules/finding.ts';
import { safeRewordings } from '../service/safe-rewordings.ts';
import type { Client } from './client.ts';
import { positionsIn } from './positions.ts';
import { workspaceEdit } from './workspace-edit.ts';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.overclaim`;

/** Makes, in one step, the rewordings that never change what is said; nothing where there are none. */
export function fixAll(findings: readonly Finding[], document: TextDocument, client: Client): CodeAction[] {
  const edits = safeRewordings(findings).flatMap(({ rewrite }) => rewrite.edits);
  if (edits.length === 0) return [];
  const positions = positionsIn(document);
  const textEdits = edits.map((edit) => ({ range: positions.range(edit), newText: edit.newText }));
  return [
    {
      title: l10n.t('Make all rewordings that change no meaning'),
      kind: FIX_ALL,
      edit: workspaceEdit(document, textEdits, client.takesVersionedEdits),
    },
  ];
}
