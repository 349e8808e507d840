import { commands, l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { draftInView } from '../drafts.ts';
import type { Session } from '../session.ts';
import { profileName } from './profiles.ts';
import { statusText } from './status-text.ts';
import type { Statuses } from './statuses.ts';

interface Entry extends QuickPickItem {
  readonly command?: string;
  readonly args?: readonly unknown[];
}

/** The status bar's menu: what can be done about the draft in view, and about the checker. */
export async function showMenu(session: Session, statuses: Statuses): Promise<void> {
  const draft = draftInView();
  const status = draft && statuses.of(draft.document.uri);
  const known = new Set(await commands.getCommands(true));
  const running = session.state === 'running';
  const entries: Entry[] = [
    ...(draft && running
      ? [
          separator(l10n.t('This draft')),
          entry('refresh', l10n.t('Check now'), 'overclaim.checkNow'),
          {
            ...entry('edit', l10n.t('Choose the kind of text…'), 'overclaim.chooseProfile'),
            ...(status && { description: profileName(status.profile) }),
          },
          entry('list-tree', l10n.t('Show the claims'), 'overclaim.showClaims'),
          entry('graph', l10n.t('Show the report'), 'overclaim.showReport'),
          entry('warning', l10n.t('Show the problems'), 'workbench.actions.view.problems'),
        ]
      : []),
    separator(l10n.t('Checking')),
    ...(running
      ? [
          entry('files', l10n.t('Check all drafts in the workspace'), 'overclaim.checkAllDrafts'),
          entry('debug-pause', l10n.t('Pause checking'), 'overclaim.pause'),
        ]
      : []),
    ...(session.state === 'paused' ? [entry('debug-start', l10n.t('Resume checking'), 'overclaim.resume')] : []),
    entry('debug-restart', l10n.t('Restart the language server'), 'overclaim.restart'),
    separator(l10n.t('Settings and help')),
    entry('gear', l10n.t('Open the settings'), 'overclaim.openSettings'),
    entry('output', l10n.t('Show the output'), 'overclaim.showOutput'),
    entry('book', l10n.t('Open the walkthrough'), 'overclaim.openWalkthrough'),
  ];
  const chosen = await window.showQuickPick(
    // What another part of the extension gives is offered where it is there.
    entries.filter(({ command }) => command === undefined || known.has(command)),
    { title: 'Overclaim', placeHolder: statusText(session.state, status).spoken },
  );
  if (chosen?.command) await commands.executeCommand(chosen.command, ...(chosen.args ?? []));
}

function entry(icon: string, label: string, command: string, ...args: unknown[]): Entry {
  return { label: `$(${icon}) ${label}`, command, args };
}

function separator(label: string): Entry {
  return { label, kind: QuickPickItemKind.Separator };
}
