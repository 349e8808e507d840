import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Files } from '../service/files.ts';
import type { Client } from './client.ts';
import type { Host } from './host.ts';
import { READ_FILE, type ReadFileAnswer, type ReadFileParams } from './protocol.ts';

/** Reads what stands beside drafts: as the editor has it open, from disk where there is one, or through the editor. */
export function projectFiles(
  connection: Connection,
  client: Client,
  documents: TextDocuments<TextDocument>,
  host: Host,
): Files {
  return {
    async read(uri) {
      const open = documents.get(uri);
      if (open) return open.getText();
      if (host.files && uri.startsWith('file:')) return host.files.read(uri);
      if (!client.readsFiles) return undefined;
      const given: ReadFileParams = { uri };
      const answer = await connection.sendRequest<ReadFileAnswer | null>(READ_FILE, given);
      return typeof answer?.text === 'string' ? answer.text : undefined;
    },
  };
}
