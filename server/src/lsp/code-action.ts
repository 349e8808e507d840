import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { type Finding, SEVERITIES } from '../rules/finding.ts';
import { addCitation } from './add-citation.ts';
import { answering } from './answering.ts';
import { asksFor, wants } from './code-action-kinds.ts';
import { isAbout } from './diagnostic.ts';
import { textToCheck } from './documents.ts';
import { EXPLAIN, offerExplanation } from './explain-silence.ts';
import { FIX_ALL, fixAll } from './fix-all.ts';
import { ignoreInProject } from './ignore-in-project.ts';
import { positionsIn } from './positions.ts';
import type { Session } from './session.ts';
import { settingsFileToEdit } from './settings-file-edit.ts';
import { severityInProject } from './severity-in-project.ts';
import { workspaceEdit } from './workspace-edit.ts';

/** Offers each rewording of the findings at a place as a quick fix, the gravest finding's first; then what else can be done there. */
export function answerCodeActions(session: Session): void {
  const { connection, client, documents, service, settings } = session;
  const answer = async ({ textDocument: { uri }, range, context }: CodeActionParams): Promise<CodeAction[]> => {
    const { enable, choices } = await settings.of(uri);
    const document = documents.get(uri);
    if (!enable || document === undefined) return [];

    const positions = positionsIn(document);
    const text = textToCheck(document);
    const span = positions.span(range);
    const diagnosticsOf = (finding: Finding) =>
      context.diagnostics.filter((each) => isAbout(each, finding, positions.range(finding)));
    const rewordings = (findings: readonly Finding[]): CodeAction[] =>
      findings.flatMap((finding) => {
        const diagnostics = diagnosticsOf(finding);
        const cite = client.takesSnippetEdits
          ? addCitation(finding, service.citationHole(text, finding), document, diagnostics)
          : [];
        const rewrites = finding.rewrites.map(({ title, edits, preferred }) => {
          const textEdits = edits.map((edit) => ({ range: positions.range(edit), newText: edit.newText }));
          return {
            title,
            kind: CodeActionKind.QuickFix,
            ...(diagnostics.length > 0 && { diagnostics }),
            ...(preferred && { isPreferred: true }),
            edit: workspaceEdit(document, textEdits, client.takesVersionedEdits),
          };
        });
        return [...rewrites, ...cite];
      });
    const inProject = async (findings: readonly Finding[]): Promise<CodeAction[]> => {
      const file = findings.length > 0 ? await settingsFileToEdit(session, uri) : undefined;
      if (file === undefined) return [];
      return [
        ...findings.flatMap((finding) =>
          ignoreInProject(finding, service.wordsAt(text, finding), uri, file, diagnosticsOf(finding), session),
        ),
        ...findings.flatMap((finding) => severityInProject(finding, uri, file, diagnosticsOf(finding), session)),
      ];
    };
    const quickFixes = async (): Promise<CodeAction[]> => {
      const findings = gravestFirst(service.findingsAt(text, span, choices));
      return [...rewordings(findings), ...(await inProject(findings))];
    };
    // A mere cursor asks nothing: else a light would shine at every careful phrase.
    const asksWhy = span.start < span.end && wants(context.only, EXPLAIN);
    return [
      ...(wants(context.only, CodeActionKind.QuickFix) ? await quickFixes() : []),
      ...(asksWhy ? offerExplanation(uri, range, service.silenced(text, span, choices)) : []),
      // What changes the whole draft is offered to those who ask for it, as editors do on saving.
      ...(asksFor(context.only, FIX_ALL) ? fixAll(service.check(text, choices).findings, document, client) : []),
    ];
  };
  connection.onCodeAction(answering(connection, 'quick fixes', [], answer));
}

/** Array sorting is stable: within a severity, the service's order stays. */
function gravestFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}
