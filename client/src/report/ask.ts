import type { Uri } from 'vscode';
import type { Session } from '../session.ts';
import { REPORT, type ReportAnswer, type ReportParams } from './protocol.ts';

/** Asks the server for a draft's report; undefined where it has none to give. */
export async function askForReport(
  session: Session,
  draft: Uri,
  form: Omit<ReportParams, 'textDocument'>,
): Promise<NonNullable<ReportAnswer> | undefined> {
  const params: ReportParams = {
    textDocument: { uri: session.running?.code2ProtocolConverter.asUri(draft) ?? draft.toString() },
    ...form,
  };
  return (await session.request<ReportAnswer>(REPORT, params)) ?? undefined;
}
