import * as l10n from '@vscode/l10n';
import { type CodeAction, CodeActionKind, type Diagnostic, StringValue } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../rules/finding.ts';
import type { CitationHole } from '../service.ts';
import { positionsIn } from './positions.ts';

/** Offers a place to put the source in where none is given; only for editors that take edits with holes, as a guess at a source would be worse than none. */
export function addCitation(
  finding: Finding,
  hole: CitationHole | undefined,
  document: TextDocument,
  diagnostics: Diagnostic[],
): CodeAction[] {
  if (finding.family !== 'uncited-claim' || finding.scope !== 'span' || hole === undefined) return [];
  const range = positionsIn(document).range({ start: hole.at, end: hole.at });
  const edits = [{ range, snippet: StringValue.createSnippet(hole.snippet) }];
  return [
    {
      title: l10n.t('Add a citation'),
      kind: CodeActionKind.QuickFix,
      ...(diagnostics.length > 0 && { diagnostics }),
      edit: { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits }] },
    },
  ];
}
