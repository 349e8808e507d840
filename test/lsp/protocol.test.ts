import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { COMMAND_NAMES } from '../../server/src/lsp/commands.ts';
import { CLAIMS, READ_FILE, STATUS } from '../../server/src/lsp/protocol.ts';
import { discardedAfterEach } from './each-transport.ts';
import { startInProcess } from './in-process.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8').replace(/\r\n/g, '\n');
const DOC = read('docs/protocol.md');
const TYPES = read('server/src/lsp/protocol.ts');

/** What stands under a heading, up to the next. */
function under(heading: string): string {
  const at = DOC.indexOf(`\n${heading}\n`);
  assert.ok(at >= 0, `there is nothing on “${heading}”`);
  const from = at + heading.length + 2;
  const to = DOC.slice(from).search(/^#/m);
  return to < 0 ? DOC.slice(from) : DOC.slice(from, from + to);
}

function blocks(language: string, text: string): string[] {
  return [...text.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\n\`\`\``, 'g'))].map(([, block]) => block ?? '');
}

/** The exported types that a text declares, word for word. */
function declarations(text: string): string[] {
  const found: string[] = [];
  let open: string[] | undefined;
  for (const line of text.split('\n')) {
    if (/^export (?:interface|type) /.test(line)) open = [];
    open?.push(line);
    if (open && (line === '}' || (open.length === 1 && line.endsWith(';')))) {
      found.push(open.join('\n'));
      open = undefined;
    }
  }
  return found;
}

/** What kind of thing a value is; of a list, what its first entry is. Words stand for themselves in no way. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.length > 0 ? [shape(value[0])] : [];
  if (typeof value !== 'object' || value === null) return value === null ? null : typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shape(each)]));
}

describe('docs/protocol.md', () => {
  const connectTo = discardedAfterEach();
  const [draft = ''] = blocks('markdown', DOC);
  const uri = 'file:///drafts/ketamine.md';
  const connect = async () => {
    const client = connectTo(startInProcess());
    const [options = '{}'] = blocks('json', under('## What an editor says of itself'));
    await client.initialize({}, { initializationOptions: JSON.parse(options) });
    await client.open(uri, draft);
    await client.diagnostics(uri, 1);
    return client;
  };

  it('has every type as the server has it, and no others', () => {
    const told = declarations(blocks('ts', DOC).join('\n\n'));
    assert.deepEqual(told.sort(), declarations(TYPES).sort());
  });

  it('tells of every command, request and notification', () => {
    for (const command of COMMAND_NAMES) under(`### \`${command}\``);
    for (const method of [CLAIMS, READ_FILE]) under(`## Request \`${method}\``);
    under(`## Notification \`${STATUS}\``);
  });

  for (const command of COMMAND_NAMES)
    it(`shows what ${command} is given and answers`, async () => {
      const [given = '', answer = ''] = blocks('json', under(`### \`${command}\``));
      const client = await connect();
      const params = { title: '', command, arguments: JSON.parse(given) };
      assert.deepEqual(shape(await client.execute(params)), shape(JSON.parse(answer)));
    });

  it('shows what the request for claims is given and answers', async () => {
    const [given = '', answer = ''] = blocks('json', under(`## Request \`${CLAIMS}\``));
    const client = await connect();
    assert.deepEqual(shape(await client.connection.sendRequest(CLAIMS, JSON.parse(given))), shape(JSON.parse(answer)));
  });

  it('shows a status', async () => {
    const [status = ''] = blocks('json', under(`## Notification \`${STATUS}\``));
    const client = await connect();
    assert.deepEqual(shape(client.statuses.at(-1)), shape(JSON.parse(status)));
  });

  it('shows how a file is read', async () => {
    const [given = '', answer = ''] = blocks('json', under(`## Request \`${READ_FILE}\``));
    const client = await connect();
    const { uri: other } = JSON.parse(given);
    client.files.set(other, JSON.parse(answer).text);
    const command = { title: '', command: 'overclaim.checkWorkspace', arguments: [{ uris: [other] }] };
    assert.match(String(await client.execute(command)), /checked: 1\./);
  });
});
