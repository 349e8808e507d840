import {
  type CancellationToken,
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  CodeActionRequest,
  type Command,
  ConfigurationRequest,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  ExecuteCommandRequest,
  ExitNotification,
  FileChangeType,
  type Hover,
  HoverRequest,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type LogMessageParams,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  type Registration,
  RegistrationRequest,
  ShowMessageNotification,
  type ShowMessageParams,
  ShutdownRequest,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';
import { READ_FILE, STATUS, type Status } from '../../server/src/lsp/protocol.ts';
import type { StartedServer } from './started-server.ts';

/** The longest that a test waits for anything, in ms. */
export const LIMIT = 25_000;

/** An editor, as far as the server can tell. */
export class LspClient {
  /** Everything that the server pushed, oldest first. */
  readonly published: PublishDiagnosticsParams[] = [];
  readonly logged: LogMessageParams[] = [];
  /** What the server wanted the writer to see. */
  readonly shown: ShowMessageParams[] = [];
  /** How the server says that its checks stand, oldest first. */
  readonly statuses: Status[] = [];
  /** Files that this editor reads for a server that asks. */
  readonly files = new Map<string, string>();
  /** What the server is told when it asks for "overclaim" settings; a promise makes it wait. */
  settings: unknown = null;
  settingsAsked = 0;
  /** What the server asked to be told of. */
  readonly registrations: Registration[] = [];
  refreshes = 0;
  readonly connection: ProtocolConnection;
  readonly #server: StartedServer;
  readonly #waiting = new Set<() => void>();

  constructor(server: StartedServer) {
    this.#server = server;
    this.connection = createProtocolConnection(server.reader, server.writer);
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params);
      this.#changed();
    });
    this.connection.onNotification(LogMessageNotification.type, (params) => {
      this.logged.push(params);
      this.#changed();
    });
    this.connection.onNotification(ShowMessageNotification.type, (params) => {
      this.shown.push(params);
      this.#changed();
    });
    this.connection.onNotification(STATUS, (status: Status) => {
      this.statuses.push(status);
      this.#changed();
    });
    this.connection.onRequest(READ_FILE, ({ uri }: { uri: string }) => {
      const text = this.files.get(uri);
      return text === undefined ? null : { text };
    });
    this.connection.onRequest(ConfigurationRequest.type, ({ items }) => {
      this.settingsAsked++;
      this.#changed();
      return Promise.all(items.map(({ section }) => (section === 'overclaim' ? this.settings : null)));
    });
    this.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registrations.push(...registrations);
      this.#changed();
    });
    this.connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshes++;
      this.#changed();
    });
    this.connection.listen();
  }

  /**
   * @param capabilities what this editor can do
   * @param more what else it says: its language, its folders, what it takes beyond the protocol
   */
  async initialize(
    capabilities: ClientCapabilities = {},
    more: Partial<InitializeParams> = {},
  ): Promise<InitializeResult> {
    const result = await this.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities,
      ...more,
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
    return result;
  }

  open(uri: string, text: string, version = 1, languageId = 'markdown'): Promise<void> {
    const textDocument = { uri, languageId, version, text };
    return this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  change(uri: string, version: number, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const textDocument = { uri, version };
    return this.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument, contentChanges });
  }

  save(uri: string): Promise<void> {
    return this.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Tells the server that settings changed; with the settings, as editors do that cannot be asked. */
  configure(settings: unknown = null): Promise<void> {
    return this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
  }

  /** Tells of files that changed on disk. */
  filesChanged(...uris: string[]): Promise<void> {
    const changes = uris.map((uri) => ({ uri, type: FileChangeType.Changed as FileChangeType }));
    return this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  }

  hover(uri: string, position: Position): Promise<Hover | null> {
    return limited('a hover', this.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position }));
  }

  async codeActions(uri: string, range: Range, context: Partial<CodeActionContext> = {}): Promise<CodeAction[]> {
    const params = { textDocument: { uri }, range, context: { diagnostics: [], ...context } };
    const answer = await limited('code actions', this.connection.sendRequest(CodeActionRequest.type, params));
    return (answer ?? []).filter((each): each is CodeAction => typeof each.command !== 'string');
  }

  /** @param more a token for its progress, and one to call it off by */
  execute(
    { command, arguments: given = [] }: Command,
    more: { workDoneToken?: string; cancellation?: CancellationToken } = {},
  ): Promise<unknown> {
    const { workDoneToken, cancellation } = more;
    const params = { command, arguments: given, ...(workDoneToken !== undefined && { workDoneToken }) };
    return limited('a command', this.connection.sendRequest(ExecuteCommandRequest.type, params, cancellation));
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    const params = { textDocument: { uri }, ...(previousResultId !== undefined && { previousResultId }) };
    return limited('diagnostics', this.connection.sendRequest(DocumentDiagnosticRequest.type, params));
  }

  /** The first pushed diagnostics of a document's version; `version` undefined finds those that name none. */
  diagnostics(uri: string, version: number | undefined): Promise<PublishDiagnosticsParams> {
    const find = () => this.published.find((each) => each.uri === uri && each.version === version);
    return this.until(`diagnostics of version ${version}`, find);
  }

  /** Waits until `find` gives something; looks again after each message from the server. */
  until<Found>(what: string, find: () => Found | undefined | false): Promise<Found> {
    let look = () => {};
    const found = new Promise<Found>((resolve) => {
      look = () => {
        const value = find();
        if (value !== undefined && value !== false) resolve(value);
      };
      this.#waiting.add(look);
      look();
    });
    return limited(what, found).finally(() => this.#waiting.delete(look));
  }

  shutdown(): Promise<void> {
    return limited('the end of work', this.connection.sendRequest(ShutdownRequest.type));
  }

  /** Tells the server to end; gives the exit code. */
  async exit(): Promise<number | null> {
    await this.connection.sendNotification(ExitNotification.type);
    return this.ended();
  }

  /** Drops the connection without a word; gives the exit code. */
  hangUp(): Promise<number | null> {
    this.#server.hangUp();
    return this.ended();
  }

  ended(): Promise<number | null> {
    return limited('the end of the server', this.#server.exitCode);
  }

  /** Leaves nothing behind, whatever the test did. */
  discard(): void {
    this.connection.dispose();
    this.#server.kill();
  }

  #changed(): void {
    for (const look of [...this.#waiting]) look();
  }
}

/** @throws an Error when the promise takes longer than the limit. */
function limited<Value>(what: string, promise: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited ${LIMIT} ms in vain for ${what}.`)), LIMIT);
  });
  return Promise.race([promise, tooLong]).finally(() => clearTimeout(timer));
}
