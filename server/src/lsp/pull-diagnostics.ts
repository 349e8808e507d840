import { type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { answering } from './answering.ts';
import { diagnosticsOf } from './diagnostic.ts';
import { textToCheck } from './documents.ts';
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
  const { connection, client, documents, service, settings } = session;
  const lastReports = new Map<string, LastReport>();
  let reports = 0;

  connection.languages.diagnostics.on(
    answering(connection, 'diagnostics', nothing(), async ({ textDocument: { uri }, previousResultId }) => {
      const { enable, choices } = await settings.of(uri);
      const document = documents.get(uri);
      if (document === undefined || (!enable && !isSettingsFile(uri))) return nothing();

      const items = isSettingsFile(uri)
        ? await settingsFileDiagnostics(session, document)
        : diagnosticsOf(service.check(textToCheck(document), choices).findings, document, client);
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
  settings.onDidChange(() => {
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
