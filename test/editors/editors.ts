import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** The paths of the editors and of what shows their windows. */
export type Programs = Readonly<Record<'nvim' | 'emacs' | 'kate' | 'xvfb-run' | 'xdotool' | 'import', string>>;

/** Finds the editors, or installs them; leaves the test out, and says so, where neither can be done and someone reads it. */
export function programsOrLeaveOut(test: Mocha.Context): Programs {
  try {
    const told = execFileSync(process.execPath, ['scripts/setup-editors.mjs'], {
      cwd: PROJECT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', process.env.CI ? 'inherit' : 'pipe'],
    });
    return JSON.parse(told);
  } catch (error) {
    if (process.env.CI) throw error;
    console.log(`      LEFT OUT: ${(error as { stderr?: string }).stderr?.trim() ?? error}`);
    test.skip();
  }
}

/** A folder with a draft, a home of its own, and a PATH on which the language server stands by its name. */
export interface Desk {
  readonly folder: string;
  readonly draft: string;
  /** Where what the editor said to the server is kept, and what the server answered, as it went over the pipe. */
  readonly said: { readonly byEditor: string; readonly byServer: string };
  /** The server, as the editor starts it. */
  readonly server: string;
  readonly env: NodeJS.ProcessEnv;
  clear(): void;
}

export function desk(draft: { readonly name: string; readonly text: string }): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'overclaim-editor-'));
  const bin = join(folder, 'bin');
  const home = join(folder, 'home');
  for (const path of [bin, home, join(folder, 'drafts'), join(folder, 'run')]) mkdirSync(path, { mode: 0o700 });
  const said = { byEditor: join(folder, 'said-by-editor'), byServer: join(folder, 'said-by-server') };
  const server = join(bin, 'overclaim-language-server');
  const program = `'${process.execPath}' '${PROJECT}dist/server.js' "$@"`;
  // The server ends when the editor does, as its input ends.
  writeFileSync(server, `#!/bin/sh\ntee -a '${said.byEditor}' | ${program} | tee -a '${said.byServer}'\n`);
  chmodSync(server, 0o755);
  const path = join(folder, 'drafts', draft.name);
  writeFileSync(path, draft.text);
  return {
    folder,
    draft: path,
    said,
    server,
    env: {
      ...process.env,
      PATH: `${bin}:${process.env.PATH}`,
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
      XDG_CACHE_HOME: join(home, '.cache'),
      XDG_DATA_HOME: join(home, '.local/share'),
      XDG_STATE_HOME: join(home, '.local/state'),
      XDG_RUNTIME_DIR: join(folder, 'run'),
    },
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Runs an editor by a script; resolves with all that it printed. @throws an Error with it when it fails or takes longer than `limit` ms */
export function runEditor(
  program: string,
  args: readonly string[],
  { env, folder }: Desk,
  limit = 60_000,
): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { env, cwd: join(folder, 'drafts'), timeout: limit }, (error, stdout, stderr) => {
      const printed = `${stdout}${stderr}`;
      if (error) reject(new Error(`${program} failed (${error.message}):\n${printed}`));
      else resolve(printed);
    });
  });
}
