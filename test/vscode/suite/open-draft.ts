import { type Diagnostic, languages, Range, type TextDocument, type Uri, window, workspace } from 'vscode';
import { eventually } from './eventually.ts';

/** Flagged wherever an author says it of a treatment. */
export const HYPE = 'life-changing';
export const DRAFT = `Ketamine is a ${HYPE} treatment for anxiety.\n`;

/** Shows a new draft that was not saved yet. */
export async function openUntitled(text: string, language = 'markdown'): Promise<TextDocument> {
  const document = await workspace.openTextDocument({ content: text, language });
  await window.showTextDocument(document, { preview: false });
  return document;
}

/** Shows a draft that is kept somewhere. */
export async function openKept(uri: Uri): Promise<TextDocument> {
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document, { preview: false });
  return document;
}

export function rangeOf(words: string, document: TextDocument): Range {
  const start = document.getText().indexOf(words);
  return new Range(document.positionAt(start), document.positionAt(start + words.length));
}

/** The id of the rule that found it; its code may carry a link as well. */
export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Ours that the editor shows at this moment. */
export function findings(document: TextDocument): Diagnostic[] {
  return languages.getDiagnostics(document.uri).filter(({ source }) => source === 'overclaim');
}

/** The finding on these words, once the editor shows it. */
export function findingOn(words: string, document: TextDocument): Promise<Diagnostic> {
  return eventually(
    `a finding on "${words}" in ${document.uri}`,
    () => findings(document).find(({ range }) => document.getText(range) === words),
    () => described(document),
  );
}

/** Resolves once the editor shows none of our findings. */
export async function noFindings(document: TextDocument): Promise<void> {
  await eventually(
    `the end of all findings in ${document.uri}`,
    () => findings(document).length === 0 || undefined,
    () => described(document),
  );
}

function described(document: TextDocument): string {
  const texts = findings(document).map(({ range, message }) => `"${document.getText(range)}": ${message}`);
  return texts.length > 0 ? texts.join('\n') : 'none at all';
}
