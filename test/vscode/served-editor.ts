import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { PERMISSIONS, startBrowser, WINDOW } from './browser.ts';
import { EDITOR_SETTINGS } from './editor-settings.ts';
import type { InstalledEditor } from './installed-editor.ts';

/** How long the server may take to listen, in ms. */
const START_LIMIT = 60_000;

/** A VS Code that is served to one window in Chromium, with all that it writes in one folder. */
export class ServedEditor {
  readonly #installed: InstalledEditor;
  readonly #folder: string;
  readonly #settings: Readonly<Record<string, unknown>>;
  readonly #language: string | undefined;
  #server: ChildProcess | undefined;
  #browser: Browser | undefined;
  #log = '';
  #address = '';

  /**
   * @param folder where settings, extensions and logs go; whoever made it removes it
   * @param settings of the user, beside those that all have
   * @param language to show, as extensions have it: the editor's own words stay English, which is its default
   */
  constructor(
    installed: InstalledEditor,
    folder: string,
    settings: Readonly<Record<string, unknown>> = {},
    language?: string,
  ) {
    this.#settings = settings;
    this.#language = language;
    this.#installed = installed;
    this.#folder = folder;
  }

  /** What the server printed. */
  get log(): string {
    return this.#log;
  }

  /** The path of a file as the window names it; only when the server runs. */
  uri(path: string): string {
    return `vscode-remote://${this.#address}${path}`;
  }

  async install(vsix: string): Promise<void> {
    const installing = this.#run(['--install-extension', vsix]);
    const [exitCode] = await once(installing, 'close');
    if (exitCode !== 0) throw new Error(`VS Code did not install the extension:\n${this.#log}`);
  }

  /** Starts the server and the browser. */
  async start(): Promise<void> {
    const userData = join(this.#folder, 'data/data/User');
    await mkdir(userData, { recursive: true });
    await writeFile(join(userData, 'settings.json'), JSON.stringify({ ...EDITOR_SETTINGS, ...this.#settings }));
    if (this.#language !== undefined) await this.#installLanguage(this.#language);

    const server = this.#run([
      ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token'],
      ...['--disable-workspace-trust', '--disable-telemetry'],
      ...(this.#language === undefined ? [] : ['--locale', this.#language]),
      '--enable-smoke-test-driver', // without it, a window takes no tests to run, and does not say so
    ]);
    this.#server = server;
    this.#address = `127.0.0.1:${await this.#port(server)}`;
    this.#browser = await startBrowser(this.#installed.chromium, this.#env());
  }

  /** A page that is still empty, of a size in which a draft can be read. */
  async newPage(): Promise<Page> {
    if (!this.#browser) throw new Error('The editor was not started.');
    return this.#browser.newPage({ viewport: WINDOW, permissions: PERMISSIONS });
  }

  /** Where a window on a folder is; `payload` is what the window is told besides. */
  windowUrl(folder: string, payload: readonly (readonly [string, string])[]): string {
    const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
    return `http://${this.#address}/?${query}`;
  }

  /** Ends both; may be called at any time. */
  async stop(): Promise<void> {
    await this.#browser?.close();
    const server = this.#server;
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    killGroup(server);
    await ended;
  }

  /** As a language pack would be, of which nothing is translated. */
  async #installLanguage(language: string): Promise<void> {
    const folder = join(this.#folder, 'data/data');
    const words = join(folder, 'words.json');
    await writeFile(words, JSON.stringify({ version: '1.0.0', contents: {} }));
    const extensions = [{ extensionIdentifier: { id: 'overclaim.words' }, version: '0.0.1' }];
    const pack = { hash: language, label: language, extensions, translations: { vscode: words } };
    await writeFile(join(folder, 'languagepacks.json'), JSON.stringify({ [language]: pack }));
  }

  #run(args: readonly string[]): ChildProcess {
    const folders = [
      '--server-data-dir',
      join(this.#folder, 'data'),
      '--extensions-dir',
      join(this.#folder, 'extensions'),
    ];
    const { node, server } = this.#installed;
    const child = spawn(node, [server, ...folders, '--accept-server-license-terms', ...args], {
      env: this.#env(),
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that the extension host that it starts ends with it.
      detached: true,
    });
    const kill = () => killGroup(child);
    // Before its folders are removed.
    process.prependOnceListener('exit', kill);
    child.once('exit', () => process.off('exit', kill));
    const take = (chunk: Buffer) => {
      this.#log += chunk;
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    return child;
  }

  /** As if the user had only just come: nothing is read from or written to where they live. */
  #env(): NodeJS.ProcessEnv {
    const { NODE_OPTIONS, ...env } = process.env;
    return { ...env, HOME: this.#folder };
  }

  #port(server: ChildProcess): Promise<string> {
    return new Promise((resolve, reject) => {
      const fail = (why: string) => reject(new Error(`VS Code's server ${why}:\n${this.#log}`));
      const limit = setTimeout(() => fail('did not listen in time'), START_LIMIT);
      server.stdout?.on('data', () => {
        const port = /Extension host agent listening on (\d+)/.exec(this.#log)?.[1];
        if (port === undefined) return;
        clearTimeout(limit);
        resolve(port);
      });
      server.once('exit', () => {
        clearTimeout(limit);
        fail('ended');
      });
    });
  }
}

function killGroup({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, 'SIGKILL');
}
