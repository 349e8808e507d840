/** Entry of the language server as a process of its own. */
import { Console } from 'node:console';
import { createConnection as connectTo } from 'node:net';
import { parseArgs } from 'node:util';
import { type Connection, createConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { nodeFiles } from '../node-files.ts';
import { createLanguageService } from '../service.ts';
import { draftsInFolder } from './node-drafts.ts';
import { startServer } from './server.ts';

const HELP = `Usage: overclaim-language-server [--stdio | --node-ipc | --socket=PORT]

Checks mental-health drafts for overclaiming, in any editor that speaks the Language Server Protocol.
Your editor starts this program; to check files by hand, use "overclaim" instead.

  --stdio                 talk over standard input and output (the default)
  --node-ipc              talk over the channel to the Node process that started this one
  --socket=PORT           talk to the editor that listens on this port of this computer
  --clientProcessId=PID   end when that process has ended
  --version               print the version
  --help                  print this help
`;

/** Started in a way that cannot work: told in one line, without a stack. */
class Misuse extends Error {}

try {
  main();
} catch (error) {
  if (!(error instanceof Misuse)) throw error;
  fail(`${error.message} See --help.`, 2);
}

function main(): void {
  const options = parseOptions();
  const ways = Number(options.stdio) + Number(options['node-ipc']) + Number(options.socket !== undefined);
  if (ways > 1) throw new Misuse('Only one of --stdio, --node-ipc and --socket can be used.');

  if (options.help) process.stdout.write(HELP);
  else if (options.version) process.stdout.write(`${version}\n`);
  else if (options['node-ipc']) serveParentProcess();
  else if (options.socket !== undefined) serveSocket(options.socket);
  else serveStandardStreams();
}

/** @throws Misuse for an option that it does not know or that lacks its value. */
function parseOptions() {
  const flag = { type: 'boolean', default: false } as const;
  const options = {
    stdio: flag,
    'node-ipc': flag,
    socket: { type: 'string' },
    clientProcessId: { type: 'string' }, // the library reads it and watches that process
    version: flag,
    help: flag,
  } as const;
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new Misuse(`${error instanceof Error ? error.message : error}.`);
  }
}

function serveStandardStreams(): void {
  // Standard output carries the protocol: nothing else may be written there.
  globalThis.console = new Console(process.stderr);
  if (process.stdin.isTTY) console.error('Waiting for an editor on standard input. See --help; Ctrl+C ends.');
  serve(createConnection(process.stdin, process.stdout));
}

function serveParentProcess(): void {
  if (process.send === undefined) {
    throw new Misuse('--node-ipc needs a Node process that starts this one with a channel.');
  }
  const connection = createConnection(new IPCMessageReader(process), new IPCMessageWriter(process));
  let shutDown = false;
  connection.onShutdown(() => {
    shutDown = true;
  });
  // Unlike the end of a stream, the library lets the end of the channel pass unseen.
  process.once('disconnect', () => process.exit(shutDown ? 0 : 1));
  serve(connection);
}

function serveSocket(value: string): void {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Misuse(`--socket needs a port from 1 to 65535, not "${value}".`);
  }
  const socket = connectTo(port, '127.0.0.1');
  const refused = (error: Error) => fail(`No editor listens on port ${port} of this computer (${error.message}).`, 1);
  socket.once('error', refused);
  socket.once('connect', () => {
    socket.off('error', refused);
    serve(createConnection(socket, socket));
  });
}

function serve(connection: Connection): void {
  startServer(connection, createLanguageService(), { files: nodeFiles, draftsInFolder });
}

/** The process ends by itself with this exit code, as nothing is left to wait for. */
function fail(message: string, exitCode: number): void {
  process.stderr.write(`overclaim-language-server: ${message}\n`);
  process.exitCode = exitCode;
}
