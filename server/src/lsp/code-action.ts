import { type CodeAction, CodeActionKind, type CodeActionParams, CodeActionTriggerKind } from 'vscode-languageserver';
import { type Finding, SEVERITIES } from '../rules/finding.ts';
import type { ShownFinding } from '../service.ts';
import { addCitation } from './add-citation.ts';
import { answering } from './answering.ts';
import { citeSource } from './cite-source.ts';
import { asksFor, wants } from './code-action-kinds.ts';
import { offerSources } from './copy-source.ts';
import { isAbout } from './diagnostic.ts';
import { textToCheck } from './documents.ts';
import { EXPLAIN, offerExplanation } from './explain-silence.ts';
import { FIX_ALL, fixAll } from './fix-all.ts';
import { offerExceptions } from './ignore.ts';
import { ignoreInProject } from './ignore-in-project.ts';
import { positionsIn } from './positions.ts';
import type { Session } from './session.ts';
import { settingsFileToEdit } from './settings-file-edit.ts';
import { severityInProject } from './severity-in-project.ts';
import { offerReason } from './why.ts';
import { workspaceEdit } from './workspace-edit.ts';

/** A menu that is longer is not read. */
const MOST_EXCEPTED = 2;
const MOST_EXPLAINED = 1;

/** Offers each rewording of the findings at a place as a quick fix, the gravest finding's first; then what else can be done there. */
export function answerCodeActions(session: Session): void {
  const { connection, client, documents, service, settings, checks } = session;
  const answer = async ({ textDocument: { uri }, range, context }: CodeActionParams): Promise<CodeAction[]> => {
    const { enable, choices } = await settings.of(uri);
    const document = documents.get(uri);
    if (!enable || document === undefined || !checks.answersFor(uri)) return [];

    const positions = positionsIn(document);
    const text = textToCheck(document);
    const span = positions.span(range);
    const findings = gravestFirst(service.findingsAt(text, span, choices)).filter(
      // A light that shines by itself must not tell of what is not shown yet.
      (finding) =>
        context.triggerKind !== CodeActionTriggerKind.Automatic || isShown(finding, checks.shownAlready(uri)),
    );
    const tiedTo = (finding: Finding) =>
      context.diagnostics.filter((each) => isAbout(each, finding, positions.range(finding)));

    const rewordings = (): CodeAction[] =>
      findings.flatMap((finding) => {
        const diagnostics = tiedTo(finding);
        const cite = client.takesSnippetEdits
          ? addCitation(finding, service.citationHole(text, finding), document, diagnostics)
          : [];
        const reworded = finding.rewrites.map(({ title, edits, preferred }) => {
          const textEdits = edits.map((edit) => ({ range: positions.range(edit), newText: edit.newText }));
          return {
            title,
            kind: CodeActionKind.QuickFix,
            ...(diagnostics.length > 0 && { diagnostics }),
            ...(preferred && { isPreferred: true }),
            edit: workspaceEdit(document, textEdits, client.takesVersionedEdits),
          };
        });
        return [...reworded, ...cite];
      });
    const exceptions = (): CodeAction[] =>
      findings
        .slice(0, MOST_EXCEPTED)
        .flatMap((finding) =>
          offerExceptions(service.exceptions(text, finding, choices), finding, document, client, tiedTo(finding)),
        );
    const inProject = async (): Promise<CodeAction[]> => {
      const settled = findings.slice(0, MOST_EXCEPTED);
      const file = settled.length > 0 ? await settingsFileToEdit(session, uri) : undefined;
      if (file === undefined) return [];
      return [
        ...settled.flatMap((finding) =>
          ignoreInProject(finding, service.wordsAt(text, finding), uri, file, tiedTo(finding), session),
        ),
        ...settled.flatMap((finding) => severityInProject(finding, uri, file, tiedTo(finding), session)),
      ];
    };
    const explanations = (): CodeAction[] => {
      const sourced = findings.find(({ evidence }) => evidence.length > 0);
      return [
        ...findings.slice(0, MOST_EXPLAINED).map((finding) => offerReason(uri, range, finding, tiedTo(finding))),
        ...(sourced ? offerSources(uri, range, sourced, tiedTo(sourced)) : []),
      ];
    };
    const cited = async (): Promise<CodeAction[]> =>
      (
        await Promise.all(findings.map((finding) => citeSource(session, finding, choices, document, tiedTo(finding))))
      ).flat();
    const quickFixes = async () => [...(await cited()), ...rewordings(), ...exceptions(), ...(await inProject())];
    // A mere cursor asks nothing: else a light would shine at every careful phrase.
    const asksWhy = span.start < span.end && wants(context.only, EXPLAIN);
    return [
      ...(wants(context.only, CodeActionKind.QuickFix) ? await quickFixes() : []),
      ...(wants(context.only, EXPLAIN) ? explanations() : []),
      ...(asksWhy ? offerExplanation(uri, range, service.silenced(text, span, choices)) : []),
      // What changes the whole draft is offered to those who ask for it, as editors do on saving.
      ...(asksFor(context.only, FIX_ALL) ? fixAll(service.check(text, choices).findings, document, client) : []),
    ];
  };
  connection.onCodeAction(answering(connection, 'quick fixes', [], answer));
}

/** Whether a finding is among those that the editor shows. */
function isShown({ rule, scope, start, end }: Finding, shown: readonly ShownFinding[]): boolean {
  return shown.some(
    (each) => each.rule === rule && (scope === 'document' || (each.start === start && each.end === end)),
  );
}

/** Array sorting is stable: within a severity, the service's order stays. */
function gravestFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}
