import { type TextDocument, workspace } from 'vscode';
import type { LanguageClientOptions, Middleware } from 'vscode-languageclient';
import { activationEvents } from '../../package.json';

/** Names the client, the settings' section and the output channel. */
export const CLIENT_ID = 'overclaim';
export const CLIENT_NAME = 'Overclaim';

/** What the client does on the desktop and in the browser alike. */
export function clientOptions(): LanguageClientOptions {
  return {
    // Wherever they are kept: on disk, on a remote repository, or not saved yet.
    documentSelector: [...languages().map((language) => ({ language })), SETTINGS_FILE],
    // VS Code shows a diagnostic's message above each hover.
    initializationOptions: { showsMessageInHover: true },
    middleware: { didOpen: openDraftsOnly },
  };
}

/** A project's settings, whose mistakes are shown as they are written. */
const SETTINGS_FILE = { language: 'yaml', pattern: '**/.overclaim.yaml' };

/** The languages that we are started for are those that we read. */
function languages(): string[] {
  const prefix = 'onLanguage:';
  return activationEvents.filter((event) => event.startsWith(prefix)).map((event) => event.slice(prefix.length));
}

/** Of a document that is never opened for it, the server has nothing to say. */
const openDraftsOnly: NonNullable<Middleware['didOpen']> = async (document, open) => {
  if (isDraft(document)) await open(document);
};

/** Text that somebody can work on; not the older side of a comparison, and not a program's output. */
function isDraft({ isUntitled, uri }: TextDocument): boolean {
  return isUntitled || workspace.fs.isWritableFileSystem(uri.scheme) === true;
}
