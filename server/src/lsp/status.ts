// Stands in until the writing branch is merged, whose file replaces this one.
import { textToCheck } from './documents.ts';
import type { Session } from './session.ts';

/** Tells the editor how a draft stands whenever its text or its settings changed: "overclaim/status". */
export function tellStatus({ connection, documents, service, settings }: Session): void {
  const tell = async (uri: string): Promise<void> => {
    const { enable, choices } = await settings.of(uri);
    const document = documents.get(uri);
    if (document === undefined) return;
    const { findings, profile, profileFrom } = service.check(textToCheck(document), choices);
    const counts = { error: 0, warning: 0, info: 0, hint: 0 };
    for (const { severity } of findings) counts[severity]++;
    const state = enable ? 'checked' : 'off';
    await connection.sendNotification('overclaim/status', {
      uri,
      version: document.version,
      state,
      profile,
      profileFrom,
      counts,
    });
  };
  const tellSoon = (uri: string): void =>
    void tell(uri).catch((error) => connection.console.error(`The status of ${uri} was not told. ${error}`));
  documents.onDidChangeContent(({ document }) => tellSoon(document.uri));
  settings.onDidChange(() => documents.keys().forEach(tellSoon));
}
