import assert from 'node:assert/strict';
import { InitializeRequest } from 'vscode-languageserver-protocol/node';
import { discardedAfterEach } from './each-transport.ts';
import { TRANSPORTS } from './transports.ts';

const ALWAYS = {
  positionEncoding: 'utf-16',
  textDocumentSync: { openClose: true, change: 2, save: true },
  hoverProvider: true,
  definitionProvider: true,
  codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.overclaim', 'overclaim.explain'] },
  completionProvider: { triggerCharacters: ['-', '/', '@', '{', '['], resolveProvider: true },
  executeCommandProvider: {
    commands: [
      'overclaim.check',
      'overclaim.checkWorkspace',
      'overclaim.why',
      'overclaim.explainSilence',
      'overclaim.copySource',
    ],
    workDoneProgress: true,
  },
};

for (const transport of TRANSPORTS) {
  describe(`initialize (${transport.name})`, () => {
    const connectTo = discardedAfterEach();

    it('says what it can do', async () => {
      const { capabilities, serverInfo } = await connectTo(transport.start()).initialize();
      assert.deepEqual(capabilities, ALWAYS);
      assert.equal(serverInfo?.name, 'overclaim');
      assert.match(serverInfo.version ?? '', /^\d+\.\d+\.\d+/);
    });

    it('offers to be asked for diagnostics where the editor asks', async () => {
      const { capabilities } = await connectTo(transport.start()).initialize({ textDocument: { diagnostic: {} } });
      assert.deepEqual(capabilities, {
        ...ALWAYS,
        diagnosticProvider: { identifier: 'overclaim', interFileDependencies: false, workspaceDiagnostics: false },
      });
    });

    it('asks an editor for nothing before it has answered', async () => {
      const client = connectTo(transport.start());
      const registers = { dynamicRegistration: true };
      const workspace = { workspaceFolders: true, didChangeConfiguration: registers, didChangeWatchedFiles: registers };
      const params = { processId: process.pid, rootUri: null, capabilities: { workspace } };
      await client.connection.sendRequest(InitializeRequest.type, params);
      assert.deepEqual(client.registrations, []);
    });

    it('counts characters in UTF-16 whatever else the editor would take', async () => {
      const general = { positionEncodings: ['utf-8', 'utf-32'] };
      const { capabilities } = await connectTo(transport.start()).initialize({ general });
      assert.equal(capabilities.positionEncoding, 'utf-16');
    });
  });
}
