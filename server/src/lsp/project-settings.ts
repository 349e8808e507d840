import { type Connection, Emitter, type Event, type TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Files } from '../service/files.ts';
import { type Project, Projects } from '../service/project/projects.ts';
import { layeredSeverities } from '../service/project/rule-names.ts';
import { SETTINGS_FILE } from '../service/project/settings-file.ts';
import { folderOf } from '../service/project/uri-paths.ts';
import type { Choices } from '../service.ts';
import type { Client } from './client.ts';
import type { Host } from './host.ts';
import { DID_GRANT_TRUST } from './protocol.ts';
import { watchFiles } from './watch-files.ts';
import type { WorkspaceFolders } from './workspace-folders.ts';

/** As much of a document's settings as a settings file speaks of. */
interface WhatHolds {
  readonly enable: boolean;
  readonly choices: Choices;
}

/** What settings files say of the documents of an editor. In a folder that is not trusted none is read. */
export interface ProjectSettings {
  /** The project that a document belongs to, if it has a settings file. Never rejects. */
  of(uri: string): Promise<Project | undefined>;
  /** Where a project's settings file would be made for a document that belongs to none; undefined where nowhere. */
  home(uri: string): string | undefined;
  /** The settings file at an address as it is now, if there is one. Never rejects. */
  reread(uri: string): Promise<Project | undefined>;
  /** The editor's settings for a document, with what its project says over them. */
  over<Settings extends WhatHolds>(settings: Settings, uri: string): Promise<Settings>;
  /** Other settings may hold for any document. */
  readonly onDidChange: Event<void>;
  /** A settings file was looked for, and read where there is one. */
  readonly onDidRead: Event<{ readonly uri: string; readonly project: Project | undefined }>;
}

export function isSettingsFile(uri: string): boolean {
  return uri.endsWith(`/${SETTINGS_FILE}`);
}

export function projectSettings(
  connection: Connection,
  client: Client,
  documents: TextDocuments<TextDocument>,
  folders: WorkspaceFolders,
  files: Files,
  host: Host,
): ProjectSettings {
  let isTrusted = client.isTrusted;
  const changed = new Emitter<void>();
  const didRead = new Emitter<{ uri: string; project: Project | undefined }>();
  const projects = new Projects(files, (uri, project) => {
    // One that was opened by itself has to be watched too, and so has what it names, whether it is there yet or not.
    if (project) watch.settingsIn(folderOf(uri));
    if (project)
      for (const files of [project.packFiles.keys(), project.bibliographyFiles.keys(), project.wanted])
        for (const file of files) watch.file(file);
    didRead.fire({ uri, project });
  });
  const onChange = (uri: string): void => {
    if (!isTrusted) return;
    projects.changed(uri).then(
      (touched) => touched && changed.fire(),
      (error) => connection.console.error(`Reading ${uri} again failed. ${error}`),
    );
  };
  const watch = watchFiles(connection, client, folders, host, onChange);

  connection.onNotification(DID_GRANT_TRUST, () => {
    if (isTrusted) return;
    isTrusted = true;
    changed.fire();
  });

  /** A text that lies nowhere goes by the settings of the first folder that is open. */
  const placeOf = (uri: string): string | undefined => {
    if (!uri.startsWith('untitled:')) return uri;
    return folders.all[0] && `${folders.all[0]}/untitled`;
  };

  const of = async (uri: string): Promise<Project | undefined> => {
    const place = placeOf(uri);
    if (!isTrusted || place === undefined) return undefined;
    const top = folders.around(place);
    const above = Projects.folders(place, top);
    try {
      // Whoever looks through a whole workspace opens none of it: where nobody tells of new files, they are looked for.
      if (documents.get(uri)) above.forEach(watch.settingsIn);
      else if (!above.every(watch.notices)) await projects.forgetMissing();
      return await projects.nearest(place, top);
    } catch (error) {
      connection.console.error(`The settings file for ${uri} could not be read; going on without. ${error}`);
      return undefined;
    }
  };

  return {
    of,
    home(uri) {
      const place = placeOf(uri);
      if (!isTrusted || place === undefined) return undefined;
      return `${folders.around(place) ?? folderOf(place)}/${SETTINGS_FILE}`;
    },
    async reread(uri) {
      if (!isTrusted) return undefined;
      try {
        if (await projects.changed(uri)) changed.fire();
        return await projects.at(uri);
      } catch (error) {
        connection.console.error(`${uri} could not be read. ${error}`);
        return undefined;
      }
    },
    async over(settings, uri) {
      if (isSettingsFile(uri)) return { ...settings, enable: false };
      const project = await of(uri);
      if (!project) return settings;
      const { choices, leftOutBy } = project.for(uri.startsWith('untitled:') ? undefined : uri);
      return {
        ...settings,
        enable: settings.enable && leftOutBy === undefined,
        choices: {
          ...settings.choices,
          ...choices,
          severities: layeredSeverities([settings.choices.severities, choices.severities], project.names),
        },
      };
    },
    onDidChange: changed.event,
    onDidRead: didRead.event,
  };
}
