import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { DRAFT_EXTENSIONS } from '../../server/src/cli/find-drafts.ts';
import { builtCommand, CLEAN, draftFolder, ERROR, type ReportJson, WARNING } from '../cli/command.ts';

const ROOT = new URL('../../', import.meta.url);
const definition = (name: string) => parse(readFileSync(fileURLToPath(new URL(name, ROOT)), 'utf8'));

/** Puts a program in a folder for programs that runs the built command; `npx` leaves out what stands before its arguments. */
function installed(folder: string, name: string, leftOut = 0): string {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  const script = `#!/bin/sh\n${leftOut > 0 ? `echo "$1 $2" > npx-called\nshift ${leftOut}\n` : ''}exec "${process.execPath}" "${builtCommand()}" "$@"\n`;
  writeFileSync(join(bin, name), script);
  chmodSync(join(bin, name), 0o755);
  return [bin, process.env.PATH].join(delimiter);
}

describe('the pre-commit hook', () => {
  const folder = draftFolder();
  const [hook, ...others] = definition('.pre-commit-hooks.yaml') as Record<string, string>[];

  it('has what pre-commit needs', () => {
    assert.deepEqual(others, []);
    for (const field of ['id', 'name', 'entry', 'language']) assert.equal(typeof hook?.[field], 'string', field);
    assert.equal(hook?.language, 'node');
    const { bin } = definition('package.json') as { bin: Record<string, string> };
    assert((hook?.entry?.split(' ')[0] as string) in bin, 'it runs a program that npm installs');
  });

  it('takes the drafts that a folder is searched for, and nothing else', () => {
    const endings = /\\\.\((.*)\)\$$/.exec(hook?.files ?? '')?.[1]?.split('|');
    assert.deepEqual(endings?.map((ending) => `.${ending}`).sort(), [...DRAFT_EXTENSIONS].sort());
  });

  it('runs on the files that pre-commit names', () => {
    folder.write('good.md', CLEAN);
    folder.write('bad draft.md', ERROR);
    const env = { ...process.env, PATH: installed(folder.path, 'overclaim') };
    const run = (...files: string[]) => {
      const [command = '', ...args] = (hook?.entry ?? '').split(' ');
      return spawnSync(command, [...args, ...files], { cwd: folder.path, env, encoding: 'utf8' });
    };
    assert.equal(run('good.md').status, 0);
    const { status, stdout } = run('good.md', 'bad draft.md');
    assert.equal(status, 1);
    assert.match(stdout, /bad draft\.md/);
  });
});

describe('the GitHub Action', () => {
  const folder = draftFolder();
  const action = definition('action.yml') as {
    readonly inputs: Record<string, { readonly description: string; readonly default: string }>;
    readonly outputs: Record<string, { readonly value: string }>;
    readonly runs: {
      readonly using: string;
      readonly steps: { id: string; shell: string; run: string; env: Record<string, string> }[];
    };
  };
  const [step, ...others] = action.runs.steps;

  it('is of the form that GitHub runs', () => {
    assert.equal(action.runs.using, 'composite');
    assert.deepEqual(others, []);
    assert.equal(step?.shell, 'bash');
    assert.equal(action.outputs.report?.value, `\${{ steps.${step?.id}.outputs.report }}`);
    for (const { description } of Object.values(action.inputs)) assert(description.length > 0);
    // An expression in the script would be a way in for who names a file.
    assert(!step?.run.includes('${{'));
  });

  /** Runs the step as GitHub does: inputs put into its variables, outputs read from a file. */
  function run(inputs: Record<string, string>) {
    const value = (expression: string) => {
      const name = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(expression)?.[1] ?? '';
      assert(name in action.inputs, expression);
      return inputs[name] ?? action.inputs[name]?.default ?? '';
    };
    const output = join(folder.path, 'github-output');
    writeFileSync(output, '');
    const env = {
      ...process.env,
      ...Object.fromEntries(Object.entries(step?.env ?? {}).map(([key, expression]) => [key, value(expression)])),
      PATH: installed(folder.path, 'npx', 2),
      GITHUB_OUTPUT: output,
    };
    const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? ''];
    const { status, stdout, stderr } = spawnSync('bash', args, { cwd: folder.path, env, encoding: 'utf8' });
    return { status, stdout, stderr, outputs: readFileSync(output, 'utf8') };
  }

  it('checks what it is told to, as it is told to', () => {
    mkdirSync(join(folder.path, 'my drafts'));
    folder.write('my drafts/a.md', WARNING);
    folder.write('b; touch c.md', ERROR);
    const { status, stdout, stderr, outputs } = run({
      path: 'my drafts\nb; touch c.md\n',
      format: 'json',
      'fail-on': 'never',
      profile: 'patient',
      version: '1.2.3',
    });
    assert.equal(stderr, '');
    const { files } = JSON.parse(stdout) as { files: (ReportJson['files'][number] & { profile: string })[] };
    assert.deepEqual(
      files.map(({ path, profile }) => [path, profile]),
      [
        [join('my drafts', 'a.md'), 'patient'],
        ['b; touch c.md', 'patient'],
      ],
    );
    assert.equal(status, 0);
    assert.equal(outputs, '');
    assert.equal(readFileSync(join(folder.path, 'npx-called'), 'utf8'), '--yes overclaim@1.2.3\n');
  });

  it('fails from the given severity on, and writes the report where it is told to', () => {
    folder.write('a.md', WARNING);
    const { status, stdout, outputs } = run({ format: 'json', 'fail-on': 'warning', output: 'report.json' });
    assert.equal(status, 1);
    assert.equal(stdout, '');
    assert.equal(outputs, 'report=report.json\n');
    const { files } = JSON.parse(readFileSync(join(folder.path, 'report.json'), 'utf8')) as ReportJson;
    assert.deepEqual(
      files.map(({ path }) => path),
      ['a.md'],
    );
  });
});
