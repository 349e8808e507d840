import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { Files } from '../service/files.ts';
import { clientFiles } from './client-files.ts';
import type { Editor } from './editor.ts';
import { WorkspaceDiagnostics } from './workspace-diagnostics.ts';

/** What lies around the open documents. */
export interface Workspace {
  /** How files are read; undefined where neither the server nor the editor can. */
  readonly files: Files | undefined;
  /** The drafts in the folders that are open; undefined where nobody can look for them. */
  drafts(): Promise<readonly string[] | undefined>;
  readonly shown: WorkspaceDiagnostics;
}

/** What a server can do that stands on a file system. */
export interface Disk {
  readonly files: Files;
  /** The drafts in a folder, by path. */
  draftsInFolder(folder: string): Promise<readonly string[]>;
}

export function workspaceOf(
  editor: Pick<Editor, 'connection' | 'client' | 'documents'>,
  params: InitializeParams,
  disk: Disk | undefined,
): Workspace {
  const { connection, client } = editor;
  return {
    files: client.readsFiles ? clientFiles(connection) : disk?.files,
    async drafts() {
      if (disk === undefined) return undefined;
      const folders = (await foldersOf(connection, params)).filter((uri) => uri.startsWith('file:'));
      const drafts = await Promise.all(folders.map((folder) => disk.draftsInFolder(folder)));
      return [...new Set(drafts.flat())];
    },
    shown: new WorkspaceDiagnostics(editor),
  };
}

/** The folders that are open now, as far as the editor tells. */
async function foldersOf(connection: Connection, params: InitializeParams): Promise<readonly string[]> {
  if (params.capabilities.workspace?.workspaceFolders)
    return ((await connection.workspace.getWorkspaceFolders()) ?? []).map(({ uri }) => uri);
  return params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
}
