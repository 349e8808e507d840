import { diagnosticsOf } from './diagnostic.ts';
import { nextTurn } from './next-turn.ts';
import { isSettingsFile } from './project-settings.ts';
import type { Session } from './session.ts';
import { settingsFileDiagnostics } from './settings-file-diagnostics.ts';

/**
 * Sends a document's diagnostics whenever its text changed, for clients that do not ask for them.
 * Waits for no fixed time: it checks as soon as the messages that already arrived are dealt with,
 * so that of a burst of edits only the last state is checked and an outdated result is never sent.
 */
export function pushDiagnostics(session: Session): void {
  const { connection, client, documents, settings, checks } = session;
  /** Documents whose newest state was not sent yet. */
  const due = new Set<string>();
  let lastChange = 0;

  const send = async (uri: string): Promise<void> => {
    // They are remembered: what follows until the sending waits for nobody.
    await settings.of(uri);
    // Gone, or sent by another turn, while we waited for the settings.
    if (!due.delete(uri)) return;
    const findings = isSettingsFile(uri) ? [] : await checks.shown(uri);
    const document = documents.get(uri);
    if (document === undefined) return;
    const diagnostics = isSettingsFile(uri)
      ? await settingsFileDiagnostics(session, document)
      : diagnosticsOf(findings ?? [], document, client);
    await connection.sendDiagnostics({ uri, version: document.version, diagnostics });
  };

  // One document a turn, so that a hover need not wait for all of them.
  const sendDue = (uris: readonly string[]): void => {
    const [uri, ...rest] = uris;
    if (uri === undefined) return;
    send(uri).catch((error) => connection.console.error(`Checking ${uri} failed. ${error?.stack ?? error}`));
    nextTurn(() => sendDue(rest));
  };

  const schedule = (uri: string): void => {
    due.add(uri);
    const change = ++lastChange;
    // The connection takes one message a turn: a second turn comes after the next message, if there is one.
    nextTurn(() => nextTurn(() => change === lastChange && sendDue([...due])));
  };

  documents.onDidChangeContent(({ document }) => schedule(document.uri));
  documents.onDidClose(({ document: { uri } }) => {
    due.delete(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  checks.onDidChange(schedule);
}
