import { commands, env, l10n, type QuickPickItem, UIKind, Uri, window, workspace } from 'vscode';
import type { Session } from '../session.ts';
import { askForReport } from './ask.ts';
import type { ReportParams } from './protocol.ts';

const FORMS = ['html', 'findings', 'claims'] as const;

/** What a report is saved as: a page, or a table of its findings or its claims. */
export type ExportForm = (typeof FORMS)[number];

/** What would otherwise be asked for. */
export interface ExportChoice {
  readonly form?: ExportForm;
  readonly to?: Uri;
}

const PARAMS: Readonly<Record<ExportForm, Omit<ReportParams, 'textDocument'>>> = {
  html: { format: 'html' },
  findings: { format: 'csv', table: 'findings' },
  claims: { format: 'csv', table: 'claims' },
};

/** Saves a draft's report where the writer says; gives the place, or undefined where nothing was saved. */
export async function exportReport(session: Session, draft: Uri, choice: ExportChoice = {}): Promise<Uri | undefined> {
  const form = FORMS.find((known) => known === choice.form) ?? (await chooseForm());
  if (form === undefined) return undefined;
  const target = choice.to ?? (await choosePlace(draft, form));
  if (target === undefined) return undefined;
  // The draft as it is now, and open for the server.
  await workspace.openTextDocument(draft);
  const answer = await askForReport(session, draft, PARAMS[form]);
  if (answer === undefined) {
    void window.showErrorMessage(l10n.t('There is no report on this draft: Overclaim does not check it.'));
    return undefined;
  }
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(answer.content));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(l10n.t('The report could not be saved. {0} Choose another place.', reason));
    return undefined;
  }
  if (choice.to === undefined) void tell(target, form);
  return target;
}

async function chooseForm(): Promise<ExportForm | undefined> {
  const items: (QuickPickItem & { readonly form: ExportForm })[] = [
    { form: 'html', label: l10n.t('Page'), detail: l10n.t('One HTML file, to read, print or send') },
    { form: 'findings', label: l10n.t('Table of findings'), detail: l10n.t('CSV, for a spreadsheet') },
    { form: 'claims', label: l10n.t('Table of claims'), detail: l10n.t('CSV, for a spreadsheet') },
  ];
  const chosen = await window.showQuickPick(items, { title: l10n.t('Export the report as'), matchOnDetail: true });
  return chosen?.form;
}

async function choosePlace(draft: Uri, form: ExportForm): Promise<Uri | undefined> {
  const ending = form === 'html' ? 'html' : 'csv';
  const stem =
    draft.path
      .split('/')
      .at(-1)
      ?.replace(/\.[^.]*$/, '') || 'draft';
  const name = `${stem}-${form === 'html' ? 'report' : form}.${ending}`;
  const folder = folderFor(draft);
  return window.showSaveDialog({
    title: l10n.t('Export the report'),
    ...(folder && { defaultUri: Uri.joinPath(folder, name) }),
    filters: { [ending.toUpperCase()]: [ending] },
  });
}

/** The draft's own folder, where files can be written there; else the workspace's first such. */
function folderFor(draft: Uri): Uri | undefined {
  const canWrite = ({ scheme }: Uri) => workspace.fs.isWritableFileSystem(scheme) === true;
  if (draft.scheme !== 'untitled' && canWrite(draft)) return Uri.joinPath(draft, '..');
  return workspace.workspaceFolders?.map(({ uri }) => uri).find(canWrite);
}

/** Says that it is saved, and offers what works here. */
async function tell(target: Uri, form: ExportForm): Promise<void> {
  // A browser finds only what is on the computer that it runs on.
  const isHere = target.scheme === 'file' && env.uiKind === UIKind.Desktop && env.remoteName === undefined;
  const inBrowser = l10n.t('Open in Browser');
  const open = l10n.t('Open File');
  const offers = form === 'html' ? (isHere ? [inBrowser] : []) : [open];
  const chosen = await window.showInformationMessage(
    l10n.t('The report was saved as {0}.', workspace.asRelativePath(target)),
    ...offers,
  );
  if (chosen === inBrowser) await env.openExternal(target);
  else if (chosen === open) await commands.executeCommand('vscode.open', target);
}
