import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { csvHead, csvLines } from '../../server/src/service/report/csv.ts';
import type { CsvTable } from '../../server/src/service/report/csv-tables.ts';
import { createLanguageService } from '../../server/src/service.ts';
import { rowsOf } from './csv-rows.ts';
import { markdown } from './marked.ts';

const service = createLanguageService();
const SAMPLE = readFileSync('samples/ketamine-for-anxiety.md', 'utf8');

const reportOn = (text: string, name = 'draft.md') => service.report(markdown(text), { name });
const table = (text: string, which: CsvTable, name?: string) =>
  rowsOf(csvHead(which) + csvLines(reportOn(text, name), which));

describe('the report as a table', () => {
  it('has a line for each finding', () => {
    const { findings } = reportOn(SAMPLE);
    const rows = table(SAMPLE, 'findings', 'a.md');
    assert.deepEqual(
      rows.map(({ file, line, rule, severity, message, status }) => [file, line, rule, severity, message, status]),
      findings.map((f) => ['a.md', String(f.place.line), f.rule, f.severity, f.message, 'open']),
    );
    const contradicted = rows.find(({ rule }) => rule === 'mechanism/contradicted');
    assert.equal(contradicted?.words, 'preventing the reuptake of glutamate');
    assert.equal(contradicted.section, 'Ketamine for anxiety: a new way forward › How ketamine works');
    assert.match(contradicted.links ?? '', /^https:\/\//);
  });

  it('has what the draft excuses, with the reason', () => {
    const rows = table(
      '<!-- overclaim-disable-next-line hype -- agreed on -->\nKetamine is a life-changing treatment.\n',
      'findings',
    );
    const excused = rows.filter(({ status }) => status === 'excused');
    assert.deepEqual(
      excused.map(({ rule, severity, excused_by, reason }) => ({ rule, severity, excused_by, reason })),
      [{ rule: 'hype/life-changing', severity: '', excused_by: 'comment in line 1', reason: 'agreed on' }],
    );
  });

  it('has a line for each claim, in a table of its own', () => {
    const rows = table(SAMPLE, 'claims');
    assert.equal(rows.length, reportOn(SAMPLE).claims.length);
    const reuptake = rows.find(({ object }) => object === 'glutamate reuptake');
    assert.equal(reuptake?.subject, 'ketamine');
    assert.equal(reuptake.verdict, 'contradicted');
    assert.match(reuptake.known ?? '', /NMDA receptors/);
  });

  it('begins with a byte order mark, and ends lines as RFC 4180 does', () => {
    assert.match(csvHead('findings'), /^\uFEFFfile,.*\r\n$/);
    assert.equal(csvHead('claims').split('\n').length, 2);
    assert.equal(csvLines(reportOn('We walked.'), 'findings'), '');
  });

  it('holds nothing that a spreadsheet would run', () => {
    for (const start of ['=', '+', '-', '@', '\t=']) {
      const formula = `${start}HYPERLINK("http://x","y")`;
      const rows = table(
        `<!-- overclaim-disable-next-line hype -- ${formula} -->\nKetamine is a life-changing treatment. Ketamine cures anxiety.\n`,
        'findings',
        `${formula}.md`,
      );
      assert.ok(rows.length >= 2);
      for (const row of rows)
        for (const cell of Object.values(row)) assert.doesNotMatch(cell, /^[=+\-@\t\r]/, JSON.stringify(cell));
    }
  });

  it('keeps quotes, commas and line breaks in their cells', () => {
    const rows = table('Ketamine is, "in short", a life-changing treatment.', 'findings', 'a "b", c\n.md');
    assert.equal(rows[0]?.file, 'a "b", c\n.md');
  });
});
