import assert from 'node:assert/strict';
import {
  type CompletionItem,
  CompletionRequest,
  CompletionResolveRequest,
  DefinitionRequest,
  type Hover,
  type MarkupContent,
  type Position,
} from 'vscode-languageserver-protocol/node';
import type { LspClient } from './client.ts';
import { rangeOf } from './draft.ts';
import { overEachTransport } from './each-transport.ts';

const HOME = 'memfs:/paper';
const DRAFT = `${HOME}/a.md`;
const TEXT = 'Ketamine is old [@zarate2006; @broken]. It acts fast [@].\n';
const BIB = `@article{zarate2006, author = {Zarate, Carlos A. and Singh, J. B. and Charney, Dennis}, year = 2006,
  title = {A randomized trial}, journal = {Arch Gen Psychiatry}, doi = {10.1001/archpsyc.63.8.856}}
@article{broken, title }
`;
const ONLY = { textDocument: { completion: { completionItem: { documentationFormat: ['markdown' as const] } } } };

const shown = (hover: Hover | null): string => (hover?.contents as MarkupContent | undefined)?.value ?? '';

overEachTransport('the keys of citations', (connect) => {
  async function opened(settings: string, options: object = {}, text = TEXT): Promise<LspClient> {
    const client = await connect(ONLY, { initializationOptions: { readsFiles: true, ...options } });
    client.files.set(`${HOME}/.overclaim.yaml`, settings);
    client.files.set(`${HOME}/refs.bib`, BIB);
    await client.open(DRAFT, text);
    return client;
  }
  const complete = async (client: LspClient, position: Position): Promise<readonly CompletionItem[]> => {
    const answer = await client.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: DRAFT },
      position,
    });
    return Array.isArray(answer) ? answer : (answer?.items ?? []);
  };
  const AFTER = rangeOf('fast [@', TEXT).end;

  it('are completed from the bibliography, with names, year and title, and the reference when asked', async () => {
    const client = await opened('bibliography: refs.bib\n');
    const items = await complete(client, AFTER);
    assert.deepEqual(
      items.map(({ label, detail }) => [label, detail]),
      [
        ['zarate2006', 'Zarate et al., 2006. A randomized trial'],
        ['broken', ''],
      ],
    );
    assert.deepEqual(items[0]?.textEdit, { range: { start: AFTER, end: AFTER }, newText: 'zarate2006' });
    const resolved = await client.connection.sendRequest(CompletionResolveRequest.type, items[0] as CompletionItem);
    assert.match(
      (resolved.documentation as MarkupContent).value,
      /^\[Zarate CA, Singh JB, Charney D\. A randomized trial\./,
    );
    assert.deepEqual(await complete(client, rangeOf('old', TEXT).end), []);
  });

  it('are all there at once however many there are, and known better as soon as they are read', async () => {
    const client = await opened('bibliography: refs.bib\n');
    const many = Array.from({ length: 600 }, (_, i) => BIB.replaceAll(/zarate2006|broken/g, (key) => `${key}-${i}`));
    client.files.set(`${HOME}/refs.bib`, many.join('\n'));
    await client.filesChanged(`${HOME}/refs.bib`);
    assert.equal((await complete(client, AFTER)).length, 1200);
    let items: readonly CompletionItem[] = [];
    do items = await complete(client, AFTER);
    while (items.at(-2)?.detail === '');
    assert.equal(items.at(-2)?.detail, 'Zarate et al., 2006. A randomized trial');
  });

  it('show the reference in a hover, and lead to their entry', async () => {
    const client = await opened('bibliography: refs.bib\n');
    const at = rangeOf('rate2006', TEXT).start;
    const hover = await client.hover(DRAFT, at);
    assert.deepEqual(hover?.range, rangeOf('zarate2006', TEXT));
    assert.equal(
      shown(hover),
      '[Zarate CA, Singh JB, Charney D. A randomized trial. Arch Gen Psychiatry. 2006. doi:10.1001/archpsyc.63.8.856](https://doi.org/10.1001/archpsyc.63.8.856)\n\n`zarate2006` in refs.bib',
    );
    const lead = (position: Position) =>
      client.connection.sendRequest(DefinitionRequest.type, { textDocument: { uri: DRAFT }, position });
    assert.deepEqual(await lead(at), { uri: `${HOME}/refs.bib`, range: rangeOf('zarate2006', BIB) });
    assert.deepEqual(await lead(rangeOf('roken', TEXT).start), {
      uri: `${HOME}/refs.bib`,
      range: rangeOf('broken', BIB),
    });
    assert.equal(await lead(rangeOf('old', TEXT).start), null);
    // What stands beside a key is told as ever.
    assert.match(shown(await client.hover(DRAFT, { line: 0, character: 2 })), /Ketamine/i);
  });

  it('are not known where there is no bibliography, or the folder is not trusted', async () => {
    for (const [settings, options] of [
      ['profile: news\n', {}],
      ['bibliography: refs.bib\n', { trusted: false }],
    ] as const) {
      const client = await opened(settings, options);
      assert.deepEqual(await complete(client, AFTER), []);
      assert.equal(await client.hover(DRAFT, rangeOf('rate2006', TEXT).start), null);
    }
  });

  it('are those of the bibliography as it is now', async () => {
    const client = await opened('bibliography: refs.bib\n');
    await complete(client, AFTER);
    client.files.set(`${HOME}/refs.bib`, '@book{new, title = {New}}');
    await client.filesChanged(`${HOME}/refs.bib`);
    assert.deepEqual(
      (await complete(client, AFTER)).map(({ label }) => label),
      ['new'],
    );
  });
});
