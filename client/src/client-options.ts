import { env, type LogOutputChannel, workspace } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { copyAnswer } from './commands/copy-source.ts';
import { DRAFT_SELECTOR, isKept, PAGES_SCHEME } from './drafts.ts';

/** Names the client, the settings' section and the output channel. */
export const CLIENT_ID = 'overclaim';
export const CLIENT_NAME = 'Overclaim';

/** A project's settings, whose mistakes are shown as they are written. */
const SETTINGS_FILE = { language: 'yaml', pattern: '**/.overclaim.yaml' };

/** What the client does on the desktop and in the browser alike. */
export function clientOptions(outputChannel: LogOutputChannel): LanguageClientOptions {
  return {
    // One that lives on when the server is restarted, or could not be started.
    outputChannel,
    documentSelector: [...DRAFT_SELECTOR, SETTINGS_FILE],
    initializationOptions: {
      // VS Code shows a diagnostic's message above each hover.
      showsMessageInHover: true,
      takesStatus: true,
      showsAnswers: true,
      readsFiles: true,
      trusted: workspace.isTrusted,
      rulePages: `${PAGES_SCHEME}:/rules/`,
    },
    middleware: {
      // Of a document that is never opened for it, the server has nothing to say.
      didOpen: async (document, open) => {
        if (isKept(document)) await open(document);
      },
      executeCommand: async (command, args, run) => copyAnswer(command, await run(command, args), env.clipboard),
    },
  };
}
