/** The built command line, asked as any other program asks it. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface Finding {
  readonly rule: string;
  readonly family: string;
  readonly severity: string;
  readonly scope: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Claim {
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  readonly strength: string;
  readonly verdict: string;
  readonly kind: string;
}

export interface Answer {
  readonly findings: readonly Finding[];
  readonly claims: readonly Claim[];
}

/** What `overclaim filter` answers to each text, in order. */
export function answersTo(texts: readonly string[]): readonly Answer[] {
  const lines = texts.map((text, id) => JSON.stringify({ id: String(id), text }));
  const out = run(['filter'], `${lines.join('\n')}\n`)
    .split('\n')
    .filter(Boolean);
  return out.map((line) => JSON.parse(line) as Answer);
}

/** What `overclaim check` finds in each file, in order. */
export function findingsOf(paths: readonly string[]): readonly (readonly Finding[])[] {
  const report = JSON.parse(run(['check', '--format', 'json', ...paths])) as {
    files: { path: string; findings: Finding[] }[];
  };
  return paths.map((path) => report.files.find((f) => f.path === path)?.findings ?? []);
}

/** Shown to the reader in red or yellow, and not only as a note. */
export function isLoud({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning';
}

function run(args: readonly string[], input?: string): string {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [CLI, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (error) throw error;
  // 1 says that something was found.
  if (status !== 0 && status !== 1) throw new Error(`overclaim ${args[0]} ended with ${status}: ${stderr}`);
  return stdout;
}
