import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { FindingJson } from '../../server/src/cli/finding-json.ts';
import { CLEAN, findingAbout, overclaim, startOverclaim, WARNING } from './command.ts';

interface Answer {
  readonly id: string | number | null;
  readonly findings?: FindingJson[];
  readonly claims?: unknown[];
  readonly line?: number;
  readonly error?: string;
}

function filter(input: string | Buffer): Answer[] {
  const { status, stdout, stderr } = overclaim(['filter'], { input });
  assert.equal(status, 0);
  assert.equal(stderr, '');
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Answer);
}

const ask = (request: unknown) => filter(`${JSON.stringify(request)}\n`)[0];

describe('overclaim filter', () => {
  it('answers a text with its findings and claims', () => {
    const answer = ask({ id: 'a', text: WARNING, format: 'markdown', other: { ignored: true } });
    assert.deepEqual(Object.keys(answer ?? {}), ['id', 'findings', 'claims']);
    assert.equal(answer?.id, 'a');
    const finding = findingAbout('life-changing', 'hype', answer.findings ?? []);
    assert.equal(finding.text, WARNING.slice(finding.start, finding.end));
  });

  it('counts as check does: astral characters, CRLF, and no BOM', () => {
    const text = `🧠\r\n🙂 ${WARNING}`;
    const finding = findingAbout('life-changing', 'hype', ask({ id: 1, text: `\uFEFF${text}` })?.findings ?? []);
    assert.equal(finding.text, text.slice(finding.start, finding.end));
    assert.deepEqual([finding.line, finding.column], [2, finding.start - '🧠\r\n'.length + 1]);
  });

  it('keeps ids as they are', () => {
    const ids = ['a', '', 7, 0.5, 'ü\u2028'];
    const input = ids.map((id) => JSON.stringify({ id, text: CLEAN })).join('\n');
    assert.deepEqual(
      filter(input).map(({ id }) => id),
      ids,
    );
    assert.equal(ask({ text: CLEAN })?.id, null);
  });

  it('reads any format that it does not know as plain text', () => {
    const answers = filter(
      ['plaintext', 'text', 'troff', undefined].map((format) => JSON.stringify({ text: WARNING, format })).join('\n'),
    );
    assert(answers[0]?.findings && answers[0].findings.length > 0);
    for (const answer of answers) assert.deepEqual(answer, answers[0]);
  });

  it('answers 5,000 lines in order, one each', () => {
    const count = 5000;
    const input = Array.from({ length: count }, (_, id) => JSON.stringify({ id, text: id % 2 ? WARNING : CLEAN }));
    const answers = filter(`${input.join('\n')}\n`);
    assert.equal(answers.length, count);
    for (const [index, { id, findings = [] }] of answers.entries()) {
      assert.equal(id, index);
      assert.equal(findings.length > 0, index % 2 === 1);
    }
  });

  it('answers each line before it needs the next', async () => {
    const child = startOverclaim(['filter']);
    try {
      const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
      for (const id of ['first', 'second', 'third']) {
        child.stdin.write(`${JSON.stringify({ id, text: WARNING })}\n`);
        assert.equal(JSON.parse((await answers.next()).value).id, id);
      }
      child.stdin.end();
      assert.deepEqual(await once(child, 'close'), [0, null]);
    } finally {
      child.kill();
    }
  });

  it('puts together a line that comes in pieces, within a character too', async () => {
    const child = startOverclaim(['filter']);
    try {
      const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
      const bytes = Buffer.from(`${JSON.stringify({ id: '🧠', text: WARNING })}\n`);
      const middle = bytes.indexOf(0xf0) + 2;
      for (const piece of [bytes.subarray(0, middle), bytes.subarray(middle)]) {
        await new Promise<unknown>((written) => child.stdin.write(piece, written));
      }
      assert.equal(JSON.parse((await answers.next()).value).id, '🧠');
    } finally {
      child.kill();
    }
  });

  describe('a line that cannot be read', () => {
    const good = JSON.stringify({ id: 'good', text: CLEAN });
    const rows: [name: string, line: string | Buffer, id: Answer['id'], error: RegExp][] = [
      ['no JSON', '{"id": "a", "text": ', null, /not JSON/],
      ['an empty line', '', null, /not JSON/],
      ['an array', '["a", "b"]', null, /not a JSON object/],
      ['null', 'null', null, /not a JSON object/],
      ['no text', '{"id": "a"}', 'a', /"text" must be there/],
      ['a text that is no string', '{"id": 3, "text": 4}', 3, /"text" must be there and be a string/],
      ['a format that is no string', '{"id": "a", "text": "b", "format": 1}', 'a', /"format" must be a string/],
      ['an id that is an object', '{"id": {}, "text": "b"}', null, /"id" must be a string or a number/],
      ['bytes that are not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), null, /not UTF-8/],
    ];
    for (const [name, line, id, error] of rows) {
      it(`is answered with the reason, and the rest goes on: ${name}`, () => {
        const input = Buffer.concat([Buffer.from(`${good}\n`), Buffer.from(line), Buffer.from(`\n${good}\n`)]);
        const [first, bad, last, ...more] = filter(input);
        assert.equal(first?.id, 'good');
        assert.deepEqual(Object.keys(bad ?? {}), ['id', 'line', 'error']);
        assert.equal(bad?.id, id);
        assert.equal(bad?.line, 2);
        assert.match(bad?.error ?? '', error);
        assert.equal(last?.id, 'good');
        assert.deepEqual(more, []);
      });
    }
  });

  it('answers nothing with nothing', () => {
    assert.deepEqual(filter(''), []);
  });

  it('takes CRLF streams, a BOM before the first line, and a last line without its end', () => {
    const line = (id: string) => JSON.stringify({ id, text: CLEAN });
    assert.deepEqual(
      filter(`\uFEFF${line('a')}\r\n${line('b')}\r\n${line('c')}`).map(({ id, error }) => [id, error]),
      [
        ['a', undefined],
        ['b', undefined],
        ['c', undefined],
      ],
    );
  });
});
