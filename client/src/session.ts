import { commands, type Disposable, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CLIENT_ID, CLIENT_NAME } from './client-options.ts';

/** Keeps one language server running for the editor, and replaces it when asked to. */
export class Session {
  readonly #newClient: () => BaseLanguageClient;
  #client: BaseLanguageClient | undefined;
  /** What is being done, or was done last: starts and stops never overlap. */
  #task: Promise<void> = Promise.resolve();

  /** @param newClient makes a client that was not started yet, for a server of its own */
  constructor(newClient: () => BaseLanguageClient) {
    this.#newClient = newClient;
  }

  /** Rejects when the server could not be started; the client has then told the user why. */
  start(): Promise<void> {
    return this.#next(async () => {
      this.#client = this.#newClient();
      await this.#client.start();
    });
  }

  /** Resolves when the server has ended. */
  stop(): Promise<void> {
    return this.#next(async () => {
      // One that never started, or that crashed, has nothing to end.
      if (this.#client?.isRunning()) await this.#client.stop();
      this.#client = undefined;
    });
  }

  /** A client whose start failed cannot be started again: so each start has a new one. */
  async restart(): Promise<void> {
    this.stop().catch(() => {}); // The server is stuck, then: we go on without it.
    await this.start();
  }

  /** The server's answer, once it has started; undefined where there is no server to ask. Rejects as the server does. */
  async request<Answer>(method: string, params: unknown): Promise<Answer | undefined> {
    await this.#task.catch(() => {});
    return this.running?.sendRequest<Answer>(method, params);
  }

  /** The client, while its server can be asked. */
  get running(): BaseLanguageClient | undefined {
    return this.#client?.isRunning() ? this.#client : undefined;
  }

  #next(task: () => Promise<void>): Promise<void> {
    this.#task = this.#task.catch(() => {}).then(task);
    return this.#task;
  }
}

/** "Overclaim: Restart Language Server". */
export function registerRestart(session: Session): Disposable {
  return commands.registerCommand(`${CLIENT_ID}.restart`, async () => {
    await session.restart();
    window.setStatusBarMessage(`${CLIENT_NAME} was restarted.`, 5000);
  });
}
