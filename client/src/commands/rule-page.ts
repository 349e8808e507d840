import { commands, l10n, languages, window } from 'vscode';
import { rulePage } from '../pages/pages.ts';

/** "Overclaim: Why Is This Flagged?": opens the page of the rule that found what is under the caret. */
export async function showRulePage(rule?: unknown): Promise<void> {
  const id = typeof rule === 'string' ? rule : ruleAtCaret();
  if (id === undefined) {
    window.showInformationMessage(l10n.t('Nothing is flagged here. Put the cursor on an underlined passage.'));
    return;
  }
  await commands.executeCommand('vscode.open', rulePage(id));
}

/** The rule of the narrowest finding there. */
function ruleAtCaret(): string | undefined {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const { document, selection } = editor;
  const ours = languages
    .getDiagnostics(document.uri)
    .filter(({ source, range }) => source === 'overclaim' && range.intersection(selection) !== undefined)
    .sort((a, b) => document.getText(a.range).length - document.getText(b.range).length);
  const code = ours[0]?.code;
  return code === undefined ? undefined : String(typeof code === 'object' ? code.value : code);
}
