import assert from 'node:assert/strict';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LspClient } from './client.ts';
import { hype, PHRASE, rangeOf, TEXT } from './draft.ts';
import { overEachTransport } from './each-transport.ts';

const HOME = 'file:///no-such-folder/of-ours';
const DRAFT = `${HOME}/drafts/a.md`;
const FILE = `${HOME}/.overclaim.yaml`;
const IN_HOME = { workspaceFolders: [{ uri: HOME, name: 'ours' }] };
const CREATING = { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] } } };
const IGNORE = 'Ignore “life-changing” in this project (.overclaim.yaml)';
const LOWER = /^Lower “.*” to a hint in this project \(\.overclaim\.yaml\)$/u;
const TURN_OFF = /^Turn “.*” off in this project \(\.overclaim\.yaml\)$/u;

const titled = (actions: readonly CodeAction[], title: RegExp | string) =>
  actions.find((each) => (typeof title === 'string' ? each.title === title : title.test(each.title)));

/** What the settings file says after an edit of it, holes filled with nothing. */
function edited(edit: WorkspaceEdit | undefined, text: string): string {
  const [change] = edit?.documentChanges?.flatMap((each) => ('edits' in each ? [each] : [])) ?? [];
  const edits = change?.edits ?? edit?.changes?.[FILE] ?? [];
  return TextDocument.applyEdits(
    TextDocument.create(FILE, 'yaml', 0, text),
    edits.map((each) =>
      'snippet' in each
        ? { range: each.range, newText: each.snippet.value.replace('$0', '').replace(/\\([\\$}])/gu, '$1') }
        : each,
    ),
  );
}

overEachTransport('what can be settled for a whole project', (connect) => {
  const at = (client: LspClient, text = TEXT, phrase = PHRASE) => client.codeActions(DRAFT, rangeOf(phrase, text));

  it('is offered after the rewordings, in few words that name the file', async () => {
    const client = await connect(CREATING, IN_HOME);
    await client.open(DRAFT, TEXT);
    const { diagnostics } = await client.diagnostics(DRAFT, 1);
    const actions = await client.codeActions(DRAFT, rangeOf(PHRASE, TEXT), { diagnostics });
    const places = [IGNORE, LOWER, TURN_OFF].map((title) => {
      const action = titled(actions, title);
      assert.ok(action, String(title));
      assert.deepEqual([action.kind, action.isPreferred, action.command], ['quickfix', undefined, undefined]);
      assert.deepEqual(action.diagnostics, hype(diagnostics));
      return actions.indexOf(action);
    });
    const [ignore = 0, lower, off] = places;
    assert.ok(actions.slice(0, ignore).some((each) => each.isPreferred));
    assert.deepEqual([lower, off], [ignore + 1, ignore + 2]);
  });

  it('makes the file where there is none, and does what it says', async () => {
    const table: [title: RegExp | string, left: number[]][] = [
      [IGNORE, []],
      [LOWER, [4]],
      [TURN_OFF, []],
    ];
    for (const [title, left] of table) {
      const client = await connect(CREATING, IN_HOME);
      await client.open(DRAFT, TEXT);
      const action = titled(await at(client), title);
      const [made, change] = action?.edit?.documentChanges ?? [];
      assert.deepEqual(made, { kind: 'create', uri: FILE, options: { ignoreIfExists: true } });
      assert.deepEqual(change && 'textDocument' in change && change.textDocument, { uri: FILE, version: null });
      await client.open(FILE, edited(action?.edit, ''), 1, 'yaml');
      await client.until('what it says', () => {
        const last = client.published.findLast(({ uri }) => uri === DRAFT);
        return last && JSON.stringify(hype(last.diagnostics).map((each) => each.severity)) === JSON.stringify(left);
      });
      // Of another severity, or excused, it is not told again how to become so.
      assert.equal(titled(await at(client), title), undefined);
    }
  });

  it('changes the file that is open by the smallest edit, at its version', async () => {
    const text = '# ours\nexceptions:\n  - text: cure # here\n    reason: a name\nprofile: news\n';
    const client = await connect({
      workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
    });
    await client.open(FILE, text, 7, 'yaml');
    await client.open(DRAFT, TEXT);
    const action = titled(await at(client), 'Ignore “life-changing” in this project (.overclaim.yaml)');
    const [change] = action?.edit?.documentChanges ?? [];
    assert.deepEqual(change && 'textDocument' in change && change.textDocument, { uri: FILE, version: 7 });
    const after = edited(action?.edit, text);
    assert.equal(
      after,
      text.replace('profile', '  - rule: hype/life-changing\n    text: life-changing\n    reason: \nprofile'),
    );
    assert.match(JSON.stringify(change), /reason: \$0/u);
  });

  it('comes as plain edits for editors that know no more', async () => {
    const client = await connect();
    await client.open(DRAFT, TEXT);
    assert.equal(titled(await at(client), IGNORE), undefined, 'it could not make the file');
    await client.open(FILE, '', 1, 'yaml');
    const action = titled(await at(client), IGNORE);
    assert.deepEqual(Object.keys(action?.edit?.changes ?? {}), [FILE]);
  });

  it('speaks of words as they are read, without markup', async () => {
    const text = 'Ketamine was tried in anxiety. A **growing** body of *evidence* supports it.\n';
    const client = await connect(CREATING, IN_HOME);
    await client.open(DRAFT, text);
    const action = titled(await at(client, text, 'growing'), /Ignore “A growing body of evidence”/u);
    await client.open(FILE, edited(action?.edit, ''), 1, 'yaml');
    await client.until('silence', () =>
      client.published
        .findLast(({ uri }) => uri === DRAFT)
        ?.diagnostics.every((each) => !/growing/u.test(String(each.code))),
    );
  });

  it('speaks of the draft alone where a finding is about all of it', async () => {
    const text = `# Ketamine for anxiety\n\n${'Ketamine is a treatment for anxiety that many people take. '.repeat(30)}\n`;
    const client = await connect(CREATING, IN_HOME);
    const uri = `${HOME}/drafts/a%20%5Bb%5D.md`;
    await client.open(uri, text);
    const { diagnostics } = await client.diagnostics(uri, 1);
    const [whole] = diagnostics.filter(({ code }) => String(code).startsWith('fair-balance/'));
    assert.ok(whole);
    const actions = await client.codeActions(uri, whole.range, { diagnostics: [whole] });
    const forIt = actions.filter((each) => each.diagnostics?.length === 1);
    const action = titled(forIt, /^Ignore “.*” for this draft \(\.overclaim\.yaml\)$/u);
    const settings = edited(action?.edit, '');
    assert.match(settings, /files: \/drafts\/a \?b\?\.md\n/u);
    await client.open(FILE, settings, 1, 'yaml');
    await client.until('silence', () =>
      client.published.findLast((each) => each.uri === uri)?.diagnostics.every(({ code }) => code !== whole.code),
    );
  });

  it('is not offered where it would not hold', async () => {
    const client = await connect(CREATING, IN_HOME);
    await client.open(DRAFT, TEXT);
    await client.open(FILE, 'profle: x\n', 1, 'yaml');
    assert.equal(titled(await at(client), IGNORE), undefined, 'a broken file');
    await client.change(FILE, 2, { text: 'overrides:\n  - files: drafts\n    rules: { hype: error }\n' });
    await client.diagnostics(FILE, 2);
    const actions = await at(client);
    assert.ok(titled(actions, IGNORE));
    assert.equal(titled(actions, TURN_OFF), undefined, 'an override says otherwise');
  });
});
