import { type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { answering } from './answering.ts';
import { diagnosticsOf } from './diagnostic.ts';
import { isSettingsFile } from './project-settings.ts';
import type { Session } from './session.ts';
import { settingsFileDiagnostics } from './settings-file-diagnostics.ts';

interface LastReport {
  readonly resultId: string;
  /** The diagnostics as JSON, to tell whether they changed. */
  readonly items: string;
}

/** Answers clients that ask for a document's diagnostics; says "unchanged" when they have them already. */
export function pullDiagnostics(session: Session): void {
  const { connection, client, documents, checks } = session;
  const lastReports = new Map<string, LastReport>();
  let reports = 0;

  connection.languages.diagnostics.on(
    answering(connection, 'diagnostics', nothing(), async ({ textDocument: { uri }, previousResultId }) => {
      const findings = isSettingsFile(uri) ? [] : await checks.shown(uri);
      const document = documents.get(uri);
      if (findings === undefined || document === undefined) return nothing();

      const items = isSettingsFile(uri)
        ? await settingsFileDiagnostics(session, document)
        : diagnosticsOf(findings, document, client);
      const json = JSON.stringify(items);
      const last = lastReports.get(uri);
      // An id names what was found, not when.
      const resultId = last?.items === json ? last.resultId : String(++reports);
      if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      lastReports.set(uri, { resultId, items: json });
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    }),
  );

  documents.onDidClose(({ document }) => lastReports.delete(document.uri));
  let isAsking = false;
  checks.onDidChange(() => {
    // Of many documents, one request speaks.
    if (isAsking) return;
    isAsking = true;
    queueMicrotask(() => {
      isAsking = false;
    });
    if (client.refreshesDiagnostics) {
      connection.languages.diagnostics
        .refresh()
        .catch((error) => connection.console.error(`The editor did not refresh its diagnostics. ${error}`));
    }
  });
}

function nothing(): DocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, items: [] };
}
