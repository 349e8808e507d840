import { type Clipboard, env, l10n, window } from 'vscode';
import type { Session } from '../session.ts';

/** The server's command: arguments are document, range and form; its answer is the text to copy. */
const COPY_SOURCE = 'overclaim.copySource';

export type SourceForm = 'ama' | 'bibtex' | 'ris';

/** "Overclaim: Copy Source …": of the finding or the name under the caret. */
export async function copySource(session: Session, format: SourceForm): Promise<void> {
  const editor = window.activeTextEditor;
  const client = session.running;
  if (!editor || !client) return;
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
  const range = client.code2ProtocolConverter.asRange(editor.selection);
  const answer = await session.request<unknown>('workspace/executeCommand', {
    command: COPY_SOURCE,
    arguments: [{ uri, range, format }],
  });
  if (typeof answer === 'string' && answer !== '') await copyAnswer(COPY_SOURCE, answer, env.clipboard);
  else {
    window.showInformationMessage(
      l10n.t('There is no source here. Put the cursor on a finding or on the name of a treatment.'),
    );
  }
}

/** Passes a command's answer on; sources go to the clipboard, whether the menu or a quick fix asked for them. */
export async function copyAnswer<Answer>(command: string, answer: Answer, clipboard: Clipboard): Promise<Answer> {
  if (command === COPY_SOURCE && typeof answer === 'string' && answer !== '') {
    await clipboard.writeText(answer);
    window.setStatusBarMessage(l10n.t('The source is on the clipboard.'), 5000);
  }
  return answer;
}
