import assert from 'node:assert/strict';
import { applied, hype, PHRASE, rangeOf, rewording, TEXT, URI } from './draft.ts';
import { overEachTransport } from './each-transport.ts';

const RANGE = rangeOf(PHRASE, TEXT);
const VERSIONED = { workspace: { workspaceEdit: { documentChanges: true } } };

overEachTransport('quick fixes', (connect) => {
  it('reword the phrase so that nothing is found any more', async () => {
    const client = await connect(VERSIONED);
    await client.open(URI, TEXT, 4);
    const { diagnostics } = await client.diagnostics(URI, 4);
    const fixes = await client.codeActions(URI, RANGE, { diagnostics, only: ['quickfix'] });
    assert.ok(fixes.every((fix) => fix.kind === 'quickfix' && fix.title !== ''));
    const [finding] = hype(diagnostics);
    const forIt = fixes.filter((each) => each.diagnostics?.some(({ code }) => code === finding?.code));
    assert.ok(forIt.every((each) => each.diagnostics?.length === 1));
    const [fix, ...more] = forIt.filter((each) => each.isPreferred);
    assert.deepEqual(more, []);
    assert.deepEqual(fix?.diagnostics, [finding]);
    const [change] = fix?.edit?.documentChanges ?? [];
    assert.deepEqual(change && 'textDocument' in change && change.textDocument, { uri: URI, version: 4 });

    const text = applied(fix?.edit, URI, TEXT);
    assert.notEqual(text, TEXT);
    await client.change(URI, 5, { text });
    assert.deepEqual(hype((await client.diagnostics(URI, 5)).diagnostics), []);
  });

  it('come without a version for editors that know none', async () => {
    const client = await connect();
    await client.open(URI, TEXT);
    const fix = rewording(await client.codeActions(URI, RANGE), URI, TEXT);
    assert.equal(fix?.edit?.documentChanges, undefined);
    assert.deepEqual(Object.keys(fix?.edit?.changes ?? {}), [URI]);
  });

  it('are tied to the diagnostic even by an editor that keeps no data', async () => {
    const client = await connect();
    await client.open(URI, TEXT);
    const { diagnostics } = await client.diagnostics(URI, 1);
    const [finding] = hype(diagnostics).map(({ data: _, ...rest }) => rest);
    assert.ok(finding);
    const elsewhere = { ...finding, range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } } };
    const fixes = await client.codeActions(URI, RANGE, { diagnostics: [elsewhere, finding] });
    assert.deepEqual(rewording(fixes, URI, TEXT)?.diagnostics, [finding]);
  });

  it('are offered for a mere cursor in the phrase, and not beside it', async () => {
    const client = await connect();
    await client.open(URI, `${TEXT}\nIt is what it is.\n`);
    const inside = { line: 0, character: RANGE.start.character + 3 };
    assert.ok((await client.codeActions(URI, { start: inside, end: inside })).length > 0);
    const beside = { line: 2, character: 3 };
    assert.deepEqual(await client.codeActions(URI, { start: beside, end: beside }), []);
  });

  it('come in the same order each time', async () => {
    const client = await connect();
    await client.open(URI, TEXT);
    const titles = async () => (await client.codeActions(URI, RANGE)).map((fix) => fix.title);
    assert.deepEqual(await titles(), await titles());
  });

  it('are left out when the editor asks for other kinds only', async () => {
    const client = await connect();
    await client.open(URI, TEXT);
    const count = async (...only: string[]) => (await client.codeActions(URI, RANGE, { only })).length;
    assert.equal(await count('source.organizeImports', 'refactor'), 0);
    assert.equal(await count('quickfix.spelling'), 0);
    assert.ok((await count('refactor', 'quickfix')) > 0);
    assert.ok((await count('')) > 0);
  });

  it('do not claim a diagnostic of another tool', async () => {
    const client = await connect();
    await client.open(URI, TEXT);
    const theirs = { range: RANGE, message: 'Spelling.', source: 'other', data: { rule: 'spelling' } };
    const fixes = await client.codeActions(URI, RANGE, { diagnostics: [theirs] });
    assert.ok(fixes.length > 0);
    assert.ok(fixes.every((fix) => fix.diagnostics === undefined));
  });
});
