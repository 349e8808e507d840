import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Finding, SEVERITIES } from '../rules/finding.ts';
import { answering } from './answering.ts';
import { isAbout } from './diagnostic.ts';
import { textToCheck } from './documents.ts';
import { positionsIn } from './positions.ts';
import type { Session } from './session.ts';

/** Offers each rewording of the findings at a place as a quick fix, the gravest finding's first. */
export function answerCodeActions({ connection, client, documents, service, settings }: Session): void {
  const answer = async ({ textDocument: { uri }, range, context }: CodeActionParams): Promise<CodeAction[]> => {
    if (!wantsQuickFixes(context.only)) return [];
    const { enable, severities } = await settings.of(uri);
    const document = documents.get(uri);
    if (!enable || document === undefined) return [];

    const positions = positionsIn(document);
    const findings = service.findingsAt(textToCheck(document), positions.span(range), severities);
    return gravestFirst(findings).flatMap((finding) => {
      const diagnostics = context.diagnostics.filter((each) => isAbout(each, finding, positions.range(finding)));
      return finding.rewrites.map(({ title, edits, preferred }) => {
        const textEdits = edits.map((edit) => ({ range: positions.range(edit), newText: edit.newText }));
        return {
          title,
          kind: CodeActionKind.QuickFix,
          ...(diagnostics.length > 0 && { diagnostics }),
          ...(preferred && { isPreferred: true }),
          edit: workspaceEdit(document, textEdits, client.takesVersionedEdits),
        };
      });
    });
  };
  connection.onCodeAction(answering(connection, 'quick fixes', [], answer));
}

/** Kinds are a hierarchy of dotted names with "" above all; asking for one asks for those below it. */
function wantsQuickFixes(only: readonly CodeActionKind[] | undefined): boolean {
  return only === undefined || only.some((kind) => kind === CodeActionKind.Empty || kind === CodeActionKind.QuickFix);
}

/** Array sorting is stable: within a severity, the service's order stays. */
function gravestFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/** With a version, an editor refuses the edit when the text has moved on meanwhile. */
function workspaceEdit({ uri, version }: TextDocument, edits: TextEdit[], versioned: boolean): WorkspaceEdit {
  return versioned ? { documentChanges: [{ textDocument: { uri, version }, edits }] } : { changes: { [uri]: edits } };
}
