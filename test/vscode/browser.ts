import { type Browser, chromium } from 'playwright-core';

/** A browser that sees our own pages only. */
export function startBrowser(executablePath: string, env: NodeJS.ProcessEnv = process.env): Promise<Browser> {
  return chromium.launch({
    executablePath,
    env: Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined)),
    args: [
      '--no-sandbox', // which a container seldom allows
      '--host-resolver-rules=MAP *.localhost 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      '--disable-background-networking',
      '--disable-component-update',
    ],
  });
}

/** The size in which a draft can be read. */
export const WINDOW = { width: 1100, height: 640 } as const;

/** What a writer would be asked for once. */
export const PERMISSIONS = ['clipboard-read', 'clipboard-write'];
