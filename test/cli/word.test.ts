import assert from 'node:assert/strict';
import { draftFolder, overclaim, report } from './command.ts';
import { NOTE_MARK, paragraph, row, run, wordDocument } from './word-document.ts';

const BOLD = '<w:b/>';
const BODY = [
  paragraph(run('Ketamine for anxiety'), 'Heading1'),
  paragraph(''),
  paragraph(
    run('It rained &amp; rained. Ketamine is a life-') + run('changing', BOLD) + run(' treatment.') + NOTE_MARK,
  ),
  paragraph(run('Ketamine is a life-changing treatment, he said.'), 'Quote'),
  row('Drug', 'Ketamine is a life-changing treatment.'),
].join('');

describe('a Word document', () => {
  const folder = draftFolder();
  const write = async (body = BODY, footnote?: string) =>
    folder.write('draft.docx', await wordDocument(body, footnote));

  it('is checked, and findings point to paragraph and sentence', async () => {
    await write();
    const { stdout, stderr, status } = overclaim(['check', 'draft.docx', '--fail-on', 'warning'], { cwd: folder.path });
    assert.equal(stderr, '');
    assert.equal(status, 1);
    assert.match(stdout, /^draft\.docx\n/);
    const lines = stdout.split('\n');
    const at = lines.findIndex((line) => /^ {2}paragraph 2, sentence 2 {2}warning {2}hype /.test(line));
    assert.notEqual(at, -1, stdout);
    assert.equal(lines[at + 1], '      Ketamine is a life-changing treatment.');
    assert.equal(lines[at + 2], `      ${' '.repeat('Ketamine is a '.length)}~~~~~~~~~~~~~`);
    assert.ok(lines.some((line) => /^ {2}paragraph 5, sentence 1 {2}warning {2}hype /.test(line)));
    assert.ok(!stdout.includes('paragraph 3,'), 'a quotation is not the author’s claim');
    assert.doesNotMatch(stdout, /<\/?[a-z]|&amp;/);
  });

  it('is reported to programs with offsets into the HTML that is made of it', async () => {
    await write();
    const [file] = report(['draft.docx'], { cwd: folder.path }).files;
    assert.equal(file?.format, 'docx');
    const places = file.findings
      .filter(({ family }) => family === 'hype')
      .map((finding) => {
        const { paragraph: number, sentence } = finding as typeof finding & { paragraph: number; sentence: number };
        return [number, sentence, finding.text, finding.end - finding.start];
      });
    assert.deepEqual(places, [
      [2, 2, 'life-changing', 13],
      [5, 1, 'life-changing', 13],
    ]);
  });

  it('is shown as it is read', async () => {
    await write(BODY, 'Lee A. Sleep. Lancet. 2019;3:1-2.');
    const { stdout } = overclaim(['draft', 'draft.docx'], { cwd: folder.path });
    assert.match(stdout, /^draft\.docx\nread as docx, 6 blocks, /);
    assert.match(stdout, /^¶ 1 {4}heading 1\n {7}- Ketamine for anxiety\n/m);
    assert.match(stdout, /^¶ 2 {4}paragraph\n {7}- It rained & rained\.\n/m);
    assert.match(stdout, /^¶ 3 {4}quotation\n/m);
    assert.match(stdout, /^¶ 5 {4}table-cell\n/m);
    assert.match(stdout, /^¶ 6 {4}reference\n/m);
    assert.match(stdout, /cites .*\(number\)/);
  });

  it('comes over standard input too, under a name that says so', async () => {
    const input = await wordDocument(BODY);
    const { stdout } = overclaim(['check', '-', '--stdin-filename', 'a.docx'], { input });
    assert.match(stdout, /^a\.docx\n/);
    assert.match(stdout, /paragraph 2, sentence 2/);
  });

  it('is found in a folder', async () => {
    await write();
    assert.deepEqual(
      report(['.'], { cwd: folder.path }).files.map(({ path }) => path),
      ['draft.docx'],
    );
  });

  it('that is broken is told of in one line', () => {
    folder.write('draft.docx', Buffer.from([80, 75, 3, 4, 0, 0]));
    const { status, stderr } = overclaim(['check', 'draft.docx'], { cwd: folder.path });
    assert.equal(status, 2);
    assert.match(
      stderr,
      /^overclaim: draft\.docx: it is no Word document that can be read \(.*\)\. Open it in Word .*\n$/,
    );
  });
});
