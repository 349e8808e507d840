import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';

import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { generatedDraft } from '../../scripts/benchmark/generated-draft.ts';
import { CLEAN, draftFolder, overclaim, shell, startOverclaim, WARNING } from './command.ts';

/** Installs it where it may. */
const SETUP = fileURLToPath(new URL('../../scripts/setup-parallel.mjs', import.meta.url));

interface Answer {
  readonly id: number;
  readonly findings?: readonly { readonly text: string }[];
  readonly error?: string;
}

const request = (id: number) => JSON.stringify({ id, text: id % 2 ? `${WARNING} ${id}` : `${CLEAN} ${id}` });
const requests = (count: number) => Array.from({ length: count }, (_, id) => `${request(id)}\n`).join('');
const answersIn = (output: string) =>
  output
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Answer);

/** Every request is answered once, by what it deserves. */
function assertAllAnswered(output: string, count: number): void {
  const answers = answersIn(output).sort((a, b) => a.id - b.id);
  assert.deepEqual(
    answers.map(({ id, findings = [] }) => [id, findings.length > 0]),
    Array.from({ length: count }, (_, id) => [id, id % 2 === 1]),
  );
}

describe('overclaim filter as a stage of a pipe', () => {
  const folder = draftFolder();

  it('needs no more memory for more lines', () => {
    // What a line leaves behind would add up to several times as much.
    const lines = Array.from({ length: 3_000 }, (_, id) =>
      JSON.stringify({ id, text: `${id}: ${generatedDraft(40, 'plaintext', id)}` }),
    );
    const { status, stdout, stderr } = overclaim(['filter'], {
      input: `${lines.join('\n')}\n`,
      env: { NODE_OPTIONS: '--max-old-space-size=64' },
    });
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.equal(stdout.split('\n').length, lines.length + 1);
  });

  it('answers a line that is too long for its memory with the reason, and goes on', async () => {
    const child = startOverclaim(['filter'], { env: { NODE_OPTIONS: '--max-old-space-size=64' } });
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const piece = Buffer.alloc(2 ** 20, 'a');
    for (let i = 0; i < 65; i++) if (!child.stdin.write(piece)) await once(child.stdin, 'drain');
    child.stdin.end(`\n${request(1)}\n`);
    assert.deepEqual(JSON.parse((await answers.next()).value), {
      id: null,
      line: 1,
      error: 'This line is longer than 64 MiB. Split its text.',
    });
    assert.equal(JSON.parse((await answers.next()).value).id, 1);
    assert.deepEqual(await once(child, 'close'), [0, null]);
  });

  it('runs under xargs -P, one process for so many lines', () => {
    folder.write('requests.ndjson', requests(60));
    const line = `split -l 20 requests.ndjson part- && printf '%s\\0' part-* | NODE="$NODE" COMMAND="$COMMAND" xargs -0 -P 2 -I{} sh -c '"$NODE" "$COMMAND" filter < "{}" > "{}.out"' && cat part-*.out`;
    const { stdout, stderr, status } = shell(line, folder.path);
    assert.deepEqual([stderr, status], ['', 0]);
    assertAllAnswered(stdout, 60);
  });

  it('runs under GNU parallel, in order with --keep-order', function () {
    this.timeout(300_000);
    const { status: missing, stderr: why } = spawnSync(process.execPath, [SETUP], { encoding: 'utf8' });
    if (missing) {
      console.log(`      ${why.trim()}`);
      this.skip();
    }
    folder.write('requests.ndjson', requests(60));
    const line = `parallel --will-cite --jobs 2 --pipe --block 2k --keep-order '"$NODE" "$COMMAND" filter' < requests.ndjson`;
    const { stdout, stderr, status } = shell(line, folder.path);
    assert.deepEqual([stderr, status], ['', 0]);
    assert.deepEqual(
      answersIn(stdout).map(({ id }) => id),
      Array.from({ length: 60 }, (_, id) => id),
    );
    assertAllAnswered(stdout, 60);
  });

  it('is a pipe of an engine: written to on one thread and read on another, a process for each partition, an empty one too', async () => {
    // As PipedRDD of Apache Spark does it.
    const partitions = [requests(30), '', `${request(30)}\n`, requests(0)];
    const outputs = await Promise.all(partitions.map(piped));
    assert.deepEqual(outputs[1], '');
    assert.deepEqual(outputs[3], '');
    assertAllAnswered(outputs.join(''), 31);
  });

  async function piped(partition: string): Promise<string> {
    const child = startOverclaim(['filter']);
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    const writer = new Worker(
      `const { parentPort, workerData } = require('node:worker_threads');
       for (const line of workerData.match(/.*\\n/g) ?? []) parentPort.postMessage(line);`,
      { eval: true, workerData: partition },
    );
    writer.on('message', (line) => child.stdin.write(line));
    writer.on('exit', () => child.stdin.end());
    assert.deepEqual(await once(child, 'close'), [0, null]);
    return output;
  }
});
