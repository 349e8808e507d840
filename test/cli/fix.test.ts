import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, realpathSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { CLEAN, draftFolder, ERROR, overclaim, overclaimAsAnyone, shell } from './command.ts';
import { paragraph, run, wordDocument } from './word-document.ts';

const BEFORE = 'He committed suicide, they say.';
const AFTER = 'He died by suicide, they say.';
const long = (sentence: string) => `# A life\n\n${`${CLEAN}\n\n`.repeat(6)}${sentence}\n\n${`${CLEAN}\n\n`.repeat(6)}`;

describe('overclaim check --fix', () => {
  const folder = draftFolder();
  const read = (name: string) => readFileSync(join(folder.path, name));
  const fix = (...args: string[]) => overclaim(['check', '--fix', ...args], { cwd: folder.path });

  it('makes the rewordings that change nothing of what is said, and no others, and reports what remains', () => {
    folder.write('draft.md', `${BEFORE}\n\n${ERROR}\n`);
    const { status, stdout } = fix('draft.md');
    assert.equal(read('draft.md').toString(), `${AFTER}\n\n${ERROR}\n`);
    assert.equal(status, 1);
    assert.match(stdout, /Reworded\n {6}1:4 committed suicide → died by suicide\n/);
    assert.match(stdout, /3:\d+ {2}error {2}efficacy-absolute/);
    assert.match(stdout, /^1 rewording was made\.$/m);
    assert(!/stigma/.test(stdout), 'what was reworded is not reported');
  });

  it('tells machines what it did', () => {
    folder.write('draft.md', `A story.\n\n${BEFORE} So he committed suicide.\n`);
    const { files } = JSON.parse(fix('--format', 'json', 'draft.md').stdout);
    assert.deepEqual(
      files[0].fixes.map(({ line, text, newText }: Record<string, string>) => [line, text, newText]),
      [
        [3, 'committed suicide', 'died by suicide'],
        [3, 'committed suicide', 'died by suicide'],
      ],
    );
  });

  it('leaves nothing for a second time', () => {
    folder.write('draft.md', long(BEFORE));
    fix('draft.md');
    const once = read('draft.md');
    const { stdout } = fix('draft.md');
    assert.deepEqual(read('draft.md'), once);
    assert(!stdout.includes('reworded') && !stdout.includes('rewording'));
  });

  const encodings: [name: string, encode: (text: string) => Buffer][] = [
    ['UTF-8 with a byte order mark', (text) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16, little-endian', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16, big-endian', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['Latin-1', (text) => Buffer.from(text, 'latin1')],
    ['UTF-8 with CRLF', (text) => Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['UTF-8 with CR and LF mixed', (text) => Buffer.from(text.replace('\n', '\r').replace('\n', '\r\n'))],
  ];
  for (const [name, encode] of encodings) {
    it(`keeps the bytes of all else: ${name}`, () => {
      const draft = (sentence: string) => encode(`Café naïveté, said Renée and José at the café.\n\n${long(sentence)}`);
      folder.write('draft.md', draft(BEFORE));
      assert.equal(fix('draft.md').status, 0);
      assert.deepEqual(read('draft.md'), draft(AFTER));
    });
  }

  it('keeps mode and links, and leaves nothing beside the file', function () {
    if (process.platform === 'win32') this.skip();
    const path = folder.write('draft.md', BEFORE);
    chmodSync(path, 0o640);
    symlinkSync('draft.md', join(folder.path, 'link.md'));
    fix('link.md');
    assert.equal(read('draft.md').toString(), AFTER);
    assert.equal(statSync(path).mode & 0o777, 0o640);
    assert.equal(realpathSync(join(folder.path, 'link.md')), realpathSync(path));
    assert.deepEqual(readdirSync(folder.path).sort(), ['draft.md', 'link.md']);
  });

  it('does not write a file in which nothing is to be reworded', () => {
    const path = folder.write('draft.md', `${ERROR}\n`);
    const { mtimeNs, ino } = statSync(path, { bigint: true });
    fix('draft.md');
    const after = statSync(path, { bigint: true });
    assert.deepEqual([after.mtimeNs, after.ino], [mtimeNs, ino]);
  });

  it('leaves a file alone that must not be written, says so, and still reports on it', function () {
    if (process.platform === 'win32') this.skip();
    chmodSync(folder.write('draft.md', `${BEFORE}\n\n${ERROR}\n`), 0o444);
    const { status, stdout, stderr } = overclaimAsAnyone(['check', '--fix', 'draft.md'], folder.path);
    assert.equal(status, 2);
    assert.match(stderr, /^overclaim: draft\.md: permission to write it is missing, so it was left alone\. /);
    assert.match(stdout, /stigma\/committed-suicide/);
    assert.equal(read('draft.md').toString(), `${BEFORE}\n\n${ERROR}\n`);
  });

  it('writes the text from standard input to standard output, and the report to standard error', () => {
    const { status, stdout, stderr } = overclaim(['check', '--fix', '-'], { input: `${BEFORE}\r\n${ERROR}` });
    assert.equal(stdout, `${AFTER}\r\n${ERROR}`);
    assert.match(stderr, /efficacy-absolute/);
    assert.equal(status, 1);
    assert.equal(overclaim(['check', '--fix', '-'], { input: CLEAN }).stdout, CLEAN);
  });

  it('never changes a Word document', async () => {
    const bytes = await wordDocument(paragraph(run(BEFORE)));
    folder.write('draft.docx', bytes);
    const { stdout, stderr } = fix('draft.docx');
    assert.deepEqual(read('draft.docx'), bytes);
    assert.match(stderr, /draft\.docx: this is a Word document, which is never changed/);
    assert.match(stdout, /stigma\/committed-suicide/);
  });

  it('is not tried and done at once', () => {
    assert.equal(fix('--fix-dry-run', 'draft.md').status, 2);
  });
});

describe('overclaim check --fix-dry-run', () => {
  const folder = draftFolder();
  const read = (name: string) => readFileSync(join(folder.path, name), 'utf8');
  const diff = (...args: string[]) => overclaim(['check', '--fix-dry-run', ...args], { cwd: folder.path });

  it('writes a diff, reports what would remain on standard error, and changes nothing', () => {
    folder.write('draft.md', `${long(BEFORE)}${ERROR}\n`);
    const { status, stdout, stderr } = diff('draft.md');
    assert.match(stdout, /^--- a\/draft\.md\n\+\+\+ b\/draft\.md\n@@ -12,7 \+12,7 @@\n/);
    assert(stdout.includes(`\n-${BEFORE}\n+${AFTER}\n`));
    assert.match(stderr, /Could be reworded\n {6}15:4 committed suicide → died by suicide/);
    assert.match(stderr, /efficacy-absolute/);
    assert.equal(status, 1);
    assert.equal(read('draft.md'), `${long(BEFORE)}${ERROR}\n`);
  });

  it('writes nothing where there is nothing to reword', () => {
    folder.write('draft.md', ERROR);
    assert.equal(diff('draft.md').stdout, '');
  });

  const drafts: [name: string, source: string][] = [
    ['plain.md', long(BEFORE)],
    ['no-line-break-at-the-end.md', `${CLEAN}\n\n${BEFORE}`],
    ['one-line.md', BEFORE],
    ['crlf.md', long(BEFORE).replaceAll('\n', '\r\n')],
    ['mark.md', `\uFEFF${BEFORE}\n\n${CLEAN}\n`],
    ['in a folder/ä draft.md', long(BEFORE)],
    ['two drafts.md', `${long(BEFORE)}${long(BEFORE)}`],
  ];
  const ways: [name: string, line: string][] = [
    ['git apply', 'git apply'],
    ['patch -p1', 'patch -p1 --quiet --binary'],
  ];
  for (const [tool, line] of ways) {
    it(`is taken by ${tool}, and comes to the same as --fix`, function () {
      try {
        execFileSync('sh', ['-c', `command -v ${tool.split(' ')[0]}`]);
      } catch {
        this.skip();
      }
      mkdirSync(join(folder.path, 'in a folder'));
      for (const [name, source] of drafts) folder.write(name, source);
      const { status, stderr } = shell(`overclaim check --fix-dry-run . 2>/dev/null | ${line}`, folder.path);
      assert.equal(status, 0, stderr);
      const patched = drafts.map(([name]) => read(name));
      assert.deepEqual(
        patched,
        drafts.map(([, source]) => source.replaceAll(BEFORE, AFTER)),
      );
    });
  }

  it('says of other encodings that the diff is for reading', () => {
    folder.write('draft.md', Buffer.from(`\uFEFF${BEFORE}\n`, 'utf16le'));
    const { stdout, stderr } = diff('draft.md');
    assert(stdout.includes(`\n+${AFTER}\n`));
    assert.match(stderr, /this is utf-16le, and the diff UTF-8: it is for reading/);
  });
});
