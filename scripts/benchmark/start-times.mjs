// Starts the server and the command line as editors and shells do, and says how long that took.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const REPORT_USAGE = fileURLToPath(new URL('report-usage.cjs', import.meta.url));

/** Runs a bundle to its end. `talk` writes to it, and settles when what is waited for has come. */
async function timed(path, args, talk) {
  const started = performance.now();
  const child = spawn(process.execPath, ['--require', REPORT_USAGE, path, ...args], {
    stdio: ['pipe', 'pipe', 'inherit', 'pipe'],
  });
  let usage = '';
  child.stdio[3].on('data', (chunk) => {
    usage += chunk;
  });
  const closed = once(child, 'close');
  await talk(child);
  const wall = performance.now() - started;
  child.stdin.end();
  await closed;
  return { wall, cpu: JSON.parse(usage).cpu };
}

/** From the start of the server to its answer to "initialize". */
export function startOfServer(path) {
  const send = (stdin, message) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    stdin.write(`Content-Length: ${text.length}\r\n\r\n${text}`);
  };
  return timed(path, ['--stdio'], async ({ stdin, stdout }) => {
    const params = { processId: null, rootUri: null, capabilities: {} };
    send(stdin, { id: 1, method: 'initialize', params });
    await once(stdout, 'data');
    send(stdin, { method: 'exit' });
  });
}

/** A whole `check` of one line. */
export function checkOfOneLine(path) {
  return timed(path, ['check', '--fail-on', 'never', '-'], async (child) => {
    child.stdout.resume();
    child.stdin.end('Ketamine is a life-changing treatment for anxiety.\n');
    await once(child, 'exit');
  });
}
