import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CLEAN, draftFolder, ERROR, overclaim, type Surroundings, WARNING } from './command.ts';
import { paragraph, run, wordDocument } from './word-document.ts';

/** A workflow command as the runner of GitHub Actions reads it (ActionCommand.cs, v2 form). */
function read(line: string) {
  const [, level, told = '', message = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? assert.fail(line);
  const plain = (text: string) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
  const property = (text: string) => plain(text).replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');
  const properties = told.split(',').map((each) => {
    const at = each.indexOf('=');
    return [each.slice(0, at), property(each.slice(at + 1))];
  });
  return { level, message: plain(message).replaceAll('%25', '%'), ...Object.fromEntries(properties) };
}

describe('overclaim check --format github', () => {
  const folder = draftFolder();
  const lines = (args: readonly string[], surroundings: Surroundings = {}) =>
    overclaim(['check', '--format', 'github', ...args], { cwd: folder.path, ...surroundings })
      .stdout.trimEnd()
      .split('\n');

  it('writes a command for each finding, with its place, and sums up in plain words', () => {
    folder.write('draft.md', `🧠 ${ERROR}\n\n${WARNING}\n`);
    folder.write('clean.md', CLEAN);
    const all = lines(['.']);
    const found = all.slice(0, -1).map(read);
    const error = found.find(({ level }) => level === 'error');
    const column = `🧠 ${ERROR}`.indexOf('cures') + 1;
    assert.deepEqual(
      { ...error, message: '', title: '' },
      {
        level: 'error',
        file: 'draft.md',
        line: '1',
        endLine: '1',
        col: String(column),
        endColumn: String(column + 5),
        message: '',
        title: '',
      },
    );
    assert.match(error?.title ?? '', /^efficacy-absolute\//);
    assert.match(error?.message ?? '', /\. [A-Z]/, 'says what is wrong and what to do');
    assert(found.some(({ level, line }) => level === 'warning' && line === '3'));
    assert.match(all.at(-1) ?? '', /^overclaim: \d+ findings in 2 files: 1 error, \d+ warnings?$/);
  });

  it('gives no columns where a finding goes over several lines, which GitHub would refuse', () => {
    folder.write('draft.md', 'Ketamine is a life-\nchanging treatment. This therapy\ncures\nanxiety for\ngood.\n');
    const several = lines(['draft.md', '--profile', 'patient']).slice(0, -1).map(read);
    assert(several.length > 0);
    for (const { line, endLine, col } of several) assert.equal(col === undefined, line !== endLine);
  });

  it('escapes what would end a command or begin another', () => {
    folder.write('a,b:100%.md', ERROR);
    const [first = ''] = lines(['a,b:100%.md']);
    assert(first.includes('file=a%2Cb%3A100%25.md,'));
    assert.equal(read(first).file, 'a,b:100%.md');
    folder.write('draft.md', `${WARNING.replace('Ketamine', 'Ketamine\n::error::no\n')}\n`);
    for (const line of lines(['draft.md']).slice(0, -1)) assert.notEqual(read(line).message, 'no');
  });

  it('names files as from the root of the repository, wherever the step runs', () => {
    mkdirSync(join(folder.path, 'drafts'));
    folder.write('drafts/draft.md', ERROR);
    const env = { GITHUB_WORKSPACE: folder.path };
    const [first = ''] = lines(['draft.md'], { cwd: join(folder.path, 'drafts'), env });
    assert.equal(read(first).file, 'drafts/draft.md');
  });

  it('tells of files that could not be read, and of nothing at all when quiet', () => {
    assert.match(read(lines(['missing.md'])[0] ?? '').message, /there is no such file/);
    folder.write('clean.md', CLEAN);
    assert.deepEqual(lines(['clean.md', '--quiet']), ['']);
  });

  it('says where in a Word document', async () => {
    folder.write('draft.docx', await wordDocument(paragraph(run(CLEAN)) + paragraph(run(ERROR))));
    const { line, message } = read(lines(['draft.docx'])[0] ?? '');
    assert.equal(line, undefined);
    assert.match(message, /^Paragraph 2, sentence 1, “cures/);
  });
});
