import * as l10n from '@vscode/l10n';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../rules/finding.ts';
import { answerWriter } from './answer-writer.ts';
import { TOO_LARGE } from './checks.ts';
import { textToCheck } from './documents.ts';
import { nextTurn } from './next-turn.ts';
import type { CheckWorkspaceParams } from './protocol.ts';
import type { RunCommand } from './run-command.ts';
import type { Session } from './session.ts';

export const CHECK_WORKSPACE = 'overclaim.checkWorkspace';

interface Tally {
  checked: number;
  readonly unread: string[];
  readonly counts: Record<Finding['severity'], number>;
}

/** Checks files one after the other, so that whatever the writer does meanwhile is answered between two of them. */
export const checkWorkspace: RunCommand = async (session, [given], token, openProgress) => {
  const { client, workspace } = session;
  const uris = listIn(given) ?? (await workspace.drafts());
  if (uris === undefined) return null;
  const progress = await openProgress();
  const tally: Tally = { checked: 0, unread: [], counts: { error: 0, warning: 0, info: 0, hint: 0 } };
  const isCancelled = () => token.isCancellationRequested || progress.cancelled.isCancellationRequested;
  progress.begin(l10n.t('Checking drafts'));
  try {
    // What is gone since the last time is not shown on.
    const wanted = new Set(uris);
    for (const uri of workspace.shown.uris) if (!wanted.has(uri)) await workspace.shown.clear(uri);
    let told = 0;
    for (const [i, uri] of uris.entries()) {
      if (isCancelled()) break;
      await checkOne(session, uri, tally);
      const percentage = Math.floor((100 * (i + 1)) / uris.length);
      if (percentage > told) progress.report(percentage, `${i + 1}/${uris.length}`);
      told = percentage;
      await new Promise<void>(nextTurn);
    }
  } finally {
    progress.done();
  }
  const summary = summaryOf(tally, uris.length, isCancelled());
  if (!client.showsAnswers) await answerWriter(session, summary);
  return summary;
};

/** Of an open document what is shown is left alone, and counted. */
async function checkOne(session: Session, uri: string, tally: Tally): Promise<void> {
  const { connection, documents, service, settings, checks, workspace } = session;
  try {
    if (documents.get(uri) !== undefined) {
      count(tally, (await checks.shown(uri)) ?? []);
      return;
    }
    const text = await workspace.files.read(uri);
    if (text === undefined || text.length > TOO_LARGE) {
      tally.unread.push(uri);
      return;
    }
    const { enable, choices } = await settings.of(uri);
    // Opened while we waited: then its own check shows it.
    if (documents.get(uri) !== undefined) return;
    settings.forget(uri);
    const document = TextDocument.create(uri, '', 0, text);
    const findings = enable ? service.check(textToCheck(document), choices).findings : [];
    service.forget(uri);
    count(tally, findings);
    await workspace.shown.show(document, findings);
  } catch (error) {
    tally.unread.push(uri);
    connection.console.error(`${uri} was not checked. ${error instanceof Error ? error.message : error}`);
  }
}

function count(tally: Tally, findings: readonly Pick<Finding, 'severity'>[]): void {
  tally.checked++;
  for (const { severity } of findings) tally.counts[severity]++;
}

function summaryOf({ checked, unread, counts }: Tally, all: number, isCancelled: boolean): string {
  const { error, warning, info, hint } = counts;
  return [
    isCancelled ? l10n.t('Stopped after {0} of {1} drafts.', checked, all) : l10n.t('Drafts checked: {0}.', checked),
    l10n.t('Errors: {0}, warnings: {1}, notes: {2}, hints: {3}.', error, warning, info, hint),
    ...(unread.length > 0 ? [l10n.t('Not read: {0}. The log says why.', unread.length)] : []),
  ].join(' ');
}

function listIn(given: unknown): readonly string[] | undefined {
  const uris = (given as CheckWorkspaceParams | null | undefined)?.uris;
  return Array.isArray(uris) ? [...new Set(uris.filter((uri) => typeof uri === 'string'))] : undefined;
}
