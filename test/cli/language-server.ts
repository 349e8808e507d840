import assert from 'node:assert/strict';
import { once } from 'node:events';
import { startOverclaim } from './command.ts';

/** The shortest conversation that a language server has: hello and goodbye. */
export async function converse(options: readonly string[] = []) {
  const server = startOverclaim(['lsp', ...options]);
  let stderr = '';
  server.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = once(server, 'exit');
  const say = (content: object) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...content });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const hear = async () => {
    let heard = '';
    for await (const chunk of server.stdout.iterator({ destroyOnReturn: false })) {
      heard += chunk;
      const [, length, text = ''] = /^Content-Length: (\d+)\r\n\r\n(.*)$/s.exec(heard) ?? [];
      if (length !== undefined && Buffer.byteLength(text) >= Number(length)) return JSON.parse(text);
    }
    assert.fail(`no answer, but: ${heard}${stderr}`);
  };
  say({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
  const answer = await hear();
  say({ id: 2, method: 'shutdown' });
  await hear();
  say({ method: 'exit' });
  const [status] = await ended;
  return { status, answer, stderr };
}
