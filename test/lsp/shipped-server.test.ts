import assert from 'node:assert/strict';
import { version } from '../../package.json';
import { hype, TEXT, URI } from './draft.ts';
import { discardedAfterEach } from './each-transport.ts';
import { run, startOverIpc, startOverSocket, startOverStdio } from './shipped-server.ts';

const WAYS = [
  ['--stdio', async () => startOverStdio('--stdio')],
  ['--node-ipc', async () => startOverIpc()],
  ['--socket', startOverSocket],
  ['standard streams when no way is named', async () => startOverStdio(`--clientProcessId=${process.pid}`)],
] as const;

describe('the shipped server', () => {
  const connectTo = discardedAfterEach();

  for (const [name, start] of WAYS) {
    describe(name, () => {
      it('checks a draft and ends when told', async () => {
        const client = connectTo(await start());
        await client.initialize();
        await client.open(URI, TEXT);
        assert.equal(hype((await client.diagnostics(URI, 1)).diagnostics).length, 1);
        await client.shutdown();
        assert.equal(await client.exit(), 0);
      });

      it('does not outlive an editor that hangs up', async () => {
        const client = connectTo(await start());
        await client.initialize();
        assert.equal(await client.hangUp(), 1);
      });
    });
  }

  it('tells its version', async () => {
    assert.deepEqual(await run('--version'), { exitCode: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('tells how it is used', async () => {
    const { exitCode, stdout } = await run('--help');
    assert.equal(exitCode, 0);
    for (const option of ['--stdio', '--node-ipc', '--socket=PORT']) assert.ok(stdout.includes(option));
  });

  for (const [what, args, told] of [
    ['an unknown option', ['--studio'], /--studio.*--help/],
    ['two ways at once', ['--stdio', '--socket=2087'], /Only one/],
    ['a port that is none', ['--socket=high'], /65535.*"high"/],
    ['a channel that is not there', ['--node-ipc'], /channel/],
  ] as const) {
    it(`explains ${what}`, async () => {
      const { exitCode, stdout, stderr } = await run(...args);
      assert.equal(exitCode, 2);
      assert.equal(stdout, '');
      assert.match(stderr, told);
      assert.doesNotMatch(stderr, /^ +at /m, 'no stack');
    });
  }
});
