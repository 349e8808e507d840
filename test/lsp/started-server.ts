import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { MessageReader, MessageWriter } from 'vscode-languageserver-protocol/node';

/** A started server, as its client sees it. */
export interface StartedServer {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  /** Settles when the server has ended; null when a signal ended it. */
  readonly exitCode: Promise<number | null>;
  /** Hangs up, without a word of the protocol. */
  hangUp(): void;
  /** Ends the server, whatever it is doing. */
  kill(): void;
}

/** @throws an Error that says what to do when the file was not built. */
export function shipped(name: string): string {
  const path = fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));
  if (!existsSync(path)) throw new Error(`dist/${name} is missing: run "node scripts/build.mjs" first.`);
  return path;
}
