import {
  CodeActionKind,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Client } from './client.ts';
import { COMMAND_NAMES } from './commands.ts';
import { COMPLETION_TRIGGERS } from './completion.ts';
import { EXPLAIN } from './explain-silence.ts';
import { FIX_ALL } from './fix-all.ts';

/** What we tell the editor that we can do. */
export function serverCapabilities(client: Client): ServerCapabilities {
  return {
    // Every client has to speak UTF-16, whatever else it offers, and our offsets are in it.
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    hoverProvider: true,
    // From the key of a citation to its entry in the project's bibliography.
    definitionProvider: true,
    completionProvider: { triggerCharacters: COMPLETION_TRIGGERS, resolveProvider: true },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL, EXPLAIN] },
    executeCommandProvider: { commands: [...COMMAND_NAMES], workDoneProgress: true },
    ...(client.changesFolders && { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),
    ...(client.pullsDiagnostics && {
      diagnosticProvider: { identifier: 'overclaim', interFileDependencies: false, workspaceDiagnostics: false },
    }),
  };
}
