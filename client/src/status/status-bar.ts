import { commands, Disposable, l10n, StatusBarAlignment, ThemeColor, window } from 'vscode';
import { draftInView } from '../drafts.ts';
import type { Session } from '../session.ts';
import { showMenu } from './menu.ts';
import { statusText } from './status-text.ts';
import type { Statuses } from './statuses.ts';

const MENU = 'overclaim.showMenu';
/** Left of the editor's own entries about the text. */
const PRIORITY = 110;

/** Tells in the status bar how the draft in view stands; gone where no draft is in view. */
export function registerStatusBar(session: Session, statuses: Statuses): Disposable {
  const entry = window.createStatusBarItem('overclaim.status', StatusBarAlignment.Right, PRIORITY);
  entry.name = 'Overclaim';
  entry.command = { command: MENU, title: l10n.t('What can be done') };

  const update = (): void => {
    const draft = draftInView();
    // What commands ask to know whether they make sense.
    void commands.executeCommand('setContext', 'overclaim.state', session.state);
    if (draft === undefined) {
      entry.hide();
      return;
    }
    const { text, spoken, tooltip, severity } = statusText(session.state, statuses.of(draft.document.uri));
    entry.text = text;
    entry.tooltip = tooltip;
    entry.accessibilityInformation = { label: spoken, role: 'button' };
    entry.backgroundColor = severity === 'none' ? undefined : new ThemeColor(`statusBarItem.${severity}Background`);
    entry.show();
  };

  update();
  return Disposable.from(
    entry,
    commands.registerCommand(MENU, () => showMenu(session, statuses)),
    statuses.onDidChange(update),
    session.onDidChangeState(update),
    window.onDidChangeActiveTextEditor(update),
    window.onDidChangeVisibleTextEditors(update),
  );
}
