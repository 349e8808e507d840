import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeCollection } from './collection.ts';
import { draftFolder, ERROR, overclaim, type ReportJson, WARNING } from './command.ts';
import { paragraph, run, wordDocument } from './word-document.ts';

type Report = ReportJson & { readonly summary: { readonly cached?: number } };

describe('overclaim check --cache', () => {
  const folder = draftFolder();

  function check(...args: string[]): { report: Report; status: number | null; stderr: string } {
    const { stdout, status, stderr } = overclaim(['check', '--format', 'json', ...args], { cwd: folder.path });
    return { report: JSON.parse(stdout) as Report, status, stderr };
  }

  it('checks again only what has changed, and reports the same', async () => {
    writeCollection(folder.path, 8);
    folder.write('word.docx', await wordDocument(paragraph(run(ERROR))));
    folder.write('bom.txt', `\uFEFF${WARNING}\r\n`);
    folder.write('broken.md', '%PDF-1.7\n');
    const plain = check();
    const first = check('--cache');
    const second = check('--cache');
    assert.equal(plain.report.summary.cached, undefined);
    assert.equal(first.report.summary.cached, 0);
    assert.equal(second.report.summary.cached, 10);
    for (const { report, status, stderr } of [first, second]) {
      assert.deepEqual([report.files, report.unread], [plain.report.files, plain.report.unread]);
      assert.deepEqual([status, stderr], [plain.status, plain.stderr]);
    }
    folder.write('draft-00003.md', WARNING);
    const third = check('--cache');
    assert.equal(third.report.summary.cached, 9);
    assert.equal(third.report.files[3]?.findings[0]?.text, 'life-changing');
    assert.equal(check('--cache').report.summary.cached, 10, 'what was used is kept beside what is new');
  });

  it('shows the same in the text report, excerpts and all', async () => {
    writeCollection(folder.path, 3);
    folder.write('word.docx', await wordDocument(paragraph(run(`${WARNING} ${ERROR}`))));
    const [plain, ...cached] = [[], ['--cache'], ['--cache']].map((args) =>
      overclaim(['check', '--explain-silence', ...args], { cwd: folder.path }),
    );
    for (const each of cached) assert.deepEqual(each, plain);
  });

  it('goes by what a draft holds, how it is read and how it is checked, not by its name', () => {
    folder.write('a.md', `## Help\n\n${ERROR}`);
    assert.equal(check('a.md', '--cache').report.summary.cached, 0);
    folder.write('other-name.md', `## Help\n\n${ERROR}`);
    folder.write('a.html', `## Help\n\n${ERROR}`);
    assert.equal(check('other-name.md', '--cache').report.summary.cached, 1);
    assert.equal(check('other-name.md', '--cache').report.files[0]?.path, 'other-name.md');
    assert.equal(check('a.html', '--cache').report.summary.cached, 0);
    assert.equal(check('a.md', '--cache', '--profile', 'patient').report.summary.cached, 0);
    assert.equal(check('a.md', '--cache', '--profile', 'patient').report.summary.cached, 1);
    assert.equal(check('a.md', '--cache', '--explain-silence').report.summary.cached, 0);
    assert.equal(check('a.md', '--cache').report.summary.cached, 1);
  });

  const damages: [name: string, damage: (file: string) => void, stillKnown: number][] = [
    ['empty', (file) => truncateSync(file), 0],
    ['not ours', (file) => writeFileSync(file, 'something\nelse\n'), 0],
    [
      'bytes of all kinds',
      (file) => writeFileSync(file, Buffer.from(Array.from({ length: 5_000 }, (_, i) => (i * 7) % 256))),
      0,
    ],
    [
      'of another version',
      (file) => writeFileSync(file, readFileSync(file, 'utf8').replace(/"program":"./, '"program":"x')),
      0,
    ],
    ['cut off', (file) => truncateSync(file, statSync(file).size - 20), 2],
    ['changed in one place', (file) => changeByte(file, statSync(file).size - 30), 2],
  ];
  for (const [name, damage, stillKnown] of damages) {
    it(`is made anew without a word where it is damaged: ${name}`, () => {
      writeCollection(folder.path, 3);
      const first = check('--cache');
      damage(join(folder.path, '.overclaim-cache'));
      const second = check('--cache');
      assert.equal(second.report.summary.cached, stillKnown);
      assert.equal(second.stderr, '');
      assert.deepEqual(second.report.files, first.report.files);
      assert.equal(check('--cache').report.summary.cached, 3);
    });
  }

  it('is kept where --cache-location says, whole or not at all', () => {
    writeCollection(join(folder.path, 'drafts'), 3);
    check('drafts', '--cache-location', 'kept');
    assert.deepEqual(readdirSync(folder.path).sort(), ['drafts', 'kept']);
    assert.equal(check('drafts', '--cache-location', 'kept', '--jobs', '2').report.summary.cached, 3);
  });

  for (const place of ['missing/kept', 'folder']) {
    it(`that cannot be written is told of, and changes nothing else: ${place}`, () => {
      folder.write('a.md', ERROR);
      mkdirSync(join(folder.path, 'folder'));
      const { report, status, stderr } = check('a.md', '--cache-location', place);
      assert.equal(report.files.length, 1);
      assert.equal(status, 1);
      assert.match(
        stderr,
        /^overclaim: \S+: the cache could not be written \(.*\)\. Name another file with --cache-location\.\n$/,
      );
      assert.deepEqual(readdirSync(folder.path).sort(), ['a.md', 'folder']);
    });
  }
});

function changeByte(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[at] = bytes[at] === 0x41 ? 0x42 : 0x41;
  writeFileSync(file, bytes);
}
