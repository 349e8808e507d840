import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  CompletionRequest,
  CompletionResolveRequest,
  DiagnosticSeverity,
  type FullDocumentDiagnosticReport,
  type InitializeParams,
  type MarkupContent,
} from 'vscode-languageserver-protocol/node';
import type { LspClient } from './client.ts';
import { hype, PHRASE, rangeOf, TEXT } from './draft.ts';
import { discardedAfterEach, overEachTransport } from './each-transport.ts';
import { startInProcess } from './in-process.ts';
import { startOverStdio } from './shipped-server.ts';

const NAME = '.overclaim.yaml';
const ASKING: ClientCapabilities = { textDocument: { diagnostic: {}, publishDiagnostics: {} } };
const WATCHING: ClientCapabilities = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
const within = (...uris: string[]): Partial<InitializeParams> => ({
  workspaceFolders: uris.map((uri) => ({ uri, name: uri })),
});

/** A folder of its own for each test. */
function folder() {
  let path = '';
  beforeEach(() => {
    path = mkdtempSync(join(tmpdir(), 'overclaim-settings-'));
  });
  afterEach(() => rmSync(path, { recursive: true, force: true }));
  return {
    uri: (name = '') => pathToFileURL(join(path, name)).href,
    write(name: string, text: string) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), text);
    },
    remove: (name: string) => rmSync(join(path, name)),
  };
}

/** A pack of one rule, which finds “service user”. */
const pack = (id: string) =>
  `rules: [{ id: ${id}, title: Service user, match: [service user], message: That is no name for people., advice: Say patient., why: They asked., imported: by hand }]\n`;

/** The severity of the newest diagnostic on the phrase; null for none. */
function newest(client: LspClient, uri: string): number | null | undefined {
  const last = client.published.findLast((each) => each.uri === uri);
  return last && (hype(last.diagnostics)[0]?.severity ?? null);
}

const becomes = (client: LspClient, uri: string, severity: DiagnosticSeverity | null) =>
  client.until(`severity ${severity} in ${uri}`, () => newest(client, uri) === severity);

for (const [name, start] of [
  ['in process', startInProcess],
  ['shipped', startOverStdio],
] as const)
  describe(`the settings file beside drafts (${name})`, () => {
    const connectTo = discardedAfterEach();
    const files = folder();
    const connect = async (capabilities?: ClientCapabilities, more?: Partial<InitializeParams>) => {
      const client = connectTo(start());
      await client.initialize(capabilities, more);
      return client;
    };

    it('goes before the editor’s settings, and these fill what it leaves open', async () => {
      files.write(NAME, 'rules:\n  hype: error\n');
      const table: [editor: unknown, severity: DiagnosticSeverity | null][] = [
        [null, DiagnosticSeverity.Error],
        [{ rules: { 'hype/life-changing': 'off' } }, DiagnosticSeverity.Error],
        [{ rules: { hype: 'hint' }, profile: 'patient' }, DiagnosticSeverity.Error],
        [{ enable: false }, null],
      ];
      for (const [settings, severity] of table) {
        const client = await connect({ workspace: { configuration: true } });
        client.settings = settings;
        await client.open(files.uri('a.md'), TEXT);
        await becomes(client, files.uri('a.md'), severity);
      }
      files.write(NAME, 'profile: promotional\n');
      const client = await connect({ workspace: { configuration: true } });
      client.settings = { rules: { hype: 'hint' }, profile: 'news' };
      await client.open(files.uri('a.md'), TEXT);
      await becomes(client, files.uri('a.md'), DiagnosticSeverity.Hint);
      // A draft's own word goes before both; the newest of them here is graver.
      client.settings = {};
      await client.configure();
      await becomes(client, files.uri('a.md'), DiagnosticSeverity.Error);
    });

    it('excuses, excludes and overrides by path', async () => {
      files.write(
        NAME,
        `exclude: old\nexceptions:\n  - { text: LIFE-changing, files: named, reason: a name }\noverrides:\n  - { files: ads, rules: { hype: error } }\n`,
      );
      const client = await connect();
      for (const path of ['a.md', 'old/a.md', 'named/a.md', 'ads/a.md']) await client.open(files.uri(path), TEXT);
      await becomes(client, files.uri('a.md'), DiagnosticSeverity.Warning);
      await becomes(client, files.uri('old/a.md'), null);
      await becomes(client, files.uri('named/a.md'), null);
      await becomes(client, files.uri('ads/a.md'), DiagnosticSeverity.Error);
    });

    it('is the nearest one, for each of several folders, and none above the folder that is open', async () => {
      files.write(NAME, 'rules: { hype: off }');
      files.write(`one/${NAME}`, 'rules: { hype: error }');
      files.write(`one/deep/${NAME}`, 'rules: { hype: hint }');
      const client = await connect({}, within(files.uri('one'), files.uri('two')));
      for (const path of ['one/a.md', 'one/deep/er/a.md', 'two/a.md', 'outside.md'])
        await client.open(files.uri(path), TEXT);
      await becomes(client, files.uri('one/a.md'), DiagnosticSeverity.Error);
      await becomes(client, files.uri('one/deep/er/a.md'), DiagnosticSeverity.Hint);
      await becomes(client, files.uri('two/a.md'), DiagnosticSeverity.Warning);
      await becomes(client, files.uri('outside.md'), null);
    });

    it('holds for a text that lies nowhere where a folder is open', async () => {
      files.write(NAME, 'rules: { hype: error }\nexclude: "*"\n');
      const client = await connect({}, within(files.uri()));
      await client.open('untitled:Untitled-1', TEXT);
      await becomes(client, 'untitled:Untitled-1', DiagnosticSeverity.Error);
    });

    it('is read again when it changes: by an editor that watches', async () => {
      const client = await connect(WATCHING, within(files.uri()));
      await client.until('the wish to be told', () =>
        client.registrations.some(({ registerOptions }) => JSON.stringify(registerOptions).includes(`**/${NAME}`)),
      );
      await client.open(files.uri('a.md'), TEXT);
      await becomes(client, files.uri('a.md'), DiagnosticSeverity.Warning);
      for (const [text, severity] of [
        ['rules: { hype: hint }', DiagnosticSeverity.Hint],
        ['rules: { hype: off }', null],
      ] as const) {
        files.write(NAME, text);
        await client.filesChanged(files.uri(NAME));
        await becomes(client, files.uri('a.md'), severity);
      }
      files.remove(NAME);
      await client.filesChanged(files.uri(NAME));
      await becomes(client, files.uri('a.md'), DiagnosticSeverity.Warning);
      // A change that changes nothing checks nothing again.
      const before = client.published.length;
      await client.filesChanged(files.uri(NAME), files.uri('deep/.overclaim.yaml'));
      await client.hover(files.uri('a.md'), { line: 0, character: 0 });
      assert.equal(client.published.length, before);
    });

    it('is read again when it changes: by itself, where the editor cannot watch', async () => {
      const client = await connect({}, within(files.uri()));
      files.write('drafts/x.txt', '');
      await client.open(files.uri('drafts/a.md'), TEXT);
      await becomes(client, files.uri('drafts/a.md'), DiagnosticSeverity.Warning);
      for (const [name, text, severity] of [
        [NAME, 'rules: { hype: hint }', DiagnosticSeverity.Hint],
        [NAME, 'rules: { hype: off }', null],
        [`drafts/${NAME}`, 'rules: { hype: error }', DiagnosticSeverity.Error],
      ] as const) {
        files.write(name, text);
        await becomes(client, files.uri('drafts/a.md'), severity);
      }
      files.remove(`drafts/${NAME}`);
      await becomes(client, files.uri('drafts/a.md'), null);
    });

    it('makes an editor that asks for diagnostics ask again', async () => {
      files.write(NAME, 'rules: { hype: off }');
      const client = await connect({ ...ASKING, workspace: { diagnostics: { refreshSupport: true } } });
      await client.open(files.uri('a.md'), TEXT);
      assert.deepEqual(hype(((await client.pull(files.uri('a.md'))) as FullDocumentDiagnosticReport).items), []);
      files.write(NAME, 'rules: { hype: error }');
      await client.until('the wish to be asked again', () => client.refreshes > 0);
      assert.equal(hype(((await client.pull(files.uri('a.md'))) as FullDocumentDiagnosticReport).items).length, 1);
    });

    it('is left alone where the folder is not trusted, until it is', async () => {
      files.write(NAME, 'rules: { hype: off }\nprofle: x\n');
      const options = { ...within(files.uri()), initializationOptions: { trusted: false } };
      const client = await connect({ workspace: { workspaceEdit: { documentChanges: true } } }, options);
      await client.open(files.uri('a.md'), TEXT);
      await becomes(client, files.uri('a.md'), DiagnosticSeverity.Warning);
      await client.open(files.uri(NAME), 'profle: x', 1, 'yaml');
      assert.deepEqual((await client.diagnostics(files.uri(NAME), 1)).diagnostics, []);
      const actions = await client.codeActions(files.uri('a.md'), rangeOf(PHRASE, TEXT));
      assert.ok(actions.length > 0);
      assert.ok(actions.every(({ title }) => !title.includes(NAME)));

      await client.close(files.uri(NAME));
      await client.connection.sendNotification('overclaim/didGrantTrust');
      await becomes(client, files.uri('a.md'), null);
    });

    it('brings the rules of packs into completion, as well explained as others', async () => {
      files.write(NAME, 'packs: ./house.yaml\n');
      files.write('house.yaml', pack('house/service-user'));
      const client = await connect();
      const text = '<!-- overclaim-disable-next-line house/ser -->\n';
      await client.open(files.uri('a.md'), text);
      const params = { textDocument: { uri: files.uri('a.md') }, position: rangeOf('house/ser', text).end };
      const items = await client.connection.sendRequest(CompletionRequest.type, params);
      const told = async (label: string) => {
        const item = Array.isArray(items) && items.find((each) => each.label === label);
        assert.ok(item, label);
        const resolved = await client.connection.sendRequest(CompletionResolveRequest.type, item);
        return (resolved.documentation as MarkupContent | undefined)?.value;
      };
      assert.equal(
        await told('house/service-user'),
        'Service user That is no name for people. Say patient.\n\nThey asked.',
      );
      assert.equal(await told('house'), '- Service user');
    });

    for (const [who, capabilities] of [
      ['by itself', {}],
      [
        'by an editor that watches',
        { workspace: { didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true } } },
      ],
    ] as const)
      it(`is read again when a pack that it names comes after all: ${who}`, async () => {
        files.write(NAME, 'packs: [./one.yaml, ./new folder/deep/two.yaml]\n');
        const client = await connect(capabilities, within(files.uri()));
        const found = () =>
          client.published
            .findLast(({ uri }) => uri === files.uri('a.md'))
            ?.diagnostics.flatMap(({ code }) => (String(code).startsWith('house/') ? [code] : []));
        const mistakes = () => client.published.findLast(({ uri }) => uri === files.uri(NAME))?.diagnostics.length;
        await client.open(files.uri('a.md'), 'A service user came.\n');
        await client.until('both mistakes', () => mistakes() === 2);
        const comes = async (name: string, id: string) => {
          files.write(name, pack(id));
          if (who === 'by itself') return;
          await client.until('the wish to be told', () =>
            client.registrations.some(({ registerOptions }) => {
              const wanted = JSON.stringify(registerOptions);
              return wanted.includes(`"${basename(name)}"`) && wanted.includes(dirname(files.uri(name)));
            }),
          );
          await client.filesChanged(files.uri(name));
        };
        await comes('one.yaml', 'house/one');
        await client.until('one mistake', () => mistakes() === 1);
        await comes('new folder/deep/two.yaml', 'house/two');
        await client.until('both packs', () => found()?.length === 2 && mistakes() === 0);
      });

    it('has its mistakes told at their place while nobody has it open', async () => {
      const text = '# ours\nrules:\n  hyp: off\n';
      files.write(NAME, text);
      for (const capabilities of [{}, ASKING]) {
        const client = await connect(capabilities);
        await client.open(files.uri('a.md'), TEXT);
        if (capabilities === ASKING) await client.pull(files.uri('a.md'));
        const told = await client.until('the mistake', () =>
          client.published.find(({ uri }) => uri === files.uri(NAME)),
        );
        assert.deepEqual(
          told.diagnostics.map(({ range, message, source, severity }) => [range, message, source, severity]),
          [
            [
              rangeOf('hyp', text),
              'No rule and no family of rules is called “hyp”. Perhaps “hype” is meant.',
              'overclaim',
              DiagnosticSeverity.Error,
            ],
          ],
        );
        files.write(NAME, 'rules:\n  hype: off\n');
        await client.until(
          'that it is mended',
          () => client.published.findLast(({ uri }) => uri === files.uri(NAME))?.diagnostics.length === 0,
        );
        files.write(NAME, text);
      }
    });
  });

overEachTransport('a settings file that is open', (connect) => {
  const HOME = 'file:///no-such-folder/of-ours';
  const FILE = `${HOME}/${NAME}`;
  const DRAFT = `${HOME}/drafts/a.md`;

  it('holds as it stands in the editor, saved or not, and closed as it was saved', async () => {
    const client = await connect();
    await client.open(DRAFT, TEXT);
    await becomes(client, DRAFT, DiagnosticSeverity.Warning);
    await client.open(FILE, 'rules:\n  hype: hint\n', 1, 'yaml');
    await becomes(client, DRAFT, DiagnosticSeverity.Hint);
    await client.change(FILE, 2, { text: 'rules:\n  hype: error\n' });
    await becomes(client, DRAFT, DiagnosticSeverity.Error);
    await client.close(FILE);
    await becomes(client, DRAFT, DiagnosticSeverity.Warning);
  });

  it('shows its mistakes as they come and go, while what held last goes on', async () => {
    const client = await connect();
    await client.open(FILE, 'rules:\n  hype: hint\n', 1, 'yaml');
    await client.open(DRAFT, TEXT);
    await becomes(client, DRAFT, DiagnosticSeverity.Hint);
    const text = 'rules:\n  hype: hin\nexceptions:\n  - text: cure\n';
    await client.change(FILE, 2, { text });
    const { diagnostics } = await client.diagnostics(FILE, 2);
    assert.deepEqual(
      diagnostics.map(({ range, severity }) => [range, severity]),
      [
        [rangeOf('hin', text.replace('hint', 'xxxx')), DiagnosticSeverity.Error],
        [rangeOf('cure', text), DiagnosticSeverity.Hint],
      ],
    );
    await client.change(DRAFT, 2, { text: `${TEXT}\n` });
    await client.diagnostics(DRAFT, 2);
    assert.equal(newest(client, DRAFT), DiagnosticSeverity.Hint);
    await client.change(FILE, 3, { text: 'rules:\n  hype: off\n' });
    assert.deepEqual((await client.diagnostics(FILE, 3)).diagnostics, []);
    await becomes(client, DRAFT, null);
  });

  it('has them asked for by an editor that asks, and not pushed as well', async () => {
    const client = await connect(ASKING);
    await client.open(FILE, 'profle: x\n', 1, 'yaml');
    const report = (await client.pull(FILE)) as FullDocumentDiagnosticReport;
    assert.deepEqual(
      report.items.map(({ message }) => message),
      ['“profle” is no setting. Perhaps “profile” is meant.'],
    );
    await client.change(FILE, 2, { text: 'profile: news\n' });
    assert.deepEqual(((await client.pull(FILE)) as FullDocumentDiagnosticReport).items, []);
    assert.deepEqual(client.published, []);
  });

  it('is itself no draft', async () => {
    const client = await connect();
    const text = `# ${TEXT}`;
    await client.open(FILE, text, 1, 'yaml');
    assert.deepEqual((await client.diagnostics(FILE, 1)).diagnostics, []);
    assert.equal(await client.hover(FILE, rangeOf(PHRASE, text).start), null);
    assert.deepEqual(await client.codeActions(FILE, rangeOf(PHRASE, text)), []);
  });

  it('is asked of the editor where nothing else can read it', async () => {
    const client = await connect({}, { initializationOptions: { readsFiles: true } });
    const asked: string[] = [];
    client.connection.onRequest('overclaim/readFile', ({ uri }: { uri: string }) => {
      asked.push(uri);
      return uri === 'memfs:/home/.overclaim.yaml' ? { text: 'rules: { hype: error }' } : null;
    });
    await client.open('memfs:/home/drafts/a.md', TEXT);
    await becomes(client, 'memfs:/home/drafts/a.md', DiagnosticSeverity.Error);
    assert.deepEqual(asked, ['memfs:/home/drafts/.overclaim.yaml', 'memfs:/home/.overclaim.yaml']);
  });
});
