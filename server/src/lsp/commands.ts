import type { CancellationToken, WorkDoneProgressReporter } from 'vscode-languageserver';
import { CHECK, checkOnDemand } from './check-on-demand.ts';
import { COPY_SOURCE, copySource } from './copy-source.ts';
import { EXPLAIN_SILENCE, explainSilence } from './explain-silence.ts';
import type { Session } from './session.ts';
import { tellWhy, WHY } from './why.ts';

/** Runs a command with what the editor gives to it; what makes no sense does nothing. */
export type RunCommand = (
  session: Session,
  given: readonly unknown[],
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
) => Promise<unknown>;

const COMMANDS: Readonly<Record<string, RunCommand>> = {
  [CHECK]: checkOnDemand,
  [WHY]: tellWhy,
  [EXPLAIN_SILENCE]: explainSilence,
  [COPY_SOURCE]: copySource,
};

export const COMMAND_NAMES: readonly string[] = Object.keys(COMMANDS);

export function answerCommands(session: Session): void {
  const { connection } = session;
  connection.onExecuteCommand(async ({ command, arguments: given = [] }, token, progress) => {
    try {
      return (await COMMANDS[command]?.(session, given, token, progress)) ?? null;
    } catch (error) {
      connection.console.error(`The command ${command} failed. ${error instanceof Error ? error.stack : error}`);
      return null;
    }
  });
}
