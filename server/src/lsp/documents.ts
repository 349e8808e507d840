import {
  type Connection,
  Emitter,
  type Event,
  TextDocumentContentChangeEvent,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Change, changeBetween } from '../draft/change.ts';
import type { LanguageService, TextToCheck } from '../service.ts';
import { positionsIn } from './positions.ts';

/** An edit of an open document: where it was, in offsets as the service counts, each change after the one before it. */
export interface DocumentEdit {
  readonly uri: string;
  readonly changes: readonly Change[];
}

/** The documents that the editor has open, kept up to date with every edit. */
export class OpenDocuments extends TextDocuments<TextDocument> {
  /** Fired before `onDidChangeContent`, for edits alone. */
  readonly onDidEdit: Event<DocumentEdit>;

  constructor() {
    const edited = new Emitter<DocumentEdit>();
    super({
      create: TextDocument.create,
      update(document, contentChanges, version) {
        const changes = contentChanges.flatMap((change) => changed(document, change, version));
        edited.fire({ uri: document.uri, changes });
        return document;
      },
    });
    this.onDidEdit = edited.event;
  }
}

export function openDocuments(connection: Connection, service: LanguageService): OpenDocuments {
  const documents = new OpenDocuments();
  documents.onDidClose(({ document }) => service.forget(document.uri));
  documents.listen(connection);
  return documents;
}

/** The document as it is now, for the language service. */
export function textToCheck(document: TextDocument): TextToCheck {
  return { uri: document.uri, languageId: document.languageId, text: document.getText() };
}

/** Makes one change; gives where it was. */
function changed(document: TextDocument, change: TextDocumentContentChangeEvent, version: number): readonly Change[] {
  if (!TextDocumentContentChangeEvent.isIncremental(change)) {
    const before = document.getText();
    TextDocument.update(document, [change], version);
    const between = changeBetween(before, change.text);
    return between === undefined ? [] : [between];
  }
  const a = positionsIn(document).offset(change.range.start);
  const b = positionsIn(document).offset(change.range.end);
  const from = Math.min(a, b);
  TextDocument.update(document, [change], version);
  return [{ from, oldTo: Math.max(a, b), newTo: from + change.text.length }];
}
