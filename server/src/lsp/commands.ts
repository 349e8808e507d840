import {
  CancellationToken,
  type Connection,
  type ExecuteCommandParams,
  ExecuteCommandRequest,
  type ProgressToken,
  WorkDoneProgress,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
} from 'vscode-languageserver';
import { CHECK, checkOnDemand } from './check-on-demand.ts';
import { CHECK_WORKSPACE, checkWorkspace } from './check-workspace.ts';
import { COPY_SOURCE, copySource } from './copy-source.ts';
import { EXPLAIN_SILENCE, explainSilence } from './explain-silence.ts';
import type { CommandProgress, RunCommand } from './run-command.ts';
import type { Session } from './session.ts';
import { tellWhy, WHY } from './why.ts';

const COMMANDS: Readonly<Record<string, RunCommand>> = {
  [CHECK]: checkOnDemand,
  [CHECK_WORKSPACE]: checkWorkspace,
  [WHY]: tellWhy,
  [EXPLAIN_SILENCE]: explainSilence,
  [COPY_SOURCE]: copySource,
};

export const COMMAND_NAMES: readonly string[] = Object.keys(COMMANDS);

export function answerCommands(session: Session): void {
  const { connection } = session;
  // Not by the library's own way, which keeps from us whether the editor shows the progress already.
  connection.onRequest(ExecuteCommandRequest.type, async (params: ExecuteCommandParams, token) => {
    const { command, arguments: given = [], workDoneToken } = params;
    const openProgress = () =>
      workDoneToken === undefined ? ourProgress(connection) : theirProgress(connection, workDoneToken);
    try {
      return (await COMMANDS[command]?.(session, given, token, openProgress)) ?? null;
    } catch (error) {
      connection.console.error(`The command ${command} failed. ${error instanceof Error ? error.stack : error}`);
      return null;
    }
  });
}

/** Progress that we ask the editor to show; in one that shows none it does nothing. */
async function ourProgress(connection: Connection): Promise<CommandProgress> {
  const progress = await connection.window.createWorkDoneProgress();
  return {
    begin: (title) => progress.begin(title, 0, undefined, true),
    report: (percentage, message) => progress.report(percentage, message),
    done: () => progress.done(),
    cancelled: progress.token,
  };
}

/** Progress that the editor shows already, and calls off with its request. */
async function theirProgress(connection: Connection, token: ProgressToken): Promise<CommandProgress> {
  const send = (value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd) =>
    void connection.sendProgress(WorkDoneProgress.type, token, value);
  return {
    begin: (title) => send({ kind: 'begin', title, percentage: 0, cancellable: true }),
    report: (percentage, message) => send({ kind: 'report', percentage, message }),
    done: () => send({ kind: 'end' }),
    cancelled: CancellationToken.None,
  };
}
