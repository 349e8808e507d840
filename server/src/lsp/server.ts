import type { Connection } from 'vscode-languageserver';
import { version } from '../../../package.json';
import { createLanguageService, type LanguageService } from '../service.ts';
import { serverCapabilities } from './capabilities.ts';
import { watchDocuments } from './checks.ts';
import { answerDefinitions, readBibliographies } from './citation-keys.ts';
import { answerClaims } from './claims.ts';
import { readClient } from './client.ts';
import { realClock } from './clock.ts';
import { answerCodeActions } from './code-action.ts';
import { answerCommands } from './commands.ts';
import { answerCompletions } from './completion.ts';
import { openDocuments } from './documents.ts';
import type { Host } from './host.ts';
import { answerHovers } from './hover.ts';
import { speakAs } from './language.ts';
import { projectFiles } from './project-files.ts';
import { projectSettings } from './project-settings.ts';
import { pullDiagnostics } from './pull-diagnostics.ts';
import { pushDiagnostics } from './push-diagnostics.ts';
import { answerReports } from './report.ts';
import type { Session } from './session.ts';
import { readSettings } from './settings.ts';
import { tellSettingsMistakes } from './settings-file-diagnostics.ts';
import { workspaceOf } from './workspace.ts';
import { workspaceFolders } from './workspace-folders.ts';

/** Serves one editor over a connection, on whatever that runs, until the editor ends it. */
export function startServer(
  connection: Connection,
  service: LanguageService = createLanguageService(),
  host: Host = {},
): void {
  connection.onInitialize((params) => {
    speakAs(params.locale);
    const client = readClient(params);
    const documents = openDocuments(connection, service);
    const folders = workspaceFolders(connection, client, params);
    const files = projectFiles(connection, client, documents, host);
    const projects = projectSettings(connection, client, documents, folders, files, host);
    const settings = readSettings(connection, client, projects);
    documents.onDidClose(({ document }) => settings.forget(document.uri));

    const editor = { connection, client, documents, service, settings };
    const session: Session = {
      ...editor,
      projects,
      folders,
      checks: watchDocuments(editor, host.clock ?? realClock),
      workspace: workspaceOf(editor, folders, files, host),
    };
    if (client.pullsDiagnostics) pullDiagnostics(session);
    else pushDiagnostics(session);
    tellSettingsMistakes(session);
    answerHovers(session);
    answerDefinitions(session);
    readBibliographies(session);
    answerCodeActions(session);
    answerClaims(session);
    answerCompletions(session);
    answerCommands(session);
    answerReports(session);
    return { capabilities: serverCapabilities(client), serverInfo: { name: 'overclaim', version } };
  });
  connection.listen();
}
