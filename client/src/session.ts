import { type CancellationToken, type Event, EventEmitter, type LogOutputChannel } from 'vscode';
import type { BaseLanguageClient, WorkDoneProgress } from 'vscode-languageclient';

/** "paused": the writer stopped it; "failed": it could not be started, or ended by itself for good. */
export type SessionState = 'starting' | 'running' | 'paused' | 'failed';

/** A client that was not started yet, and the library's name for what a server tells of its progress. */
export interface NewClient {
  readonly client: BaseLanguageClient;
  readonly workDone: typeof WorkDoneProgress.type;
}

/** Hears how far the server is: what it is at, and how many per cent are done. */
export type Report = (message: string | undefined, percentage: number | undefined) => void;

/** Keeps one language server running for the editor, and replaces it when asked to. */
export class Session {
  /** What the server and its client have to tell. */
  readonly output: LogOutputChannel;
  readonly #newClient: () => Promise<NewClient>;
  #client: BaseLanguageClient | undefined;
  #workDone: NewClient['workDone'] | undefined;
  /** What is being done, or was done last: starts and stops never overlap. */
  #task: Promise<void> = Promise.resolve();
  /** Requests with progress so far. */
  #asked = 0;
  #state: SessionState = 'starting';
  readonly #changed = new EventEmitter<SessionState>();
  readonly onDidChangeState: Event<SessionState> = this.#changed.event;

  /** @param newClient makes a client that was not started yet, for a server of its own */
  constructor(output: LogOutputChannel, newClient: () => Promise<NewClient>) {
    this.output = output;
    this.#newClient = newClient;
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Rejects when the server could not be started; the client has then told the user why. */
  start(): Promise<void> {
    return this.#next(async () => {
      this.#become('starting');
      try {
        const { client, workDone } = await this.#newClient();
        this.#client = client;
        this.#workDone = workDone;
        // Of a client of the past, nobody wants to hear that it ended.
        client.onDidChangeState(({ newState }) => {
          if (this.#client === client && newState === STOPPED && this.#state === 'running') this.#become('failed');
          if (this.#client === client && newState === RUNNING) this.#become('running');
        });
        await client.start();
      } catch (error) {
        this.output.error(`The language server could not be started. ${error instanceof Error ? error.stack : error}`);
        this.#become('failed');
        throw error;
      }
    });
  }

  /** Resolves when the server has ended. */
  stop(): Promise<void> {
    return this.#next(async () => {
      const client = this.#client;
      this.#client = undefined;
      this.#become('paused');
      // One that never started, or that crashed, has nothing to end.
      if (client?.isRunning()) await client.stop();
    });
  }

  /** A client whose start failed cannot be started again: so each start has a new one. */
  async restart(): Promise<void> {
    this.stop().catch(() => {}); // The server is stuck, then: we go on without it.
    await this.start();
  }

  /** The server's answer, once it has started; undefined where there is no server to ask. Rejects as the server does. */
  async request<Answer>(method: string, params: unknown, token?: CancellationToken): Promise<Answer | undefined> {
    await this.#task.catch(() => {});
    return this.running?.sendRequest<Answer>(method, params, ...(token ? [token] : []));
  }

  /** As `request`, hearing from the server meanwhile. */
  async requestWithProgress<Answer>(
    method: string,
    params: object,
    token: CancellationToken,
    report: Report,
  ): Promise<Answer | undefined> {
    const client = this.running;
    if (client === undefined || this.#workDone === undefined) return undefined;
    const workDoneToken = `overclaim-${++this.#asked}`;
    const listening = client.onProgress(this.#workDone, workDoneToken, (value) => {
      if (value.kind === 'report') report(value.message, value.percentage);
    });
    try {
      return await client.sendRequest<Answer>(method, { ...params, workDoneToken }, token);
    } finally {
      listening.dispose();
    }
  }

  async notify(method: string, params: unknown): Promise<void> {
    await this.running?.sendNotification(method, params);
  }

  /** The client, while its server can be asked. */
  get running(): BaseLanguageClient | undefined {
    return this.#client?.isRunning() ? this.#client : undefined;
  }

  #become(state: SessionState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#changed.fire(state);
  }

  #next(task: () => Promise<void>): Promise<void> {
    this.#task = this.#task.catch(() => {}).then(task);
    return this.#task;
  }
}

// Of the client's State; the library itself is loaded only when a draft is opened.
const STOPPED = 1;
const RUNNING = 2;
