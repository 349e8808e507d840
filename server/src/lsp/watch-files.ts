import { type Connection, DidChangeWatchedFilesNotification, type FileSystemWatcher } from 'vscode-languageserver';
import { SETTINGS_FILE } from '../service/project/settings-file.ts';
import { folderOf } from '../service/project/uri-paths.ts';
import type { Client } from './client.ts';
import type { Host } from './host.ts';
import { onInitialized } from './initialized.ts';
import type { WorkspaceFolders } from './workspace-folders.ts';

/** Has files watched: by the editor where it can, by ourselves where it cannot or where no folder of its own is. */
export interface FileWatch {
  /** Watches for settings files in a folder. */
  settingsIn(folder: string): void;
  /** Watches a file. */
  file(uri: string): void;
  /** Whether something in a folder is noticed. */
  notices(folder: string): boolean;
}

export function watchFiles(
  connection: Connection,
  client: Client,
  folders: WorkspaceFolders,
  host: Host,
  onChange: (uri: string) => void,
): FileWatch {
  /** Folders that we watch ourselves, with the names that matter in them; undefined where it cannot be done. */
  const ours = new Map<string, Set<string>>();
  const asked = new Set<string>();
  const isTheirs = (folder: string): boolean => client.watchesFiles && folders.around(folder) !== undefined;
  const register = (watchers: FileSystemWatcher[]): void => {
    connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch((error) => connection.console.error(`The editor does not watch files. ${error}`));
  };
  const watchOurselves = (folder: string, name: string): void => {
    const names = ours.get(folder);
    if (names) {
      names.add(name);
      return;
    }
    try {
      host.files?.watchFolder(folder, (changed) => ours.get(folder)?.has(changed) && onChange(`${folder}/${changed}`));
      ours.set(folder, new Set([name]));
    } catch (error) {
      connection.console.warn(`Changes in ${folder} will not be noticed. ${error}`);
    }
  };

  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) onChange(uri);
  });
  if (client.watchesFiles) onInitialized(connection, () => register([{ globPattern: `**/${SETTINGS_FILE}` }]));

  return {
    settingsIn(folder) {
      if (!isTheirs(folder)) watchOurselves(folder, SETTINGS_FILE);
    },
    file(uri) {
      const folder = folderOf(uri);
      const name = uri.slice(folder.length + 1);
      if (!isTheirs(folder) || !client.watchesRelativePatterns) watchOurselves(folder, decodeURIComponent(name));
      else if (!asked.has(uri)) {
        asked.add(uri);
        register([{ globPattern: { baseUri: folder, pattern: decodeURIComponent(name) } }]);
      }
    },
    notices: (folder) => isTheirs(folder) || ours.has(folder),
  };
}
