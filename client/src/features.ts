/** All that the extension does beside the language server's own features, on the desktop and in the browser alike. */
import { commands, Disposable, type ExtensionContext, l10n, window, workspace } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { registerClaimsView } from './claims/claims-view.ts';
import { CLIENT_NAME, clientOptions } from './client-options.ts';
import { checkAllDrafts } from './commands/check-all-drafts.ts';
import { chooseProfile } from './commands/choose-profile.ts';
import { copySource } from './commands/copy-source.ts';
import { openSample } from './commands/open-sample.ts';
import { showRulePage } from './commands/rule-page.ts';
import { tellMenusOfDrafts } from './draft-context.ts';
import { draftInView } from './drafts.ts';
import { registerPages } from './pages/pages.ts';
import { DID_GRANT_TRUST, READ_FILE, STATUS, type Status } from './protocol.ts';
import { readFile } from './read-file.ts';
import { registerReport } from './report/report.ts';
import { type NewClient, Session } from './session.ts';
import { registerStatusBar } from './status/status-bar.ts';
import { Statuses } from './status/statuses.ts';

/** Registers everything and starts the server. @param newClient makes a client, which may take a moment to load */
export function startExtension(
  context: ExtensionContext,
  newClient: (options: LanguageClientOptions) => Promise<NewClient>,
): Session {
  const output = window.createOutputChannel(CLIENT_NAME, { log: true });
  const statuses = new Statuses();
  const session = new Session(output, async () => {
    const made = await newClient(clientOptions(output));
    const { client } = made;
    client.onNotification(STATUS, (status: Status) => {
      statuses.take(client.protocol2CodeConverter.asUri(status.uri), status);
    });
    client.onRequest(READ_FILE, readFile);
    return made;
  });
  context.subscriptions.push(
    output,
    statuses,
    session.onDidChangeState((state) => {
      if (state !== 'running') statuses.forget();
    }),
    registerPages(context),
    tellMenusOfDrafts(),
    registerReport(session),
    registerStatusBar(session, statuses),
    registerClaimsView(context, session, statuses),
    registerCommands(context, session, statuses),
    workspace.onDidGrantWorkspaceTrust(() => session.notify(DID_GRANT_TRUST, {})),
  );
  return session;
}

function registerCommands(context: ExtensionContext, session: Session, statuses: Statuses): Disposable {
  const perform: Readonly<Record<string, (...args: unknown[]) => unknown>> = {
    checkNow: () => checkNow(session),
    checkAllDrafts: () => checkAllDrafts(session),
    pause: () => session.stop(),
    resume: () => session.start(),
    restart: async () => {
      await session.restart();
      window.setStatusBarMessage(l10n.t('Overclaim was restarted.'), 5000);
    },
    chooseProfile: () => chooseProfile(statuses),
    copySourceAsAma: () => copySource(session, 'ama'),
    copySourceAsBibtex: () => copySource(session, 'bibtex'),
    copySourceAsRis: () => copySource(session, 'ris'),
    showRulePage,
    openSample: () => openSample(context),
    openWalkthrough: () => commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`),
    openSettings: () => commands.executeCommand('workbench.action.openSettings', `@ext:${context.extension.id}`),
    showOutput: () => session.output.show(),
  };
  return Disposable.from(
    ...Object.entries(perform).map(([name, run]) => commands.registerCommand(`overclaim.${name}`, run)),
  );
}

/** "Overclaim: Check Now": also where the writer chose to be asked first, or the check waits for a pause. */
async function checkNow(session: Session): Promise<void> {
  const uri = draftInView()?.document.uri;
  const client = session.running;
  if (!uri || !client) return;
  const params = { command: 'overclaim.check', arguments: [client.code2ProtocolConverter.asUri(uri)] };
  await session.request('workspace/executeCommand', params);
}
