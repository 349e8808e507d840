import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckedDraft, Choices, ShownFinding } from '../service.ts';
import type { Editor } from './editor.ts';
import { STATUS, type Status } from './protocol.ts';

/** Tells how the check of a document stands; settles when it is on its way. */
export type TellStatus = (
  document: TextDocument,
  state: Status['state'],
  choices: Choices,
  checked: CheckedDraft | undefined,
  shown: readonly ShownFinding[],
) => Promise<void>;

/** Tells an editor that wants to know, whenever more than the version is new. */
export function statusTeller({
  connection,
  client,
  documents,
}: Pick<Editor, 'connection' | 'client' | 'documents'>): TellStatus {
  if (!client.takesStatus) return async () => {};
  const told = new Map<string, string>();
  documents.onDidClose(({ document }) => told.delete(document.uri));
  return async ({ uri, version }, state, { profile }, checked, shown) => {
    const counts = { error: 0, warning: 0, info: 0, hint: 0 };
    for (const { severity } of shown) counts[severity]++;
    const said: Omit<Status, 'uri' | 'version'> = {
      state,
      profile: checked?.profile ?? profile ?? 'default',
      profileFrom: checked?.profileFrom ?? (profile ? 'choice' : 'default'),
      counts,
    };
    const json = JSON.stringify(said);
    if (told.get(uri) === json) return;
    told.set(uri, json);
    await connection.sendNotification(STATUS, { uri, version, ...said } satisfies Status);
  };
}
