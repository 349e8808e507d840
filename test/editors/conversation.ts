import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { type Message, StreamMessageReader } from 'vscode-languageserver-protocol/node';
import type { Desk } from './editors.ts';

const FOLDER = fileURLToPath(new URL('conversations/', import.meta.url));
/** Stands for the folder that an editor was recorded in. */
const ANYWHERE = '/home/writer';

/** Keeps what an editor said, one message a line, when asked to: `npm run record:editors`. */
export async function keepConversation(editor: string, { said, folder }: Desk): Promise<void> {
  if (!process.env.RECORD_EDITORS) return;
  const messages = await messagesIn(readFileSync(said.byEditor));
  const lines = messages.map((message) => JSON.stringify(message).replaceAll(folder, ANYWHERE));
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}${editor}.jsonl`, `${lines.map(withoutProcess).join('\n')}\n`);
}

/** The process that was recorded is gone: a server would end with it. */
function withoutProcess(line: string): string {
  return line.replace(/"processId":\d+/, '"processId":null');
}

/** What an editor was recorded saying, in order. */
export function conversation(editor: string): Message[] {
  return readFileSync(`${FOLDER}${editor}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** The reader tells of its stream's end before it has told of the last messages: so they are counted. */
function messagesIn(said: Buffer): Promise<Message[]> {
  const all = said.toString('latin1').match(/Content-Length: \d+\r\n/g)?.length ?? 0;
  return new Promise((resolve, reject) => {
    const messages: Message[] = [];
    const reader = new StreamMessageReader(Readable.from([said]));
    reader.onError(reject);
    reader.listen((message) => {
      if (messages.push(message) === all) resolve(messages);
    });
  });
}
