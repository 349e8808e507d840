import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LanguageService, TextToCheck } from '../service.ts';

/** The documents that the editor has open, kept up to date with every edit. */
export function openDocuments(connection: Connection, service: LanguageService): TextDocuments<TextDocument> {
  const documents = new TextDocuments(TextDocument);
  documents.onDidClose(({ document }) => service.forget(document.uri));
  documents.listen(connection);
  return documents;
}

/** The document as it is now, for the language service. */
export function textToCheck(document: TextDocument): TextToCheck {
  return { uri: document.uri, languageId: document.languageId, text: document.getText() };
}
