/** What the client asks the server for a report. */
export const REPORT = 'overclaim/report';

export interface ReportParams {
  readonly textDocument: { readonly uri: string };
  readonly format: 'html' | 'csv';
  /** Of CSV. */
  readonly table?: 'findings' | 'claims';
  /** Of HTML: the one script that may run in the page; its places are buttons then. */
  readonly scriptNonce?: string;
}

/** Null where the document is not open for the server, or is not to be checked. */
export type ReportAnswer = { readonly content: string; readonly version: number } | null;
