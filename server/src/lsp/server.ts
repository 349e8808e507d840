import type { Connection } from 'vscode-languageserver';
import { version } from '../../../package.json';
import { createLanguageService, type LanguageService } from '../service.ts';
import { serverCapabilities } from './capabilities.ts';
import { watchDocuments } from './checks.ts';
import { answerClaims } from './claims.ts';
import { readClient } from './client.ts';
import { type Clock, realClock } from './clock.ts';
import { answerCodeActions } from './code-action.ts';
import { answerCommands } from './commands.ts';
import { answerCompletions } from './completion.ts';
import { openDocuments } from './documents.ts';
import { answerHovers } from './hover.ts';
import { speakAs } from './language.ts';
import { pullDiagnostics } from './pull-diagnostics.ts';
import { pushDiagnostics } from './push-diagnostics.ts';
import { answerReports } from './report.ts';
import type { Session } from './session.ts';
import { readSettings } from './settings.ts';
import { type Disk, workspaceOf } from './workspace.ts';

/** What the server has from where it runs, and can do without. */
export interface Host {
  readonly clock?: Clock;
  readonly disk?: Disk;
}

/** Serves one editor over a connection, on whatever that runs, until the editor ends it. */
export function startServer(
  connection: Connection,
  service: LanguageService = createLanguageService(),
  { clock = realClock, disk }: Host = {},
): void {
  connection.onInitialize((params) => {
    speakAs(params.locale);
    const client = readClient(params);
    const documents = openDocuments(connection, service);
    const settings = readSettings(connection, client);
    documents.onDidClose(({ document }) => settings.forget(document.uri));

    const parts = { connection, client, documents, service, settings };
    const session: Session = {
      ...parts,
      checks: watchDocuments(parts, clock),
      workspace: workspaceOf(parts, params, disk),
    };
    if (client.pullsDiagnostics) pullDiagnostics(session);
    else pushDiagnostics(session);
    answerHovers(session);
    answerCodeActions(session);
    answerClaims(session);
    answerCompletions(session);
    answerCommands(session);
    answerReports(session);
    return { capabilities: serverCapabilities(client), serverInfo: { name: 'overclaim', version } };
  });
  connection.listen();
}
