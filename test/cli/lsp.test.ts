import assert from 'node:assert/strict';
import { copyOfCommand, draftFolder, overclaim, shell } from './command.ts';
import { converse } from './language-server.ts';

describe('overclaim lsp', () => {
  const folder = draftFolder();

  it('is the language server, over standard input and output', async () => {
    for (const options of [[], ['--stdio']]) {
      const { status, answer, stderr } = await converse(options);
      assert(answer.result.capabilities.hoverProvider);
      assert.equal(stderr, '');
      assert.equal(status, 0);
    }
  });

  it('takes the options of the language server', () => {
    const { status, stderr } = overclaim(['lsp', '--stdio', '--socket=1']);
    assert.equal(status, 2);
    assert.match(stderr, /Only one of --stdio, --node-ipc and --socket can be used/);
    assert.match(overclaim(['lsp', '--help']).stdout, /--clientProcessId=PID/);
  });

  it('says what is missing where it stands alone', () => {
    copyOfCommand(folder.path);
    const { status, stdout } = shell('"$NODE" cli.js lsp 2>&1', folder.path);
    assert.equal(status, 2);
    assert.match(stdout, /^overclaim: the language server is missing: .*server\.js\. Install Overclaim again/);
  });
});
