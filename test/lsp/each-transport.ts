import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver-protocol/node';
import { LIMIT, LspClient } from './client.ts';
import type { StartedServer } from './started-server.ts';
import { TRANSPORTS, type Transport } from './transports.ts';

/** Gives a client that is connected and initialised; it is discarded after the test. */
export type Connect = (capabilities?: ClientCapabilities, more?: Partial<InitializeParams>) => Promise<LspClient>;

/** Runs the same specs over every transport. */
export function overEachTransport(title: string, specs: (connect: Connect, transport: Transport) => void): void {
  for (const transport of TRANSPORTS) {
    describe(`${title} (${transport.name})`, () => {
      const connectTo = discardedAfterEach();
      const connect: Connect = async (capabilities, more) => {
        const client = connectTo(transport.start());
        await client.initialize(capabilities, more);
        return client;
      };
      specs(connect, transport);
    });
  }
}

/** To be called inside "describe": gives clients for servers that are both gone after each test. */
export function discardedAfterEach(): (server: StartedServer) => LspClient {
  const clients: LspClient[] = [];
  beforeEach(function () {
    // Longer than the client's own limit, which names what was waited for.
    this.currentTest?.timeout(2 * LIMIT);
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.discard();
  });
  return (server) => {
    const client = new LspClient(server);
    clients.push(client);
    return client;
  };
}
