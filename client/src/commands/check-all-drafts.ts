import { type CancellationToken, l10n, ProgressLocation, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { DRAFT_ENDINGS } from '../drafts.ts';
import type { Session } from '../session.ts';

/** The server's command: its argument is what to check, its progress is what it has done. */
const CHECK_WORKSPACE = 'overclaim.checkWorkspace';

/** "Overclaim: Check All Drafts in the Workspace": what is found is shown under Problems. */
export async function checkAllDrafts(session: Session): Promise<void> {
  const client = session.running;
  if (!client) return;
  const options = {
    location: ProgressLocation.Notification,
    title: l10n.t('Overclaim: checking all drafts'),
    cancellable: true,
  };
  await window.withProgress(options, async (progress, token) => {
    const drafts = await findDrafts(token);
    if (token.isCancellationRequested) return;
    if (drafts.length === 0) {
      window.showInformationMessage(l10n.t('There are no drafts in this workspace.'));
      return;
    }
    let done = 0;
    const told = await check(client, drafts, token, (message, percentage) => {
      progress.report({ ...(message !== undefined && { message }), increment: (percentage ?? done) - done });
      done = percentage ?? done;
    });
    if (told !== undefined) window.showInformationMessage(told);
  });
}

/** What the editor hides or does not search is left out, as are other people's packages. */
async function findDrafts(token: CancellationToken): Promise<Uri[]> {
  const files = workspace.getConfiguration('files').get<Record<string, boolean>>('exclude', {});
  const search = workspace.getConfiguration('search').get<Record<string, boolean>>('exclude', {});
  const left = Object.entries({ ...files, ...search }).filter(([, value]) => value === true);
  const exclude = `{${['**/node_modules/**', '**/.git/**', ...left.map(([glob]) => glob)].join(',')}}`;
  return workspace.findFiles(`**/*.{${DRAFT_ENDINGS.join(',')}}`, exclude, undefined, token);
}

/** The server's summary; undefined where it gave none, or the writer cancelled. */
async function check(
  client: BaseLanguageClient,
  drafts: readonly Uri[],
  token: CancellationToken,
  report: (message: string | undefined, percentage: number | undefined) => void,
): Promise<string | undefined> {
  // Loaded with the client already, and not before.
  const { WorkDoneProgress } = await import('vscode-languageclient');
  const workDoneToken = `overclaim-check-${Date.now()}`;
  const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
    if (value.kind === 'report') report(value.message, value.percentage);
  });
  try {
    const uris = drafts.map((uri) => client.code2ProtocolConverter.asUri(uri));
    const params = { command: CHECK_WORKSPACE, arguments: [{ uris }], workDoneToken };
    const answer: unknown = await client.sendRequest('workspace/executeCommand', params, token);
    return typeof answer === 'string' ? answer : undefined;
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    throw error;
  } finally {
    listening.dispose();
  }
}
