/** A report as a table for a spreadsheet. */
// The browser's form: it brings the one class of Node that the library asks for.
import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Evidence } from '../../rules/finding.ts';
import type { CsvTable } from './csv-tables.ts';
import type { DraftReport, Placed } from './report.ts';

type Row = Readonly<Record<string, string | number | undefined>>;

const COLUMNS: Readonly<Record<CsvTable, readonly string[]>> = {
  findings:
    'file place line column section status severity family rule scope words message advice suggestion sources links excused_by reason'.split(
      ' ',
    ),
  claims:
    'file place line column section kind subject relation object words strength modality verdict known sources links'.split(
      ' ',
    ),
};

/** The names of a table's columns, as its first line; begins with a byte order mark, by which spreadsheets know UTF-8. */
export function csvHead(table: CsvTable): string {
  return written([COLUMNS[table]], true);
}

/** A draft's lines of a table. What is excused stands among its findings, with where that is said, and the reason. */
export function csvLines(report: DraftReport, table: CsvTable): string {
  const rows = table === 'claims' ? claimRows(report) : [...findingRows(report), ...exceptionRows(report)];
  return written(
    rows.map((row) => COLUMNS[table].map((column) => row[column])),
    false,
  );
}

function findingRows({ name, findings }: DraftReport): readonly Row[] {
  return findings.map(({ severity, family, rule, scope, message, advice, suggestion, evidence, ...placed }) => ({
    ...placeRow(name, placed),
    status: 'open',
    severity,
    family,
    rule,
    scope,
    message,
    advice,
    suggestion,
    ...sourcesRow(evidence),
  }));
}

function exceptionRows({ name, exceptions }: DraftReport): readonly Row[] {
  return exceptions.map(({ family, rule, title, comment, file, reason, ...placed }) => ({
    ...placeRow(name, placed),
    status: 'excused',
    family,
    rule,
    message: title,
    excused_by: comment ? `comment in ${comment.name}` : file,
    reason,
  }));
}

function claimRows({ name, claims }: DraftReport): readonly Row[] {
  return claims.map(({ kind, subject, relation, object, strength, modality, verdict, known, ...placed }) => ({
    ...placeRow(name, placed),
    kind,
    subject,
    relation,
    object,
    strength,
    modality,
    verdict,
    known: known?.text,
    ...sourcesRow(known?.evidence ?? []),
  }));
}

function placeRow(file: string, { place, section, quote }: Placed): Row {
  return {
    file,
    place: place.name,
    line: place.line,
    column: place.column,
    section: section.join(' › '),
    words: quote.words,
  };
}

function sourcesRow(evidence: readonly Evidence[]): Row {
  return { sources: evidence.map((e) => e.citation).join('\n'), links: evidence.map((e) => e.url).join('\n') };
}

function written(rows: readonly (readonly (string | number | undefined)[])[], bom: boolean): string {
  if (rows.length === 0) return '';
  return stringify(
    rows.map((row) => [...row]),
    // A cell that begins like a formula would be run by a spreadsheet; RFC 4180 ends lines so.
    { bom, escape_formulas: true, record_delimiter: 'windows' },
  );
}
