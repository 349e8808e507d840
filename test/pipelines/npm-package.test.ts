import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeCollection } from '../cli/collection.ts';
import { ERROR, type ReportJson } from '../cli/command.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };

describe('the npm package', function () {
  this.timeout(300_000);
  let folder = '';
  let project = '';

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'overclaim-npm-'));
    project = join(folder, 'empty project');
    mkdirSync(project);
    writeFileSync(join(project, 'package.json'), '{ "private": true }\n');
    execFileSync(process.execPath, [join(ROOT, 'scripts/package-npm.mjs'), '--out', folder], { stdio: 'pipe' });
    const args = ['install', `../overclaim-${version}.tgz`, '--offline', '--no-audit', '--no-fund'];
    execFileSync('npm', args, { cwd: project, stdio: 'pipe' });
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  function npx(...args: string[]) {
    return spawnSync('npx', ['--offline', ...args], { cwd: project, encoding: 'utf8' });
  }

  it('installs into an empty project without the network, and brings nothing along', () => {
    assert.deepEqual(
      readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.')),
      ['overclaim'],
    );
    const installed = join(project, 'node_modules/overclaim');
    assert.deepEqual(readdirSync(installed).sort(), [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist',
      'package.json',
      'schemas',
    ]);
    const about = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    assert.equal(about.version, version);
    for (const field of ['private', 'main', 'contributes', 'dependencies', 'devDependencies', 'scripts'])
      assert(!(field in about), `${field} is of no use to who installs it`);
  });

  it('checks drafts, on threads too', () => {
    writeFileSync(join(project, 'draft.md'), ERROR);
    const { status, stdout, stderr } = npx('overclaim', 'check', 'draft.md');
    assert.equal(stderr, '');
    assert.match(stdout, /efficacy-absolute\/cure/);
    assert.equal(status, 1);
    writeCollection(join(project, 'drafts'), 20);
    const report = (jobs: string) =>
      JSON.parse(npx('overclaim', 'check', 'drafts', '--format', 'json', '--jobs', jobs).stdout) as ReportJson;
    assert.deepEqual(report('2'), report('1'));
  });

  it('has the language server', () => {
    const { status, stdout } = npx('overclaim-language-server', '--version');
    assert.deepEqual([status, stdout], [0, `${version}\n`]);
  });

  it('has the schemas of what it writes and of its settings', () => {
    const read = `console.log(require('overclaim/schemas/interface.schema.json').$defs.Report.type, typeof require('overclaim/schemas/settings.schema.json'))`;
    const { stdout } = spawnSync(process.execPath, ['-e', read], { cwd: project, encoding: 'utf8' });
    assert.equal(stdout, 'object object\n');
  });
});
