import assert from 'node:assert/strict';
import type { ClientCapabilities, CodeAction, Diagnostic, MarkupContent } from 'vscode-languageserver-protocol/node';
import type { Evidence } from '../../server/src/rules/finding.ts';
import type { LanguageService } from '../../server/src/service.ts';
import type { LspClient } from './client.ts';
import { URI } from './draft.ts';
import { discardedAfterEach } from './each-transport.ts';
import { startWith } from './in-process.ts';
import { finding, serviceOf } from './service-of-findings.ts';

const TEXT = 'Ketamine is, it is said, a treatment.';
const START = { line: 0, character: 0 };
const FIRST_WORD = { start: START, end: { line: 0, character: 8 } };
const PLAIN: ClientCapabilities = { textDocument: { hover: { contentFormat: ['plaintext'] } } };

describe('findings, as they are shown', () => {
  const connectTo = discardedAfterEach();
  const open = async (service: LanguageService, capabilities?: ClientCapabilities) => {
    const client = connectTo(startWith(service));
    await client.initialize(capabilities);
    await client.open(URI, TEXT);
    return client;
  };
  const hoverText = async (service: LanguageService, capabilities?: ClientCapabilities) => {
    const hover = await (await open(service, capabilities)).hover(URI, START);
    return (hover?.contents as MarkupContent | undefined)?.value;
  };

  it('have the severity that the service gave', async () => {
    const severities = ['error', 'warning', 'info', 'hint'] as const;
    const client = await open(serviceOf(severities.map((severity) => finding({ severity }))));
    const { diagnostics } = await client.diagnostics(URI, 1);
    assert.deepEqual(
      diagnostics.map((each) => each.severity),
      [1, 2, 3, 4],
    );
  });

  it('name related places to an editor that shows them', async () => {
    const service = serviceOf([finding({ related: [{ start: 27, end: 36, message: 'Said here.' }] })]);
    const client = await open(service, { textDocument: { publishDiagnostics: { relatedInformation: true } } });
    const [diagnostic] = (await client.diagnostics(URI, 1)).diagnostics;
    const range = { start: { line: 0, character: 27 }, end: { line: 0, character: 36 } };
    assert.deepEqual(diagnostic?.relatedInformation, [{ location: { uri: URI, range }, message: 'Said here.' }]);
  });

  it('say in a hover what is wrong, what is right, by which rule', async () => {
    assert.equal(
      await hoverText(serviceOf([finding()])),
      '**This is too much.** Say less.\n\n`spin/example`: Less is true.',
    );
    assert.equal(
      await hoverText(serviceOf([finding()]), PLAIN),
      'This is too much. Say less.\n\nspin/example: Less is true.',
    );
  });

  it('stand apart in a hover, with the card last', async () => {
    const findings = [finding({ message: 'One.' }), finding({ message: 'Two.' })];
    const card = {
      name: 'Ketamine',
      kind: 'drug',
      lines: ['Blocks NMDA receptors.', 'Off label.'],
      evidence: [source(1)],
    };
    const service = serviceOf(findings, { hover: () => ({ start: 0, end: 8, findings, card }) });
    const parts = (await hoverText(service))?.split('\n\n---\n\n');
    assert.deepEqual(
      parts?.map((part) => part.split('\n\n')[0]),
      ['**One.** Say less.', '**Two.** Say less.', '**Ketamine** (drug)'],
    );
    assert.match(parts?.at(-1) ?? '', /\n\nBlocks NMDA receptors\. Off label\.\n\n- \[Author 1\./);
  });

  it('show a card alone where nothing is wrong', async () => {
    const card = { name: 'Ketamine', kind: 'drug', lines: [], evidence: [] };
    const service = serviceOf([], { hover: () => ({ start: 0, end: 8, findings: [], card }) });
    assert.equal(await hoverText(service), '**Ketamine** (drug)');
  });

  it('list four sources at most, and count the rest', async () => {
    const text = await hoverText(serviceOf([finding({ evidence: [1, 2, 3, 4, 5, 6].map(source) })]));
    const list = text?.split('\n').filter((line) => line.startsWith('- '));
    assert.equal(list?.length, 5);
    assert.equal(list[0], '- [Author 1. Title. 2020;1:1.](https://doi.org/10.1000/1) (review)');
    assert.equal(list[4], '- and 2 more');
    assert.doesNotMatch((await hoverText(serviceOf([finding({ evidence: [source(1)] })]))) ?? '', /more/);
  });

  it('never let a text turn into markup', async () => {
    const message = '*Not* [a link](x) <b>or</b> `code` &amp; ~~x~~ a_b # |';
    const text = await hoverText(serviceOf([finding({ message, advice: '1. Say less.\n- No more.' })]));
    assert.equal(
      text?.split('\n')[0],
      '**\\*Not\\* \\[a link\\](x) \\<b\\>or\\</b\\> \\`code\\` \\&amp; \\~\\~x\\~\\~ a\\_b \\# \\|** 1\\. Say less. - No more.',
    );
    assert.ok((await hoverText(serviceOf([finding({ message })]), PLAIN))?.startsWith(`${message} `));
  });

  it('link to web addresses only, parentheses and all', async () => {
    const old = { ...source(1), url: 'https://doi.org/10.1016/S0140-6736(17)32802-7' };
    assert.match(
      (await hoverText(serviceOf([finding({ evidence: [old] })]))) ?? '',
      /\]\(https:\/\/doi\.org\/10\.1016\/S0140-6736%2817%2932802-7\) \(review\)/,
    );
    for (const url of ['javascript:alert(1)', 'file:///etc/passwd', '', 'no address']) {
      const text = await hoverText(serviceOf([finding({ evidence: [{ ...source(1), url }] })]));
      assert.match(text ?? '', /^- Author 1\. Title\. 2020;1:1\. \(review\)$/m);
    }
  });

  it('have rewordings tied each to its own finding, of the same rule too', async () => {
    const rewrites = [{ title: 'Say less', preferred: true, edits: [] }];
    const client = await open(
      serviceOf([finding({ end: 3, rewrites }), finding({ rewrites }), finding({ start: 4, rewrites })]),
    );
    const { diagnostics } = await client.diagnostics(URI, 1);
    const fixes = await rewordings(client, { diagnostics });
    assert.deepEqual(
      fixes.map((fix) => fix.diagnostics),
      diagnostics.map((each) => [each]),
    );
  });

  it('offer the gravest one’s rewordings first, each finding’s in its own order', async () => {
    const rewrites = (name: string) =>
      ['a', 'b'].map((each) => ({ title: `${name} ${each}`, preferred: each === 'b', edits: [] }));
    const client = await open(
      serviceOf([
        finding({ severity: 'hint', rewrites: rewrites('hint') }),
        finding({ severity: 'error', rewrites: rewrites('error') }),
        finding({ severity: 'warning', rewrites: rewrites('warning') }),
        finding({ severity: 'error', rewrites: rewrites('later error') }),
      ]),
    );
    const fixes = await rewordings(client);
    assert.deepEqual(
      fixes.map(({ title, isPreferred }) => (isPreferred ? `${title}!` : title)),
      ['error a', 'error b!', 'later error a', 'later error b!', 'warning a', 'warning b!', 'hint a', 'hint b!'],
    );
  });
});

/** What is offered on the first word, but for exceptions. */
async function rewordings(client: LspClient, context: { diagnostics?: Diagnostic[] } = {}): Promise<CodeAction[]> {
  const fixes = await client.codeActions(URI, FIRST_WORD, { ...context, only: ['quickfix'] });
  return fixes.filter(({ title }) => !title.startsWith('Ignore'));
}

function source(number: number): Evidence {
  return {
    source: `s${number}`,
    citation: `Author ${number}. Title. 2020;1:${number}.`,
    url: `https://doi.org/10.1000/${number}`,
    kind: 'review',
  };
}
