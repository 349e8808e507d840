import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { Editor } from './editor.ts';

/** Shows the writer what a command has to say. */
export function answerWriter({ connection }: Pick<Editor, 'connection'>, message: string): Promise<void> {
  return connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
}
