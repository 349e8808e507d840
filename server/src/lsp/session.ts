import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LanguageService } from '../service.ts';
import type { Client } from './client.ts';
import type { ProjectSettings } from './project-settings.ts';
import type { SettingsReader } from './settings.ts';
import type { WorkspaceFolders } from './workspace-folders.ts';

/** All that a feature needs for one editor's connection, from its "initialize" on. */
export interface Session {
  readonly connection: Connection;
  readonly client: Client;
  readonly documents: TextDocuments<TextDocument>;
  readonly service: LanguageService;
  readonly settings: SettingsReader;
  readonly projects: ProjectSettings;
  readonly folders: WorkspaceFolders;
}
