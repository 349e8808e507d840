import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FindingJson } from '../../server/src/cli/finding-json.ts';

/** Holds a finding of family hype, of severity warning and with a preferred rewording, and no error. */
export const WARNING = 'Ketamine is a life-changing treatment for anxiety.';
/** Holds an error of family efficacy-absolute. */
export const ERROR = 'This therapy cures anxiety.';
/** Holds nothing to find. */
export const CLEAN = 'We walked around the lake and talked about the weather.';

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** The built command. Throws when it has not been built. */
export function builtCommand(): string {
  const path = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
  if (!existsSync(path)) throw new Error('dist/cli.js is missing. Build it first: node scripts/build.mjs');
  return path;
}

/** The command without the language server, in a folder: its path there. What it loads is in `cli/` beside it. */
export function copyOfCommand(folder: string): string {
  for (const name of ['cli.js', 'cli'])
    cpSync(join(builtCommand(), '..', name), join(folder, name), { recursive: true });
  return join(folder, 'cli.js');
}

/** Runs the built command to its end, with no colour or width from the environment but what is given. */
export function overclaim(args: readonly string[], { input = '', env = {}, cwd }: Surroundings = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [builtCommand(), ...args], {
    input,
    env: cleanEnvironment(env),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    ...(cwd === undefined ? {} : { cwd }),
  });
  return { status, stdout, stderr };
}

/** Runs the built command in a folder as somebody whom permissions bind: root reads everything. */
export function overclaimAsAnyone(args: readonly string[], cwd: string): Ended {
  if (process.getuid?.() !== 0) return overclaim(args, { cwd });
  const nobody = 65534;
  const copy = copyOfCommand(cwd);
  chmodSync(cwd, 0o755);
  const { error, status, stdout, stderr } = spawnSync(process.execPath, [copy, ...args], {
    cwd,
    env: cleanEnvironment({}),
    encoding: 'utf8',
    uid: nobody,
    gid: nobody,
  });
  if (error) throw error;
  return { status, stdout, stderr };
}

/** Starts the built command and leaves its streams to the caller. */
export function startOverclaim(
  args: readonly string[],
  { env = {}, cwd }: Omit<Surroundings, 'input'> = {},
  command = builtCommand(),
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [command, ...args], {
    env: cleanEnvironment(env),
    ...(cwd === undefined ? {} : { cwd }),
  });
}

/** Runs a shell line in which `overclaim` is the built command. */
export function shell(line: string, cwd: string): Ended {
  const script = `overclaim() { "$NODE" "$COMMAND" "$@"; }\n${line}`;
  const env = cleanEnvironment({ NODE: process.execPath, COMMAND: builtCommand() });
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], { cwd, env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function cleanEnvironment(added: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { NO_COLOR, FORCE_COLOR, COLUMNS, NODE_OPTIONS, ...kept } = process.env;
  return { ...kept, ...added };
}

/** A folder of its own for each test of a suite, gone afterwards; call inside `describe`. */
export function draftFolder(): { readonly path: string; write(name: string, content: string | Buffer): string } {
  let path = '';
  beforeEach(() => {
    path = mkdtempSync(join(tmpdir(), 'overclaim-'));
  });
  afterEach(() => rmSync(path, { recursive: true, force: true }));
  return {
    get path() {
      return path;
    },
    write(name, content) {
      const file = join(path, name);
      writeFileSync(file, content);
      return file;
    },
  };
}

/** The parts of a report that tests look at; the whole of it is held against the schema elsewhere. */
export interface ReportJson {
  readonly files: readonly { readonly path: string; readonly format: string; readonly findings: FindingJson[] }[];
  readonly unread: readonly { readonly path: string; readonly problem: string }[];
  readonly summary: Readonly<Record<'files' | 'errors' | 'warnings' | 'infos' | 'hints', number>>;
}

export function report(args: readonly string[], surroundings?: Surroundings): ReportJson {
  return JSON.parse(overclaim(['check', '--format', 'json', ...args], surroundings).stdout) as ReportJson;
}

/** The finding of a family whose text has a phrase in it. */
export function findingAbout(phrase: string, family: string, findings: readonly FindingJson[]): FindingJson {
  const found = findings.find((finding) => finding.family === family && finding.text.includes(phrase));
  assert(found, `no finding of family ${family} about "${phrase}"`);
  return found;
}
