/** Entry of the extension in the browser: the server is a worker. */
import { type ExtensionContext, Uri } from 'vscode';
import { CLIENT_ID, CLIENT_NAME } from './client-options.ts';
import { startExtension } from './features.ts';
import type { Session } from './session.ts';

/** As much as we use of what the browser has; its own types would hide what Node lacks. */
declare const Worker: new (url: string) => { terminate(): void };

let session: Session | undefined;

export function activate(context: ExtensionContext): void {
  const server = Uri.joinPath(context.extensionUri, 'dist/browser-server.js').toString(true);
  let worker: InstanceType<typeof Worker> | undefined;
  session = startExtension(context, async (options) => {
    const { LanguageClient, WorkDoneProgress } = await import('vscode-languageclient/browser');
    // Unlike a process, a worker that was asked to exit lives on.
    worker?.terminate();
    worker = new Worker(server);
    const client = new LanguageClient(CLIENT_ID, CLIENT_NAME, worker, options);
    return { client, workDone: WorkDoneProgress.type };
  });
  // Nobody waits for it: what went wrong, the status bar and the output tell.
  session.start().catch(() => {});
}

export async function deactivate(): Promise<void> {
  await session?.stop();
}
