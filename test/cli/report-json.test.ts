import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { CLEAN, draftFolder, ERROR, findingAbout, overclaim, report, WARNING } from './command.ts';

describe('overclaim check --format json', () => {
  const folder = draftFolder();
  const lifeChanging = (args: string[], input?: string) => {
    const { files } = report(args, { cwd: folder.path, ...(input === undefined ? {} : { input }) });
    assert.equal(files.length, 1);
    return findingAbout('life-changing', 'hype', files[0]?.findings ?? []);
  };

  describe('places', () => {
    // Each draft as it stands in the file, and as offsets count it.
    const drafts: [name: string, file: string, counted: string][] = [
      ['a plain draft', `# News\n\n${WARNING}\n`, `# News\n\n${WARNING}\n`],
      ['CRLF', `# News\r\n\r\n${WARNING}\r\n`, `# News\r\n\r\n${WARNING}\r\n`],
      ['lone CR', `# News\r\r${WARNING}\r`, `# News\r\r${WARNING}\r`],
      ['a BOM', `\uFEFF# News\n\n${WARNING}\n`, `# News\n\n${WARNING}\n`],
      ['a BOM and CRLF', `\uFEFF# News\r\n\r\n${WARNING}\r\n`, `# News\r\n\r\n${WARNING}\r\n`],
      ['characters of two code units before', `# 🧠\n\n🙂 𝒳 ${WARNING}\n`, `# 🧠\n\n🙂 𝒳 ${WARNING}\n`],
    ];
    for (const [name, file, counted] of drafts) {
      it(`are right with ${name}`, () => {
        folder.write('draft.md', file);
        const finding = lifeChanging(['draft.md']);
        const before = counted.slice(0, finding.start);
        const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
        assert.equal(finding.text, counted.slice(finding.start, finding.end));
        assert.equal(finding.line, 3);
        assert.equal(finding.column, finding.start - lineStart + 1);
        assert.equal(finding.endLine, 3);
        assert.equal(finding.endColumn, finding.end - lineStart + 1);
      });
    }

    it('of edits lead to the reworded draft', () => {
      const source = `# 🧠\r\n\r\n${WARNING}\r\n`;
      folder.write('draft.md', source);
      const preferred = lifeChanging(['draft.md']).rewrites.filter((rewrite) => rewrite.preferred);
      assert.equal(preferred.length, 1);
      const edits = [...(preferred[0]?.edits ?? [])].sort((a, b) => b.start - a.start);
      let text = source;
      for (const { start, end, newText } of edits) text = text.slice(0, start) + newText + text.slice(end);
      assert(!text.includes('life-changing'));
      assert(text.startsWith('# 🧠\r\n\r\n'));
      assert(text.endsWith('\r\n'));
    });
  });

  describe('files', () => {
    it('come in the order given, under the paths given', () => {
      folder.write('b.md', ERROR);
      folder.write('a.md', WARNING);
      const absolute = folder.write('c.md', CLEAN);
      const { files, summary } = report(['./b.md', 'a.md', absolute], { cwd: folder.path });
      assert.deepEqual(
        files.map(({ path }) => path),
        ['./b.md', 'a.md', absolute],
      );
      assert.equal(summary.files, 3);
    });

    it('are counted by severity', () => {
      folder.write('a.md', `${WARNING}\n\n${ERROR}\n`);
      folder.write('b.md', ERROR);
      const { files, summary } = report(['a.md', 'b.md'], { cwd: folder.path });
      const count = (severity: string) =>
        files.flatMap(({ findings }) => findings).filter((finding) => finding.severity === severity).length;
      const expected = {
        files: 2,
        errors: count('error'),
        warnings: count('warning'),
        infos: count('info'),
        hints: count('hint'),
      };
      assert.deepEqual(summary, expected);
      assert(summary.errors >= 2 && summary.warnings >= 1);
    });

    it('may be empty', () => {
      folder.write('empty.md', '');
      const { files, summary } = report(['empty.md'], { cwd: folder.path });
      assert.deepEqual(files, [{ path: 'empty.md', format: 'markdown', profile: 'default', findings: [] }]);
      assert.equal(summary.files, 1);
    });

    it('may be standard input, which a name can be given', () => {
      assert.equal(report(['-'], { input: WARNING }).files[0]?.path, '-');
      assert.equal(report(['-', '--stdin-filename', 'notes.md'], { input: WARNING }).files[0]?.path, 'notes.md');
      const finding = lifeChanging(['-'], `\uFEFFNews.\r\n${WARNING}`);
      assert.equal(finding.line, 2);
    });

    it('are not mixed up when standard input stands between them', () => {
      folder.write('a.md', CLEAN);
      folder.write('b.md', CLEAN);
      const { files } = report(['a.md', '-', 'b.md'], { cwd: folder.path, input: ERROR });
      assert.deepEqual(
        files.map(({ path, findings }) => [path, findings.length > 0]),
        [
          ['a.md', false],
          ['-', true],
          ['b.md', false],
        ],
      );
    });
  });

  describe('a folder', () => {
    const paths = (...args: string[]) => report(args, { cwd: folder.path }).files.map(({ path }) => path);
    const fill = () => {
      for (const name of ['sub', '.hidden', 'node_modules']) {
        mkdirSync(join(folder.path, 'drafts', name), { recursive: true });
        folder.write(`drafts/${name}/inside.md`, WARNING);
      }
      for (const name of ['a.md', 'b.markdown', 'c.mdown', 'd.QMD', 'e.Rmd', 'f.mdx', 'g.txt']) {
        folder.write(`drafts/${name}`, CLEAN);
      }
      for (const name of ['code.ts', 'notes.md.bak', '.draft.md', 'md']) folder.write(`drafts/${name}`, WARNING);
    };
    const inside = ['a.md', 'b.markdown', 'c.mdown', 'd.QMD', 'e.Rmd', 'f.mdx', 'g.txt', join('sub', 'inside.md')];

    it('is searched for drafts, by name, and for nothing else', () => {
      fill();
      assert.deepEqual(
        paths('drafts'),
        inside.map((name) => join('drafts', name)),
      );
    });

    it('is the current one when no path is given', () => {
      fill();
      assert.deepEqual(
        paths(),
        inside.map((name) => join('drafts', name)),
      );
    });

    it('that links to itself is searched once', () => {
      folder.write('a.md', CLEAN);
      symlinkSync(folder.path, join(folder.path, 'circle'), 'junction');
      assert.deepEqual(paths('.'), ['a.md']);
    });

    it('does not keep a file from being named that is no draft by its ending', () => {
      folder.write('notes.rst', WARNING);
      assert.deepEqual(paths('notes.rst'), ['notes.rst']);
    });
  });

  it('says which program and which knowledge it comes from', () => {
    const { schema, tool } = JSON.parse(overclaim(['check', '--format', 'json', '-'], { input: CLEAN }).stdout);
    assert.equal(schema, 1);
    assert.equal(tool.name, 'overclaim');
    assert.equal(tool.version, overclaim(['--version']).stdout.trim());
  });
});
