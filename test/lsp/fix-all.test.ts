import assert from 'node:assert/strict';
import { applied, URI } from './draft.ts';
import { overEachTransport } from './each-transport.ts';

const TEXT = 'He committed suicide in March. Ketamine is a life-changing treatment. She feared committing suicide.\n';
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };

overEachTransport('fixing all', (connect) => {
  it('makes the rewordings that change no meaning, and no others', async () => {
    const client = await connect({ workspace: { workspaceEdit: { documentChanges: true } } });
    await client.open(URI, TEXT, 3);
    for (const kind of ['source.fixAll.overclaim', 'source.fixAll', 'source']) {
      const actions = await client.codeActions(URI, WHOLE, { only: [kind] });
      assert.deepEqual(
        actions.map((a) => a.kind),
        ['source.fixAll.overclaim'],
      );
      assert.equal(
        applied(actions[0]?.edit, URI, TEXT),
        'He died by suicide in March. Ketamine is a life-changing treatment. She feared dying by suicide.\n',
      );
    }
  });

  it('is offered to those who ask for it', async () => {
    const client = await connect();
    await client.open(URI, TEXT);
    const kinds = async (...only: string[]) => (await client.codeActions(URI, WHOLE, { only })).map((a) => a.kind);
    assert.ok(!(await kinds('quickfix')).includes('source.fixAll.overclaim'));
    assert.deepEqual(await kinds('source.fixAll.eslint'), []);
    assert.deepEqual(await kinds('source.organizeImports'), []);
  });

  it('is not offered where there is nothing to make', async () => {
    const client = await connect();
    await client.open(URI, 'Ketamine is a life-changing treatment.\n');
    assert.deepEqual(await client.codeActions(URI, WHOLE, { only: ['source.fixAll'] }), []);
  });
});
