import { once } from 'node:events';
import { createRequire } from 'node:module';
import type { AddressInfo, Server } from 'node:net';
import { createServer } from 'node:net';
import { format } from 'node:util';
import { PERMISSIONS, startBrowser, WINDOW } from './browser.ts';
import type { HostTask } from './extension-host.ts';
import type { InstalledWebEditor } from './installed-editor.ts';
import { PROJECT } from './packaged-extension.ts';

/** How long the suite may take, in ms. */
const LIMIT = 300_000;

/** As much as we use of @vscode/test-web, which is installed with the editor and not with the project. */
interface TestWeb {
  runServer(host: string, port: number, config: object): Promise<Server>;
}

/** A VS Code that runs in Chromium alone, as at vscode.dev: the extension host is a worker, and so is our server. */
export async function runInWebEditor(installed: InstalledWebEditor, { suite, drafts }: HostTask): Promise<string> {
  const { runServer }: TestWeb = createRequire(import.meta.url)(installed.host);
  const port = await freePort();
  const server = await runServer('127.0.0.1', port, {
    extensionDevelopmentPath: PROJECT,
    extensionTestsPath: suite,
    build: { type: 'static', location: installed.web, quality: 'stable', version: installed.version },
    folderMountPath: drafts,
    esm: false,
    coi: false,
  });
  const browser = await startBrowser(installed.chromium);
  let printed = '';
  try {
    const page = await browser.newPage({ viewport: WINDOW, permissions: PERMISSIONS });
    // These two are what a window under test calls.
    await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => {
      printed += `${format(...args)}\n`;
    });
    let exit = () => {};
    const exited = new Promise<void>((resolve) => {
      exit = resolve;
    });
    await page.exposeFunction('codeAutomationExit', () => exit());
    // By this name, pages of the editor's own find each other.
    await page.goto(`http://localhost:${port}/`);
    const closed = page.waitForEvent('close', { timeout: LIMIT }).catch(() => {});
    await Promise.race([exited, closed]);
  } finally {
    await browser.close();
    server.close();
  }
  return printed;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
