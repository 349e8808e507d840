/** Entry of the extension in the browser: the server is a worker. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME, clientOptions } from './client-options.ts';
import { tellMenusOfDrafts } from './draft-context.ts';
import { registerReport } from './report/report.ts';
import { registerRestart, Session } from './session.ts';

/** As much as we use of what the browser has; its own types would hide what Node lacks. */
declare const Worker: new (url: string) => { terminate(): void };

let session: Session | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const server = Uri.joinPath(context.extensionUri, 'dist/browser-server.js').toString(true);
  let worker: InstanceType<typeof Worker> | undefined;
  session = new Session(() => {
    // Unlike a process, a worker that was asked to exit lives on.
    worker?.terminate();
    worker = new Worker(server);
    return new LanguageClient(CLIENT_ID, CLIENT_NAME, worker, clientOptions());
  });
  context.subscriptions.push(registerRestart(session), registerReport(session), tellMenusOfDrafts());
  await session.start();
}

export async function deactivate(): Promise<void> {
  await session?.stop();
}
