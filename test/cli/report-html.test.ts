import assert from 'node:assert/strict';
import { DomUtils, parseDocument } from 'htmlparser2';
import { CLEAN, draftFolder, ERROR, overclaim, report, WARNING } from './command.ts';
import { paragraph, run, wordDocument } from './word-document.ts';

describe('overclaim check --format html', () => {
  const folder = draftFolder();
  const page = (...args: string[]) => {
    const { stdout, stderr, status } = overclaim(['check', '--format', 'html', ...args], { cwd: folder.path });
    const document = parseDocument(stdout);
    const all = (tag: string) => DomUtils.getElementsByTagName(tag, document, true);
    return { html: stdout, stderr, status, all, text: DomUtils.textContent(document) };
  };

  it('is one page on one draft', () => {
    folder.write('a.md', `# Ketamine\n\n${WARNING}\n\n${ERROR}\n`);
    const { html, all, text, status } = page('a.md');
    assert.match(html, /^<!DOCTYPE html>\n<html lang="en">[\s\S]*<\/html>\n$/);
    assert.equal(status, 1);
    assert.deepEqual(
      all('h1').map((h) => DomUtils.textContent(h)),
      ['Ketamine'],
    );
    assert.match(text, /line 3/);
    assert.match(
      text,
      new RegExp(`Overclaim ${overclaim(['--version']).stdout.trim().replaceAll('.', '\\.')} on \\d+ \\w+ 20\\d\\d`),
    );
    for (const { message } of report(['a.md'], { cwd: folder.path }).files.flatMap((f) => f.findings))
      assert.ok(text.includes(message), message);
  });

  it('has an index of several drafts, with totals and what could not be read', () => {
    folder.write('a.md', `${WARNING}\n\n${ERROR}\n`);
    folder.write('b.md', CLEAN);
    folder.write('c.txt', Buffer.from([0x80, 0x81]));
    const { all, text, stderr, status } = page('.', 'nowhere.md');
    const [index] = all('table');
    const rows = DomUtils.getElementsByTagName('tr', index ?? []).map((row) =>
      DomUtils.getElementsByTagName((tag) => tag === 'td', row).map((cell) => DomUtils.textContent(cell)),
    );
    const { summary } = report(['.'], { cwd: folder.path });
    assert.equal(rows.length, 4);
    assert.deepEqual(
      rows.at(-1)?.slice(0, 4),
      [summary.errors, summary.warnings, summary.infos, summary.hints].map(String),
    );
    assert.deepEqual(rows[2]?.slice(0, 4), ['0', '0', '0', '0']);
    assert.match(text, /Could not be read\s+c\.txt: .*UTF-8.*\s+nowhere\.md: there is no such file/);
    assert.match(stderr, /nowhere\.md/);
    assert.equal(status, 2);
    const ids = all('*').flatMap(({ attribs }) => attribs['id'] ?? []);
    for (const a of all('a')) {
      const { href = '' } = a.attribs;
      if (href.startsWith('#')) assert.ok(ids.includes(href.slice(1)), href);
    }
  });

  it('names places in a Word document as people find them there', async () => {
    folder.write(
      'a.docx',
      await wordDocument(paragraph(run('News'), 'Heading1') + paragraph(run(`We met. ${WARNING}`))),
    );
    assert.match(page('a.docx').text, /paragraph 2, sentence 2/);
  });

  it('shows markup in a draft, and makes none of it', () => {
    folder.write('a.txt', `<script>alert(1)</script> ${WARNING}\n`);
    const { html, all, text } = page('a.txt');
    assert.doesNotMatch(html, /<script/i);
    assert.equal(all('script').length, 0);
    assert.match(text, /<script>alert\(1\)<\/script> Ketamine is a/);
  });

  it('heeds --profile, and tells who chose', () => {
    folder.write('a.md', WARNING);
    assert.match(page('--profile', 'patient', 'a.md').text, /Profile: text for patients, as chosen/);
  });
});
