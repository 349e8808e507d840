import assert from 'node:assert/strict';
import { CLEAN, draftFolder, overclaim } from './command.ts';
import { paragraph, run, wordDocument } from './word-document.ts';

const CLAIMS =
  'Sertraline inhibits the reuptake of serotonin.\n\nKetamine works by blocking the reuptake of serotonin.\n';

describe('overclaim claims', () => {
  const folder = draftFolder();
  const claims = (args: readonly string[], env: Record<string, string> = {}) =>
    overclaim(['claims', ...args], { cwd: folder.path, env, input: CLAIMS });

  it('lists each claim with its verdict, who does what to whom, and where', () => {
    folder.write('draft.md', CLAIMS);
    const { status, stdout, stderr } = claims(['draft.md']);
    const [name, , headings = '', ...rows] = stdout.split('\n');
    assert.equal(name, 'draft.md');
    assert.deepEqual(headings.trim().split(/ {2,}/), ['verdict', 'subject', 'relation', 'object', 'where']);
    assert.deepEqual(
      rows
        .filter((row) => row.includes('serotonin'))
        .map((row) =>
          row
            .trim()
            .split(/ {2,}/)
            .filter((_, i) => i !== 2),
        ),
      [
        ['supported', 'sertraline', 'serotonin reuptake', '1:12'],
        ['contradicted', 'ketamine', 'serotonin reuptake', '3:19'],
      ],
    );
    assert.deepEqual([status, stderr], [0, ''], 'a wrong claim is no failure here');
  });

  it('stands in straight columns that fit the terminal', () => {
    folder.write(
      'draft.md',
      `${CLAIMS}\nNorfluoxetine hydrochloride capsules may reduce the severity of generalised anxiety disorder.\n`,
    );
    for (const columns of ['40', '60', '100']) {
      const lines = claims(['draft.md'], { COLUMNS: columns }).stdout.split('\n').slice(2, -2);
      assert(lines.every((line) => line.length <= Number(columns)));
      const where = lines[0]?.indexOf('where') ?? -1;
      for (const line of lines.slice(1)) assert.match(line.slice(where), /^\d+:\d+$/);
    }
  });

  it('reads standard input, folders and Word documents, and says where there is none', async () => {
    assert.match(claims(['-']).stdout, /^standard input\n/);
    folder.write('clean.md', CLEAN);
    folder.write('draft.docx', await wordDocument(paragraph(run(CLEAN)) + paragraph(run(CLAIMS.split('\n')[0] ?? ''))));
    const { stdout } = claims(['.']);
    assert.match(stdout, /clean\.md\n\n {2}No claims/);
    assert.match(stdout, /supported .* paragraph 2, sentence 1\n/);
  });

  it('goes on after a file that it cannot read', () => {
    folder.write('draft.md', CLAIMS);
    const { status, stdout, stderr } = claims(['--format', 'json', 'missing.md', 'draft.md']);
    assert.equal(status, 2);
    assert.match(stderr, /^overclaim: missing\.md: there is no such file/);
    const { files } = JSON.parse(stdout);
    assert.deepEqual(
      files[0].claims.map(({ text, line, verdict }: Record<string, unknown>) => [text, line, verdict]),
      [
        ['inhibits the reuptake of serotonin', 1, 'supported'],
        ['blocking the reuptake of serotonin', 3, 'contradicted'],
      ],
    );
  });
});
