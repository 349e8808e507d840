import type { CodeAction, Diagnostic, Position, Range, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

export const URI = 'file:///drafts/ketamine.md';

/** What these tests look for in their drafts: a finding of the family "hype" over just these words, with a preferred rewording. */
export const PHRASE = 'life-changing';
export const TEXT = `Ketamine is a ${PHRASE} treatment for anxiety.\n`;

/** Where the phrase stands in a text, counted by hand rather than by the code under test. */
export function rangeOf(phrase: string, text: string): Range {
  const at = text.indexOf(phrase);
  const before = text.slice(0, at).split(/\r\n|\n/u);
  const start: Position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  return { start, end: { line: start.line, character: start.character + phrase.length } };
}

/** The findings on the phrase; a draft may hold others that are not these tests' business. */
export function hype(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter((diagnostic) => String(diagnostic.code).startsWith('hype/'));
}

/** The first of the fixes that does away with the phrase. */
export function rewording(fixes: readonly CodeAction[], uri: string, text: string): CodeAction | undefined {
  return fixes.find((fix) => !applied(fix.edit, uri, text).includes(PHRASE));
}

/** The text after the edits that a client would make of them, whichever way they are written. */
export function applied(edit: WorkspaceEdit | undefined, uri: string, text: string): string {
  const versioned = edit?.documentChanges?.flatMap((change) =>
    'textDocument' in change && change.textDocument.uri === uri ? change.edits : [],
  );
  const edits = (versioned ?? edit?.changes?.[uri] ?? []).filter((each) => 'newText' in each);
  return TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 0, text), edits);
}
