import * as l10n from '@vscode/l10n';
import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, TextEdit } from '../rules/finding.ts';
import type { Client } from './client.ts';
import { positionsIn } from './positions.ts';
import { workspaceEdit } from './workspace-edit.ts';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.overclaim`;

/** Makes, in one step, the rewordings that never change what is said; nothing where there are none. */
export function fixAll(findings: readonly Finding[], document: TextDocument, client: Client): CodeAction[] {
  const edits = safeEdits(findings);
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

/** One rewording a finding at most, and none that touches an earlier one. */
function safeEdits(findings: readonly Finding[]): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { rewrites } of findings) {
    const safe = rewrites.filter((r) => r.safe);
    const chosen = (safe.find((r) => r.preferred) ?? safe[0])?.edits ?? [];
    if (chosen.every((edit) => edits.every((made) => edit.end < made.start || made.end < edit.start)))
      edits.push(...chosen);
  }
  return edits;
}
