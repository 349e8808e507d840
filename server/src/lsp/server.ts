import type { Connection } from 'vscode-languageserver';
import { version } from '../../../package.json';
import { createLanguageService, type LanguageService } from '../service.ts';
import { serverCapabilities } from './capabilities.ts';
import { readClient } from './client.ts';
import { answerCodeActions } from './code-action.ts';
import { openDocuments } from './documents.ts';
import { explainSilence } from './explain-silence.ts';
import type { Host } from './host.ts';
import { answerHovers } from './hover.ts';
import { projectSettings } from './project-settings.ts';
import { pullDiagnostics } from './pull-diagnostics.ts';
import { pushDiagnostics } from './push-diagnostics.ts';
import { answerReports } from './report.ts';
import type { Session } from './session.ts';
import { readSettings } from './settings.ts';
import { tellSettingsMistakes } from './settings-file-diagnostics.ts';
import { workspaceFolders } from './workspace-folders.ts';

/** Serves one editor over a connection, on whatever that runs, until the editor ends it. */
export function startServer(
  connection: Connection,
  service: LanguageService = createLanguageService(),
  host: Host = {},
): void {
  connection.onInitialize((params) => {
    const client = readClient(params);
    const documents = openDocuments(connection, service);
    const folders = workspaceFolders(connection, client, params);
    const projects = projectSettings(connection, client, documents, folders, host);
    const settings = readSettings(connection, client, projects);
    documents.onDidClose(({ document }) => settings.forget(document.uri));

    const session: Session = { connection, client, documents, service, settings, projects, folders };
    if (client.pullsDiagnostics) pullDiagnostics(session);
    else pushDiagnostics(session);
    tellSettingsMistakes(session);
    answerHovers(session);
    answerCodeActions(session);
    explainSilence(session);
    answerReports(session);
    return { capabilities: serverCapabilities(client), serverInfo: { name: 'overclaim', version } };
  });
  connection.listen();
}
