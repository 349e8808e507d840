import assert from 'node:assert/strict';
import { applied, hype, PHRASE, rangeOf, rewording, URI } from './draft.ts';
import { overEachTransport } from './each-transport.ts';

const SENTENCE = `Ketamine is a ${PHRASE} treatment for anxiety.`;
const TEXTS: readonly (readonly [string, string])[] = [
  ['Windows line ends', `# Hope\r\n\r\nIn short:\r\n${SENTENCE}\r\n`],
  ['emoji before it', `👩‍⚕️ In short 🎉🎉: ${SENTENCE}\n`],
  ['combining marks before it', `To Zoe\u0308 at the cafe\u0301: ${SENTENCE}\n`],
  ['a byte order mark', `\uFEFF${SENTENCE}\n`],
  ['a byte order mark lines above', `\uFEFF# Hope\r\n\r\n${SENTENCE}\r\n`],
];

overEachTransport('positions', (connect) => {
  for (const [what, text] of TEXTS) {
    it(`are right with ${what}`, async () => {
      const client = await connect();
      const range = rangeOf(PHRASE, text);
      await client.open(URI, text);
      const { diagnostics } = await client.diagnostics(URI, 1);
      assert.deepEqual(
        hype(diagnostics).map((each) => each.range),
        [range],
      );
      assert.deepEqual((await client.hover(URI, range.start))?.range, range);

      // The same sentence alone is reworded the same way, where no offset can go wrong.
      const alone = 'file:///drafts/alone.md';
      await client.open(alone, SENTENCE);
      const plainFix = rewording(await client.codeActions(alone, rangeOf(PHRASE, SENTENCE)), alone, SENTENCE);
      const fix = rewording(await client.codeActions(URI, range), URI, text);
      const expected = text.replace(SENTENCE, applied(plainFix?.edit, alone, SENTENCE));
      assert.ok(!expected.includes(PHRASE));
      assert.equal(applied(fix?.edit, URI, text), expected);
    });
  }

  it('stay right through edits in the middle of such text', async () => {
    const client = await connect();
    await client.open(URI, `🎉 ${SENTENCE}\r\n`);
    await client.change(
      URI,
      2,
      { range: { start: { line: 0, character: 3 }, end: { line: 0, character: 3 } }, text: 'So:\r\n😀 ' },
      { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } }, text: '🙂🙂' },
    );
    const { diagnostics } = await client.diagnostics(URI, 2);
    assert.deepEqual(hype(diagnostics)[0]?.range, rangeOf(PHRASE, `🎉 So:\r\n🙂🙂 ${SENTENCE}\r\n`));
  });
});
