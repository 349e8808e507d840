import { version } from '../../../package.json';
import { csvHead, csvLines } from '../service/report/csv.ts';
import type { CsvTable } from '../service/report/csv-tables.ts';
import { reportPage } from '../service/report/page.ts';
import type { ReportMaker } from '../service/report/report.ts';
import { dayOf } from '../service/report/wording.ts';
import type { LanguageService } from '../service.ts';
import { answering } from './answering.ts';
import { textToCheck } from './documents.ts';
import type { Session } from './session.ts';

/** Request of the editor: the report on an open document, for reviewers. */
export const REPORT = 'overclaim/report';

export interface ReportParams {
  readonly textDocument: { readonly uri: string };
  readonly format: 'html' | 'csv';
  /** Of CSV; "findings" where it is left out. */
  readonly table?: CsvTable;
  /**
   * Of HTML shown in the editor: the one script that may run in the page, by the nonce (16 or more letters of base64) that it will
   * carry. Places are then buttons with "data-start" and "data-end", offsets in UTF-16 code units, for that script to answer.
   */
  readonly scriptNonce?: string;
}

/** `version` is the document's. Null where the document is not open, or not to be checked. */
export type ReportAnswer = { readonly content: string; readonly version: number } | null;

export function answerReports({ connection, documents, service, settings }: Session): void {
  const answer = async ({
    textDocument: { uri },
    format,
    table = 'findings',
    scriptNonce,
  }: ReportParams): Promise<ReportAnswer> => {
    if (format !== 'html' && format !== 'csv')
      throw new RangeError(`There is no report in the format “${format}”: ask for html or csv.`);
    const { enable, choices } = await settings.of(uri);
    const document = documents.get(uri);
    if (!enable || document === undefined) return null;
    const report = service.report(textToCheck(document), { name: nameIn(uri) }, choices);
    const content =
      format === 'csv'
        ? csvHead(table) + csvLines(report, table)
        : reportPage({ drafts: [report] }, maker(service), scriptNonce === undefined ? {} : { scriptNonce });
    return { content, version: document.version };
  };
  connection.onRequest(REPORT, answering(connection, 'a report', null, answer));
}

function maker({ knowledgeVersion }: LanguageService): ReportMaker {
  return { tool: 'Overclaim', version, knowledge: knowledgeVersion, date: dayOf(new Date()) };
}

/** The file's name in an address, as people write it. */
function nameIn(uri: string): string {
  const last =
    uri
      .replace(/[?#].*$/, '')
      .split(/[/:]/)
      .at(-1) ?? uri;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
