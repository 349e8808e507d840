import { diagnosticsOf } from './diagnostic.ts';
import { textToCheck } from './documents.ts';
import { isSettingsFile } from './project-settings.ts';
import type { Session } from './session.ts';
import { settingsFileDiagnostics } from './settings-file-diagnostics.ts';

// Node's own queue; a browser has none, its timers come closest.
const nextTurn: (run: () => void) => void = globalThis.setImmediate ?? ((run) => setTimeout(run, 0));

/**
 * Sends a document's diagnostics whenever its text changed, for clients that do not ask for them.
 * Waits for no fixed time: it checks as soon as the messages that already arrived are dealt with,
 * so that of a burst of edits only the last state is checked and an outdated result is never sent.
 */
export function pushDiagnostics(session: Session): void {
  const { connection, client, documents, service, settings } = session;
  /** Documents whose newest state was not sent yet. */
  const due = new Set<string>();
  let lastChange = 0;

  const send = async (uri: string): Promise<void> => {
    const { enable, choices } = await settings.of(uri);
    const document = documents.get(uri);
    // Gone, or sent by another turn, while we waited for the settings.
    if (!due.delete(uri) || document === undefined) return;
    const findings = enable ? service.check(textToCheck(document), choices).findings : [];
    const diagnostics = isSettingsFile(uri)
      ? await settingsFileDiagnostics(session, document)
      : diagnosticsOf(findings, document, client);
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
  settings.onDidChange(() => documents.keys().forEach(schedule));
}
