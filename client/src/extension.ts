/** Entry of the extension on the desktop and on remote machines: the server is a process of its own. */
import type { ExtensionContext } from 'vscode';
import type { NodeModule, ServerOptions } from 'vscode-languageclient/node';
import { CLIENT_ID, CLIENT_NAME } from './client-options.ts';
import { startExtension } from './features.ts';
import type { Session } from './session.ts';

/** Where a debugger can be attached to the server while the extension itself is being debugged. */
const DEBUG_PORT = 6009;

let session: Session | undefined;

export function activate(context: ExtensionContext): void {
  session = startExtension(context, async (options) => {
    const { LanguageClient, TransportKind, WorkDoneProgress } = await import('./language-client.ts');
    const server: NodeModule = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
    const serverOptions: ServerOptions = {
      run: server,
      debug: { ...server, options: { execArgv: ['--nolazy', `--inspect=${DEBUG_PORT}`] } },
    };
    const client = new LanguageClient(CLIENT_ID, CLIENT_NAME, serverOptions, options);
    return { client, workDone: WorkDoneProgress.type };
  });
  // Nobody waits for it: what went wrong, the status bar and the output tell.
  session.start().catch(() => {});
}

/** The editor waits for what this returns: the server's process has then ended. */
export async function deactivate(): Promise<void> {
  await session?.stop();
}
