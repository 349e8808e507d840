import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type DataCallback,
  Emitter,
  type Message,
} from 'vscode-languageserver-protocol/node';
import { type StartedServer, shipped } from './started-server.ts';

/** Compiled once for all workers. */
let bundle: Script | undefined;

/** Runs the worker's bundle where there is what a web worker has, and nothing of Node. */
export function startWebWorker(): StartedServer {
  const fromWorker = new Emitter<Message>();
  const scope: Record<string, unknown> = {
    postMessage: (message: Message) => fromWorker.fire(structuredClone(message)),
    addEventListener() {},
    onmessage: undefined,
    console,
    crypto,
    queueMicrotask,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    TextDecoder,
    TextEncoder,
    URL,
  };
  scope.self = scope;
  bundle ??= new Script(readFileSync(shipped('browser-server.js'), 'utf8'));
  bundle.runInNewContext(scope);

  const toWorker = (message: Message) => {
    const data = structuredClone(message);
    setImmediate(() => (scope.onmessage as ((event: { data: Message }) => void) | undefined)?.({ data }));
  };
  return {
    reader: new (class extends AbstractMessageReader {
      listen(callback: DataCallback) {
        return fromWorker.event(callback);
      }
    })(),
    writer: new (class extends AbstractMessageWriter {
      async write(message: Message) {
        toWorker(message);
      }
      end() {}
    })(),
    exitCode: new Promise(() => {}),
    hangUp() {},
    kill: () => fromWorker.dispose(),
  };
}
