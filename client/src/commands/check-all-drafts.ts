import { type CancellationToken, l10n, ProgressLocation, type Uri, window, workspace } from 'vscode';
import { DRAFT_ENDINGS } from '../drafts.ts';
import type { Report, Session } from '../session.ts';

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
    const uris = drafts.map((uri) => client.code2ProtocolConverter.asUri(uri));
    const told = await check(session, uris, token, (message, percentage) => {
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
  const found = await workspace.findFiles(`**/*.{${DRAFT_ENDINGS.join(',')}}`, exclude, undefined, token);
  // Some of those who search files for the editor, in places of their own, take no patterns.
  return found.filter(({ path }) => DRAFT_ENDINGS.some((ending) => path.endsWith(`.${ending}`)));
}

/** The server's summary; undefined where it gave none, or the writer cancelled. */
async function check(
  session: Session,
  uris: readonly string[],
  token: CancellationToken,
  report: Report,
): Promise<string | undefined> {
  try {
    const params = { command: CHECK_WORKSPACE, arguments: [{ uris }] };
    const answer = await session.requestWithProgress('workspace/executeCommand', params, token, report);
    return typeof answer === 'string' ? answer : undefined;
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    throw error;
  }
}
