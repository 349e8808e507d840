import type { Files } from '../service/files.ts';
import type { Editor } from './editor.ts';
import type { Host } from './host.ts';
import { WorkspaceDiagnostics } from './workspace-diagnostics.ts';
import type { WorkspaceFolders } from './workspace-folders.ts';

/** What lies around the open documents. */
export interface Workspace {
  readonly files: Files;
  /** The drafts in the folders that are open; undefined where nobody can look for them. */
  drafts(): Promise<readonly string[] | undefined>;
  readonly shown: WorkspaceDiagnostics;
}

export function workspaceOf(
  editor: Pick<Editor, 'connection' | 'client' | 'documents'>,
  folders: WorkspaceFolders,
  files: Files,
  host: Host,
): Workspace {
  return {
    files,
    async drafts() {
      const { draftsInFolder } = host;
      if (draftsInFolder === undefined) return undefined;
      const onDisk = folders.all.filter((uri) => uri.startsWith('file:'));
      const drafts = await Promise.all(onDisk.map((folder) => draftsInFolder(folder)));
      return [...new Set(drafts.flat())];
    },
    shown: new WorkspaceDiagnostics(editor),
  };
}
