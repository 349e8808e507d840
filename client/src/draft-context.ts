import { commands, Disposable, window, workspace } from 'vscode';
import { draftInView } from './drafts.ts';

/** Keeps "overclaim.draft" true while the writer is at a draft: by it, menus know what to offer. */
export function tellMenusOfDrafts(): Disposable {
  const tell = () => void commands.executeCommand('setContext', 'overclaim.draft', draftInView() !== undefined);
  tell();
  return Disposable.from(
    window.onDidChangeActiveTextEditor(tell),
    window.onDidChangeVisibleTextEditors(tell),
    workspace.onDidOpenTextDocument(tell),
  );
}
