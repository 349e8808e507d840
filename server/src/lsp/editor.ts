import type { Connection } from 'vscode-languageserver';
import type { LanguageService } from '../service.ts';
import type { Client } from './client.ts';
import type { OpenDocuments } from './documents.ts';
import type { SettingsReader } from './settings.ts';

/** The editor at the other end, and what its documents are checked by. */
export interface Editor {
  readonly connection: Connection;
  readonly client: Client;
  readonly documents: OpenDocuments;
  readonly service: LanguageService;
  readonly settings: SettingsReader;
}
