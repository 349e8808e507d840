import assert from 'node:assert/strict';
import { bibliography } from '../../server/src/knowledge/bibliography.ts';
import { applied, rangeOf } from './draft.ts';
import { type Connect, discardedAfterEach, overEachTransport } from './each-transport.ts';
import { startInProcess } from './in-process.ts';

const HOME = 'memfs:/paper';

/** What the knowledge base gives for what ketamine does to NMDA receptors, for what SSRIs do, and for something else. */
const KEYS = { zanos2018: 'ours', meyer2004: 'ssris', santarelli2003: 'unfit' };
const BIB = Object.entries(KEYS)
  .map(([source, key]) => bibliography[source]?.bibtex.replace(`{${source},`, `{${key},`))
  .join('\n\n');

/** What "Cite" offers at a phrase, and the text with it. */
const offering =
  (connect: Connect) =>
  async (name: string, languageId: string, text: string, phrase: string, settings = 'bibliography: refs.bib') => {
    const client = await connect({}, { initializationOptions: { readsFiles: true } });
    client.files.set(`${HOME}/.overclaim.yaml`, settings);
    client.files.set(`${HOME}/refs.bib`, BIB);
    const uri = `${HOME}/${name}`;
    await client.open(uri, text, 1, languageId);
    const actions = await client.codeActions(uri, rangeOf(phrase, text));
    return actions.flatMap(({ title, edit }) => (title.startsWith('Cite ') ? [[title, applied(edit, uri, text)]] : []));
  };

overEachTransport('citing a source of the bibliography', (connect) => {
  const offered = offering(connect);

  for (const [languageId, name, cited] of [
    ['markdown', 'a.md', ' [@ours]'],
    ['latex', 'a.tex', '~\\cite{ours}'],
    ['restructuredtext', 'a.rst', ' [ours]_'],
    ['org', 'a.org', ' [cite:@ours]'],
    ['typst', 'a.typ', ' @ours'],
    ['asciidoc', 'a.adoc', ' cite:[ours]'],
  ] as const)
    it(`puts it behind the claim that it holds, as ${languageId} writes it`, async () => {
      const text = 'It is well known that ketamine blocks NMDA receptors, as we say.\n';
      const [first, ...rest] = await offered(name, languageId, text, 'It is well known');
      assert.match(first?.[0] ?? '', /^Cite ours: \S.*, \d{4}\. \S/);
      assert.equal(first?.[1], text.replace('receptors', `receptors${cited}`));
      assert.deepEqual(rest, []);
    });

  it('gives a source that is copied the key that it has there', async () => {
    const client = await connect({}, { initializationOptions: { readsFiles: true, showsAnswers: true } });
    client.files.set(`${HOME}/.overclaim.yaml`, 'bibliography: refs.bib');
    client.files.set(`${HOME}/refs.bib`, BIB);
    const text = 'Ketamine works by preventing the reuptake of glutamate.\n';
    await client.open(`${HOME}/a.md`, text);
    const copied = (format: string) =>
      client.execute({
        title: '',
        command: 'overclaim.copySource',
        arguments: [{ uri: `${HOME}/a.md`, range: rangeOf('reuptake', text), format }],
      });
    assert.match(String(await copied('bibtex')), /^@article\{ours,$/m);
    assert.match(String(await copied('ris')), /^ID {2}- ours$/m);
    assert.match(String(await copied('ama')), /^Zanos P/m);
  });
});

describe('citing a source of the bibliography', () => {
  const connectTo = discardedAfterEach();
  const offered = offering(async (capabilities, more) => {
    const client = connectTo(startInProcess());
    await client.initialize(capabilities, more);
    return client;
  });

  it('writes as the draft does', async () => {
    const claim = 'Studies show that ketamine blocks NMDA receptors.\n';
    const cited = async (name: string, languageId: string, more: string) =>
      (await offered(name, languageId, `${claim}\n${more}\n`, 'Studies show'))[0]?.[1]?.split('\n')[0];
    assert.match(
      (await cited('a.tex', 'latex', 'Ketamine is old \\citep{lee}.')) ?? '',
      /receptors~\\citep\{ours\}\.$/,
    );
    assert.match((await cited('a.txt', 'plaintext', 'Ketamine is old.')) ?? '', /receptors \([^()]+, \d{4}\)\.$/);
    assert.equal(await cited('a.md', 'markdown', 'Ketamine is old.[^1]\n\n[^1]: Lee.'), undefined);
  });

  it('is offered whatever else is said of the wording', async () => {
    const text = 'It is well known that ketamine blocks NMDA receptors. He is a schizophrenic.\n';
    for (const draft of [text, text.replace('. He is a schizophrenic', ' in a schizophrenic')])
      assert.equal((await offered('a.md', 'markdown', draft, 'It is well known')).length, 1, draft);
  });

  it('is offered for nothing that the source does not hold', async () => {
    for (const [text, phrase] of [
      ['It is well known that ketamine inhibits the reuptake of glutamate.', 'It is well known'],
      [
        'It is well known that ketamine blocks NMDA receptors and inhibits the reuptake of glutamate.',
        'It is well known',
      ],
      ['It is well known that ketamine blocks NMDA receptors and cures anxiety.', 'It is well known'],
      ['It is well known that sertraline inhibits serotonin reuptake.', 'It is well known'],
      ['It is well known that ketamine does not block NMDA receptors.', 'It is well known'],
      ['A recent trial found that ketamine blocks NMDA receptors.', 'A recent trial'],
      ['Experts agree that ketamine blocks NMDA receptors.', 'Experts agree'],
      ['It is well known that yoga helps.', 'It is well known'],
    ] as const)
      assert.deepEqual(await offered('a.md', 'markdown', `${text}\n`, phrase), [], text);
    const text = 'It is well known that ketamine blocks NMDA receptors.\n';
    assert.deepEqual(await offered('a.md', 'markdown', text, 'It is well known', 'profile: news'), []);
  });
});
