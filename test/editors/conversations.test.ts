import assert from 'node:assert/strict';
import {
  ErrorCodes,
  Message,
  type NotificationMessage,
  type ResponseMessage,
} from 'vscode-languageserver-protocol/node';
import { startOverStdio } from '../lsp/shipped-server.ts';
import { conversation } from './conversation.ts';

/** The longest that the server may take for one answer, in ms. */
const LIMIT = 20_000;

describe('what real editors were recorded saying', () => {
  for (const editor of ['neovim', 'emacs', 'kate'])
    it(`${editor}: every request is answered, and the finding comes`, async () => {
      const { answers, told, exitCode } = await replay(conversation(editor));
      // Kate asks for an outline, whatever is offered.
      for (const { error } of answers)
        if (error?.code !== ErrorCodes.MethodNotFound) assert.equal(error, undefined, JSON.stringify(error));
      const published = told.filter((m) => m.method === 'textDocument/publishDiagnostics');
      const rules = published.map(({ params }) =>
        (params as { diagnostics: { code: string }[] }).diagnostics.map((d) => d.code),
      );
      assert.ok(
        rules.some((codes) => codes.includes('mechanism/contradicted')),
        JSON.stringify(rules),
      );
      // Kate shows and mends nothing here; the others end with the finding mended.
      if (editor !== 'kate') assert.deepEqual(rules.at(-1), []);
      // Kate says "shutdown" as one who wants no answer, which the protocol does not know: the server ends all the same.
      const farewell = conversation(editor).some((m) => Message.isRequest(m) && m.method === 'shutdown');
      assert.equal(exitCode, farewell ? 0 : 1);
    });
});

/** Says again what an editor said, each thing when it could have been said: an answer after its question, a request after the answer to the last one. */
async function replay(said: readonly Message[]) {
  const server = startOverStdio();
  const answers: ResponseMessage[] = [];
  const told: NotificationMessage[] = [];
  const asked = new Set<number | string | null>();
  const toSay = new Map(said.filter(Message.isResponse).map((answer) => [answer.id, answer]));
  let news = () => {};
  server.reader.listen((message) => {
    if (Message.isResponse(message)) answers.push(message);
    else if (Message.isRequest(message)) {
      asked.add(message.id);
      // At once: what the server is asked meanwhile may wait for it.
      const answer = toSay.get(message.id);
      if (answer) void server.writer.write(answer);
    } else if (Message.isNotification(message)) told.push(message);
    news();
  });
  const await_ = async (what: string, state: () => boolean): Promise<void> => {
    const end = Date.now() + LIMIT;
    while (!state()) {
      const left = end - Date.now();
      if (left <= 0) throw new Error(`waited in vain for ${what}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        news = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };
  let requests = 0;
  try {
    for (const message of said) {
      if (Message.isResponse(message)) {
        await await_(`the question ${message.id}`, () => asked.has(message.id));
        continue;
      }
      // An editor that closes a draft, or ends, has seen what was found in it.
      const closes = Message.isNotification(message) && /didClose|didChange$/.test(message.method);
      const ends = Message.isRequest(message) && message.method === 'shutdown';
      if (closes || ends)
        await await_('the findings', () => told.some((m) => m.method === 'textDocument/publishDiagnostics'));
      await server.writer.write(message);
      if (Message.isRequest(message)) {
        requests++;
        await await_(`the answer to ${message.method}`, () => answers.length >= requests);
      }
    }
    server.hangUp();
    return { answers, told, exitCode: await server.exitCode };
  } finally {
    server.kill();
  }
}
