import assert from 'node:assert/strict';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { writeCollection } from './collection.ts';
import { copyOfCommand, draftFolder, ERROR, overclaim, type ReportJson, startOverclaim, WARNING } from './command.ts';
import { paragraph, run, wordDocument } from './word-document.ts';

describe('overclaim check --jobs', () => {
  const folder = draftFolder();

  for (const args of [['--format', 'json'], [], ['--format', 'json', '--explain-silence', '--profile', 'patient']]) {
    it(`reports on two threads what it reports on one, in order (${args.join(' ') || 'text'})`, async () => {
      writeCollection(folder.path, 60);
      folder.write('draft-00007.md', Buffer.from([0xd0, 0xcf, 0, 0]));
      folder.write('draft-00009.docx', await wordDocument(paragraph(run(ERROR)) + paragraph(run(WARNING))));
      folder.write('draft-00010.docx', 'no Word document');
      folder.write('draft-00011.html', `<!-- overclaim-disable-next-line -->\n<p>${WARNING}</p>\n<p>${ERROR}</p>`);
      const [one, two] = ['1', '2'].map((jobs) =>
        overclaim(['check', '.', '-', 'missing.md', '--jobs', jobs, ...args], { cwd: folder.path, input: ERROR }),
      );
      assert.deepEqual(two, one);
      assert.equal(one?.status, 2);
      assert.match(one?.stderr ?? '', /draft-00007\.md: .*\n.*draft-00010\.docx: .*\n.*missing\.md: .*\n$/);
    });
  }

  it('takes threads by itself where there is much to check', () => {
    writeCollection(folder.path, 70, 600);
    const [one, itself] = [['--jobs', '1'], []].map((args) =>
      overclaim(['check', '--format', 'json', ...args], { cwd: folder.path }),
    );
    assert.deepEqual(itself, one);
  });

  it('needs no more memory for more drafts', () => {
    // What the drafts take while they are checked would add up to several times as much.
    writeCollection(folder.path, 300, 150);
    const { status, stdout } = overclaim(['check', '--format', 'json', '--jobs', '2', '--fail-on', 'never'], {
      cwd: folder.path,
      env: { NODE_OPTIONS: '--max-old-space-size=60' },
    });
    assert.equal(status, 0);
    assert.equal((JSON.parse(stdout) as ReportJson).files.length, 300);
  });

  it('says which draft was too big for the memory there is, and goes on with a new thread', () => {
    writeCollection(folder.path, 6);
    folder.write('draft-00003.md', `${ERROR} ${WARNING}\n\n`.repeat(15_000));
    const { status, stdout, stderr } = overclaim(['check', '--format', 'json', '--jobs', '2'], {
      cwd: folder.path,
      env: { NODE_OPTIONS: '--max-old-space-size=60' },
    });
    const { files, unread } = JSON.parse(stdout) as ReportJson;
    assert.equal(status, 2);
    assert.equal(files.length, 5);
    assert.deepEqual(
      unread.map(({ path }) => path),
      ['draft-00003.md'],
    );
    assert.match(stderr, /^overclaim: draft-00003\.md: there is not enough memory to check it\. Split it, or .*\n$/m);
  });

  it('checks without threads where none can be started', async () => {
    const copy = copyOfCommand(folder.path);
    const child = startOverclaim(['check', '--format', 'json', '--jobs', '2', '-'], { cwd: folder.path }, copy);
    const output = Promise.all([text(child.stdout), text(child.stderr)]);
    // More than a pipe holds: so it has begun when this is written. A thread is started when all of it has come.
    await new Promise<unknown>((written) => child.stdin.write(`${'\n'.repeat(2 ** 21)}${WARNING}\n`, written));
    rmSync(join(folder.path, 'cli/entry'), { recursive: true });
    child.stdin.end();
    const [[stdout, stderr], [status]] = await Promise.all([output, once(child, 'close')]);
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.equal((JSON.parse(stdout) as ReportJson).files[0]?.findings[0]?.text, 'life-changing');
  });

  for (const jobs of ['0', '-1', '1.5', 'many', '1000']) {
    it(`says what numbers there are: ${jobs}`, () => {
      const { status, stderr } = overclaim(['check', '--jobs', jobs, '.'], { cwd: folder.path });
      assert.equal(status, 2);
      assert.match(stderr, /argument '.*' is invalid\. Give a whole number from 1 to 256\./);
    });
  }
});

describe('Ctrl+C during overclaim check', () => {
  const folder = draftFolder();

  for (const jobs of ['1', '2']) {
    it(`ends it with what was reported, and status 130 (${jobs} at once)`, async () => {
      const names = writeCollection(join(folder.path, 'drafts'), 120, 30);
      // Standard input never comes: so it cannot be at its end.
      const child = startOverclaim(['check', '--format', 'json', '--jobs', jobs, 'drafts', '-'], { cwd: folder.path });
      const stderr = text(child.stderr);
      const closed = once(child, 'close');
      let stdout = '';
      let told = false;
      for await (const chunk of child.stdout) {
        stdout += chunk;
        if (!told && stdout.includes('"findings"')) told = child.kill('SIGINT');
      }
      assert.deepEqual(await closed, [130, null]);
      const { files, summary } = JSON.parse(stdout) as ReportJson & { summary: { interrupted?: boolean } };
      assert(files.length > 0);
      assert.deepEqual(
        files.map(({ path }) => path),
        names.slice(0, files.length).map((name) => join('drafts', name)),
      );
      assert.equal(summary.interrupted, true);
      assert.equal(summary.files, files.length);
      assert.match(await stderr, /^overclaim: stopped before the end; \d+ drafts? had been checked\.\n$/);
    });
  }

  it('ends it when nothing was reported yet', async () => {
    const child = startOverclaim(['check', '-', '--cache-location', 'cache'], { cwd: folder.path });
    const output = Promise.all([text(child.stdout), text(child.stderr)]);
    await new Promise<unknown>((written) => child.stdin.write(ERROR.repeat(10_000), written));
    child.kill('SIGINT');
    assert.deepEqual(await once(child, 'close'), [130, null]);
    assert.deepEqual(await output, ['', 'overclaim: stopped before the end; 0 drafts had been checked.\n']);
  });
});
