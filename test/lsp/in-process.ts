import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver';
import * as serverSide from 'vscode-languageserver/node';
import {
  IPCMessageWriter,
  type Message,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { Host } from '../../server/src/lsp/host.ts';
import { startServer } from '../../server/src/lsp/server.ts';
import { nodeFiles } from '../../server/src/node-files.ts';
import type { LanguageService } from '../../server/src/service.ts';
import type { StartedServer } from './started-server.ts';

/** The server on a pair of streams. */
export function startInProcess(): StartedServer {
  return startWith(undefined);
}

/** The same, with a language service of the test's own. */
export function startWith(service: LanguageService | undefined, host: Host = {}): StartedServer {
  const input = new PassThrough();
  return start(service, host, new serverSide.StreamMessageReader(input), new StreamMessageWriter(input));
}

/** The same again, where messages arrive at once, as they do between Node processes: many may wait for their turn. */
export function startWithoutStreams(service: LanguageService): StartedServer {
  const messages = new EventEmitter();
  const send = (message: Message, _handle: unknown, _options: unknown, sent: (error: null) => void) => {
    messages.emit('message', message);
    sent(null);
  };
  const channel = Object.assign(messages, { send }) as unknown as NodeJS.Process;
  return start(service, {}, new serverSide.IPCMessageReader(channel), new IPCMessageWriter(channel));
}

function start(
  service: LanguageService | undefined,
  host: Host,
  input: serverSide.MessageReader,
  writer: MessageWriter,
): StartedServer {
  const output = new PassThrough();
  const exitCode = new Promise<number>((exit) => {
    // In place of the library's watch dog, which would end the test's own process.
    const watchDog = { shutdownReceived: false, initialize() {}, exit };
    const connection = createConnection(
      (logger) => serverSide.createProtocolConnection(input, new serverSide.StreamMessageWriter(output), logger),
      watchDog,
    );
    startServer(connection, service, { files: nodeFiles, ...host });
  });
  return {
    reader: new StreamMessageReader(output),
    writer,
    exitCode,
    hangUp() {},
    kill: () => input.dispose(),
  };
}
