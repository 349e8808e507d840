import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { Session } from './session.ts';

/** Shows what a command has to say, in editors that do not do so with its answer. */
export async function answerWriter(
  { connection, client }: Pick<Session, 'connection' | 'client'>,
  message: string,
): Promise<void> {
  if (client.showsAnswers) return;
  await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
}
