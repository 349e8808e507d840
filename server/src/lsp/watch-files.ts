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
  /** Folders that we watch ourselves, with the addresses that matter in them by name. */
  const ours = new Map<string, Map<string, string>>();
  /** Folders that are not there yet, with the addresses that would lie in them. */
  const expected = new Map<string, Set<string>>();
  const asked = new Set<string>();
  const isTheirs = (folder: string): boolean => client.watchesFiles && folders.around(folder) !== undefined;
  const register = (watchers: FileSystemWatcher[]): void => {
    connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch((error) => connection.console.error(`The editor does not watch files. ${error}`));
  };
  const watchOurselves = (uri: string): void => {
    const folder = folderOf(uri);
    const names = ours.get(folder) ?? new Map<string, string>();
    names.set(nameOf(uri), uri);
    if (ours.has(folder)) return;
    const onName = (name: string): void => {
      const changed = names.get(name);
      if (changed !== undefined) noticed(changed);
    };
    try {
      if (host.files === undefined || host.files.watchFolder(folder, onName)) ours.set(folder, names);
      else expect(uri, folder);
    } catch (error) {
      connection.console.warn(`Changes in ${folder} will not be noticed. ${error}`);
    }
  };
  /** Waits for a folder, in the folder above it. */
  const expect = (uri: string, folder: string): void => {
    const within = expected.get(folder);
    if (within) within.add(uri);
    else {
      expected.set(folder, new Set([uri]));
      if (folderOf(folder) !== folder) watchOurselves(folder);
    }
  };
  const noticed = (uri: string): void => {
    const within = expected.get(uri);
    if (within === undefined) {
      onChange(uri);
      return;
    }
    expected.delete(uri);
    for (const each of within) {
      watchOurselves(each);
      // It may have come together with its folder.
      noticed(each);
    }
  };

  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) onChange(uri);
  });
  if (client.watchesFiles) onInitialized(connection, () => register([{ globPattern: `**/${SETTINGS_FILE}` }]));

  return {
    settingsIn(folder) {
      if (!isTheirs(folder)) watchOurselves(`${folder}/${SETTINGS_FILE}`);
    },
    file(uri) {
      const folder = folderOf(uri);
      if (!isTheirs(folder) || !client.watchesRelativePatterns) watchOurselves(uri);
      else if (!asked.has(uri)) {
        asked.add(uri);
        register([{ globPattern: { baseUri: folder, pattern: nameOf(uri) } }]);
      }
    },
    notices: (folder) => isTheirs(folder) || ours.has(folder) || expected.has(folder),
  };
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(folderOf(uri).length + 1));
}
