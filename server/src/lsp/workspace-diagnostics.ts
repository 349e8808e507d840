import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../rules/finding.ts';
import { diagnosticsOf } from './diagnostic.ts';
import type { Editor } from './editor.ts';

/** What was found in files that are not open, and is shown. */
export class WorkspaceDiagnostics {
  readonly #shown = new Set<string>();
  readonly #editor: Pick<Editor, 'connection' | 'client' | 'documents'>;

  constructor(editor: Pick<Editor, 'connection' | 'client' | 'documents'>) {
    this.#editor = editor;
    // From then on it is looked after as other open documents are.
    editor.documents.onDidOpen(({ document: { uri } }) => void this.clear(uri));
  }

  /** The files of which something is shown. */
  get uris(): readonly string[] {
    return [...this.#shown];
  }

  async show(document: TextDocument, findings: readonly Finding[]): Promise<void> {
    const { connection, client } = this.#editor;
    if (findings.length === 0) return this.clear(document.uri);
    this.#shown.add(document.uri);
    const diagnostics = diagnosticsOf(findings, document, client);
    await connection.sendDiagnostics({ uri: document.uri, diagnostics });
  }

  async clear(uri: string): Promise<void> {
    if (this.#shown.delete(uri)) await this.#editor.connection.sendDiagnostics({ uri, diagnostics: [] });
  }
}
