import type { Connection, InitializeParams } from 'vscode-languageserver';
import { isWithin } from '../service/project/uri-paths.ts';
import type { Client } from './client.ts';
import { onInitialized } from './initialized.ts';

/** The folders that are open in the editor, none where it has single files open. */
export interface WorkspaceFolders {
  /** The innermost that a document lies in. */
  around(uri: string): string | undefined;
  /** URIs without "/" at the end. */
  readonly all: readonly string[];
}

export function workspaceFolders(connection: Connection, client: Client, params: InitializeParams): WorkspaceFolders {
  const told = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
  let folders = told.map(withoutSlash);
  if (client.changesFolders)
    // Listening asks the editor to tell, which no server may before the editor is initialised: VS Code refuses, and the server ends.
    onInitialized(connection, () => {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => withoutSlash(uri)));
        folders = [...folders.filter((each) => !gone.has(each)), ...added.map(({ uri }) => withoutSlash(uri))];
      });
    });
  return {
    around: (uri) => folders.filter((each) => isWithin(uri, each)).sort((a, b) => b.length - a.length)[0],
    get all() {
      return folders;
    },
  };
}

function withoutSlash(uri: string): string {
  return uri.replace(/\/$/u, '');
}
