import type { CancellationToken } from 'vscode-languageserver';
import type { Session } from './session.ts';

/** The progress of a command as the editor shows it. */
export interface CommandProgress {
  begin(title: string): void;
  report(percentage: number, message: string): void;
  done(): void;
  /** Whether the writer called it off there. */
  readonly cancelled: CancellationToken;
}

/** Runs a command with what the editor gives to it; what makes no sense does nothing. */
export type RunCommand = (
  session: Session,
  given: readonly unknown[],
  token: CancellationToken,
  openProgress: () => Promise<CommandProgress>,
) => Promise<unknown>;
