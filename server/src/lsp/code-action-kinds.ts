import { CodeActionKind } from 'vscode-languageserver';

/** Kinds are a hierarchy of dotted names with "" above all; asking for one asks for those below it. */
export function wants(only: readonly CodeActionKind[] | undefined, kind: CodeActionKind): boolean {
  return only === undefined || asksFor(only, kind);
}

/** Whether the editor asks for a kind by name, or for one above it. */
export function asksFor(only: readonly CodeActionKind[] | undefined, kind: CodeActionKind): boolean {
  return only?.some((each) => each === CodeActionKind.Empty || each === kind || kind.startsWith(`${each}.`)) ?? false;
}
