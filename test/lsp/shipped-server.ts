import { type ChildProcess, execFile, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { promisify } from 'node:util';
import {
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { type StartedServer, shipped } from './started-server.ts';

export function startOverStdio(...options: string[]): StartedServer {
  const args = options.length > 0 ? options : ['--stdio'];
  const child = spawn(process.execPath, [shipped('server.js'), ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  return {
    reader: new StreamMessageReader(child.stdout),
    writer: new StreamMessageWriter(child.stdin),
    hangUp: () => child.stdin.end(),
    ...ending(child),
  };
}

export function startOverIpc(): StartedServer {
  const child = fork(shipped('server.js'), ['--node-ipc'], { execArgv: [] });
  return {
    reader: new IPCMessageReader(child),
    writer: new IPCMessageWriter(child),
    hangUp: () => child.disconnect(),
    ...ending(child),
  };
}

/** Listens as an editor does, and waits for the server to call. */
export async function startOverSocket(): Promise<StartedServer> {
  const editor = createServer().listen(0, '127.0.0.1');
  await once(editor, 'listening');
  const { port } = editor.address() as AddressInfo;
  const child = spawn(process.execPath, [shipped('server.js'), `--socket=${port}`], { stdio: 'inherit' });
  const [socket] = (await once(editor, 'connection')) as [Socket];
  editor.close();
  return {
    reader: new StreamMessageReader(socket),
    writer: new StreamMessageWriter(socket),
    hangUp: () => socket.end(),
    ...ending(child),
  };
}

/** Runs the server's command to its end, with nothing on standard input. */
export async function run(...args: string[]): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  try {
    const running = promisify(execFile)(process.execPath, [shipped('server.js'), ...args]);
    running.child.stdin?.end();
    return { exitCode: 0, ...(await running) };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { exitCode: code, stdout, stderr };
  }
}

function ending(child: ChildProcess): Pick<StartedServer, 'exitCode' | 'kill'> {
  return {
    exitCode: new Promise((resolve) => child.once('exit', resolve)),
    kill: () => child.kill('SIGKILL'),
  };
}
