/** "Show the Report for Reviewers" and "Export Report". */
import { commands, Disposable, l10n, Uri, ViewColumn, window } from 'vscode';
import { draftInView } from '../drafts.ts';
import type { Session } from '../session.ts';
import { type ExportChoice, exportReport } from './export-report.ts';
import { ReportPanel, titleOf } from './report-panel.ts';

const VIEW_TYPE = 'overclaim.report';

export function registerReport(session: Session): Disposable {
  /** By the draft's address. */
  const panels = new Map<string, ReportPanel>();

  const keep = (panel: ReturnType<typeof window.createWebviewPanel>, draft: Uri): ReportPanel => {
    const shown = new ReportPanel(panel, draft, session);
    panels.set(draft.toString(), shown);
    panel.onDidDispose(() => panels.delete(draft.toString()));
    return shown;
  };
  /** The one that is named (by a menu over a panel, only the panel is), that the report before the writer is about, or that they are at. */
  const draftOf = (named: unknown): Uri | undefined =>
    named instanceof Uri && named.scheme !== 'webview-panel'
      ? named
      : ([...panels.values()].find(({ isActive }) => isActive)?.draft ?? draftInView()?.document.uri);

  const show = (named: unknown): void => {
    const draft = draftOf(named);
    const shown = draft && panels.get(draft.toString());
    const beside = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    if (draft === undefined) sayThatNoneIsOpen();
    else if (shown) shown.reveal();
    else keep(window.createWebviewPanel(VIEW_TYPE, titleOf(draft), beside, { enableFindWidget: true }), draft);
  };

  return Disposable.from(
    commands.registerCommand('overclaim.showReport', show),
    commands.registerCommand('overclaim.exportReport', (named: unknown, choice?: unknown) => {
      const draft = draftOf(named);
      return draft ? exportReport(session, draft, isChoice(choice) ? choice : {}) : sayThatNoneIsOpen();
    }),
    window.registerWebviewPanelSerializer(VIEW_TYPE, {
      async deserializeWebviewPanel(panel, state: { draft?: unknown } | undefined) {
        if (typeof state?.draft === 'string') keep(panel, Uri.parse(state.draft, true));
        else panel.dispose();
      },
    }),
    new Disposable(() => {
      for (const panel of panels.values()) panel.dispose();
    }),
  );
}

function sayThatNoneIsOpen(): void {
  void window.showInformationMessage(l10n.t('Open a draft first: a report is on the draft that you are at.'));
}

/** Menus pass what they please as a second argument; only ours names a form. */
function isChoice(value: unknown): value is ExportChoice {
  return typeof value === 'object' && value !== null && 'form' in value;
}
