import { type Diagnostic, languages, type TextDocument, type Uri, window, workspace } from 'vscode';
import { eventually } from './eventually.ts';

/** Flagged wherever an author says it of a treatment. */
export const HYPE = 'life-changing';
export const DRAFT = `Ketamine is a ${HYPE} treatment for anxiety.\n`;

/** Shows a draft in the editor: one that was not saved yet, or the one at `uri`. */
export async function openDraft(from: { text: string; language: string } | Uri): Promise<TextDocument> {
  const document =
    'text' in from
      ? await workspace.openTextDocument({ content: from.text, language: from.language })
      : await workspace.openTextDocument(from);
  await window.showTextDocument(document);
  return document;
}

/** The finding that stands on these words, once the editor shows it. */
export function findingOn(document: TextDocument, words: string): Promise<Diagnostic> {
  return eventually(
    `a finding on "${words}" in ${document.uri}`,
    () => findings(document).find(({ range }) => document.getText(range) === words),
    () => findings(document).map(({ message }) => message),
  );
}

export async function noFindings(document: TextDocument): Promise<void> {
  await eventually(
    `no finding in ${document.uri}`,
    () => findings(document).length === 0 || undefined,
    () => findings(document).map(({ message }) => message),
  );
}

export function findings(document: TextDocument): Diagnostic[] {
  return languages.getDiagnostics(document.uri).filter(({ source }) => source === 'overclaim');
}
