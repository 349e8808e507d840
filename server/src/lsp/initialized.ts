import type { Connection } from 'vscode-languageserver';

const waiting = new WeakMap<Connection, (() => void)[]>();

/** Runs something once the editor may be asked for things; the connection itself tells only one. */
export function onInitialized(connection: Connection, run: () => void): void {
  const known = waiting.get(connection);
  if (known) {
    known.push(run);
    return;
  }
  const all = [run];
  waiting.set(connection, all);
  connection.onInitialized(() => {
    for (const each of all) each();
  });
}
