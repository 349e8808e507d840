import * as l10n from '@vscode/l10n';
import { type CodeAction, CodeActionKind, type Diagnostic, type TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../rules/finding.ts';
import type { Choices } from '../service.ts';
import { bibliographyOf } from './citation-keys.ts';
import { textToCheck } from './documents.ts';
import { positionsIn } from './positions.ts';
import type { Session } from './session.ts';
import { workspaceEdit } from './workspace-edit.ts';

/** A menu that is longer is not read. */
const MOST = 3;

/** Offers to cite works of the project's bibliography that hold what the sentence of a finding claims, and no others. */
export async function citeSource(
  session: Session,
  finding: Finding,
  choices: Choices,
  document: TextDocument,
  diagnostics: Diagnostic[],
): Promise<CodeAction[]> {
  const { service, client } = session;
  const text = textToCheck(document);
  const claims = service.supportedClaims(text, finding, choices);
  const bibliography = claims.length > 0 ? await bibliographyOf(session, document.uri) : undefined;
  if (bibliography === undefined) return [];
  const actions = new Map<string, CodeAction>();
  for (const { at, evidence } of claims)
    for (const { url } of evidence) {
      const work = await bibliography.workAt(url);
      const written = work && service.citationOf(text, { key: work.key, short: work.short ?? '' });
      if (!work || written === undefined || actions.size === MOST) continue;
      const edits: TextEdit[] = [{ range: positionsIn(document).range({ start: at, end: at }), newText: written }];
      actions.set(`${at} ${work.key}`, {
        title: l10n.t('Cite {0}: {1}', work.key, [work.short, work.title].filter(Boolean).join('. ')),
        kind: CodeActionKind.QuickFix,
        ...(diagnostics.length > 0 && { diagnostics }),
        edit: workspaceEdit(document, edits, client.takesVersionedEdits),
      });
    }
  return [...actions.values()];
}
