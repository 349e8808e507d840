/** Entry of the extension on the desktop and on remote machines: the server is a process of its own. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, type NodeModule, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { CLIENT_ID, CLIENT_NAME, clientOptions } from './client-options.ts';
import { tellMenusOfDrafts } from './draft-context.ts';
import { registerReport } from './report/report.ts';
import { registerRestart, Session } from './session.ts';

/** Where a debugger can be attached to the server while the extension itself is being debugged. */
const DEBUG_PORT = 6009;

let session: Session | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const server: NodeModule = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  const serverOptions: ServerOptions = {
    run: server,
    debug: { ...server, options: { execArgv: ['--nolazy', `--inspect=${DEBUG_PORT}`] } },
  };
  session = new Session(() => new LanguageClient(CLIENT_ID, CLIENT_NAME, serverOptions, clientOptions()));
  context.subscriptions.push(registerRestart(session), registerReport(session), tellMenusOfDrafts());
  await session.start();
}

/** The editor waits for what this returns: the server's process has then ended. */
export async function deactivate(): Promise<void> {
  await session?.stop();
}
