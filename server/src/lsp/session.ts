import type { Connection } from 'vscode-languageserver';
import type { LanguageService } from '../service.ts';
import type { Checks } from './checks.ts';
import type { Client } from './client.ts';
import type { OpenDocuments } from './documents.ts';
import type { SettingsReader } from './settings.ts';

/** All that a feature needs for one editor's connection, from its "initialize" on. */
export interface Session {
  readonly connection: Connection;
  readonly client: Client;
  readonly documents: OpenDocuments;
  readonly service: LanguageService;
  readonly settings: SettingsReader;
  /** What is shown of the open documents. */
  readonly checks: Checks;
}
