import type { Connection } from 'vscode-languageserver';
import { version } from '../../../package.json';
import { createLanguageService, type LanguageService } from '../service.ts';
import { serverCapabilities } from './capabilities.ts';
import { readClient } from './client.ts';
import { answerCodeActions } from './code-action.ts';
import { openDocuments } from './documents.ts';
import { explainSilence } from './explain-silence.ts';
import { answerHovers } from './hover.ts';
import { pullDiagnostics } from './pull-diagnostics.ts';
import { pushDiagnostics } from './push-diagnostics.ts';
import { answerReports } from './report.ts';
import type { Session } from './session.ts';
import { readSettings } from './settings.ts';

/** Serves one editor over a connection, on whatever that runs, until the editor ends it. */
export function startServer(connection: Connection, service: LanguageService = createLanguageService()): void {
  connection.onInitialize((params) => {
    const client = readClient(params);
    const documents = openDocuments(connection, service);
    const settings = readSettings(connection, client);
    documents.onDidClose(({ document }) => settings.forget(document.uri));

    const session: Session = { connection, client, documents, service, settings };
    if (client.pullsDiagnostics) pullDiagnostics(session);
    else pushDiagnostics(session);
    answerHovers(session);
    answerCodeActions(session);
    explainSilence(session);
    answerReports(session);
    return { capabilities: serverCapabilities(client), serverInfo: { name: 'overclaim', version } };
  });
  connection.listen();
}
