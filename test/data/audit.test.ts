import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Audit {
  readonly lists: readonly { readonly id: string; readonly count: number; readonly entries: readonly string[] }[];
}

function run(script: string, ...args: string[]): { readonly status: number | null; readonly stdout: string } {
  return spawnSync(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`, ...args], { encoding: 'utf8' });
}

/** The lists of an audit, by id. */
function audited(script: string, ...args: string[]): ReadonlyMap<string, readonly string[]> {
  const { lists } = JSON.parse(run(script, ...args, '--format', 'json').stdout) as Audit;
  for (const { id, count, entries } of lists) assert.equal(count, entries.length, id);
  return new Map(lists.map(({ id, entries }) => [id, entries]));
}

describe('npm run audit:sources', function () {
  this.timeout(60_000);

  it('finds no paper that breaks our rule, and no error without a verified source', () => {
    const lists = audited('audit-sources');
    assert.deepEqual(lists.get('unverified'), []);
    assert.deepEqual(lists.get('errors-unverified'), []);
  });

  it('is read: counts by kind first, figures last', () => {
    const { status, stdout } = run('audit-sources');
    assert.equal(status, 0);
    assert.match(stdout, /^\d+ sources, by kind of evidence\n +\d+ {2}US label\n/);
    assert.match(stdout, /In figures\n( +\d+ {2}\S.*\n)+$/);
  });
});

describe('npm run audit:knowledge', function () {
  this.timeout(60_000);

  let folder = '';
  let lists: ReadonlyMap<string, readonly string[]>;
  const entries = (id: string) => lists.get(id) ?? assert.fail(`no list ${id}`);
  const table = (name: string, ...rows: string[][]) =>
    writeFileSync(join(folder, name), `${rows.map((row) => row.join('\t')).join('\n')}\n`);

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'overclaim-'));
    table(
      'drugcentral-targets.tsv',
      ['drug', 'target', 'gene', 'action', 'mechanism of action', 'organism'],
      ['sertraline', 'serotonin transporter', 'SLC6A4', 'AGONIST', 'yes', 'Homo sapiens'],
      ['memantine', 'NMDA receptor', 'GRIN1|GRIN2A', 'NEGATIVE ALLOSTERIC MODULATOR', 'yes', 'Homo sapiens'],
      ['prazosin', 'alpha-1A', 'ADRA1A', 'INVERSE AGONIST', 'yes', 'Homo sapiens'],
      ['zolpidem', 'GABA-A receptor', 'GABRA1|GABRB2|GABRG2', 'AGONIST', 'yes', 'Homo sapiens'],
      ['buprenorphine', 'mu', 'OPRM1', 'AGONIST', 'yes', 'Homo sapiens'],
      ['donepezil', 'acetylcholinesterase', 'ACHE', 'INHIBITOR', 'yes', 'Homo sapiens'],
      ['donepezil', 'D2', 'DRD2', 'ANTAGONIST', 'yes', 'Homo sapiens'],
      ['donepezil', 'H1', 'HRH1', 'ANTAGONIST', '', 'Homo sapiens'],
      ['ketamine', 'mu', 'OPRM1', 'AGONIST', '', 'Homo sapiens'],
    );
    table(
      'mechanisms-newer-drugs.tsv',
      ['drug', 'target_name', 'gene_symbol', 'action_type', 'is_primary_moa'],
      ['esketamine', 'NMDA receptor', '', 'non-competitive antagonist', 'yes'],
      ['bupropion', '', 'SLC6A4', 'inhibitor', 'yes'],
    );
    table(
      'fda-label-indications.tsv',
      ['drug', 'ingredients', 'indications_and_usage_text'],
      [
        'donepezil',
        'DONEPEZIL',
        'Donepezil is indicated for the treatment of insomnia. It may not treat schizophrenia.',
      ],
    );
    table(
      'dea-schedules-boxed-warnings.tsv',
      ['drug', 'us_dea_schedule', 'boxed_warning'],
      ['ketamine', 'II', 'none in the label seen'],
      ['alprazolam', 'IV', 'not looked up'],
      ['sertraline', 'not controlled', 'none'],
    );
    lists = audited('audit-knowledge', folder);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('takes for the same what databases write in several words', () => {
    const told = [...lists.values()].flat().join('\n');
    for (const drug of ['memantine', 'prazosin', 'zolpidem', 'esketamine']) assert.doesNotMatch(told, new RegExp(drug));
  });

  it('lists what goes the other way, and what ours denies and theirs takes for the mechanism', () => {
    const [first, second] = entries('contradictions');
    assert.match(first ?? '', /^sertraline: inhibitor of sert \(primary\), against serotonin transporter agonist$/);
    assert.match(second ?? '', /^bupropion: not inhibits reuptake of serotonin/);
    assert.equal(entries('contradictions').length, 2);
  });

  it('lists a partial agonist apart', () =>
    assert.deepEqual(entries('near'), [
      'buprenorphine: partial agonist of mu-opioid-receptor (primary), against mu agonist',
    ]));

  it('lists what only one of the two has: of theirs, mechanisms only', () => {
    assert.ok(entries('ours-only').includes('ketamine: channel blocker of nmda-receptor (primary)'));
    assert.deepEqual(entries('theirs-only'), ['donepezil: D2 antagonist']);
  });

  it('holds indications against what labels are for', () => {
    assert.deepEqual(entries('indications-not-found'), ['donepezil: alzheimers-disease']);
    assert.deepEqual(entries('indications-not-ours'), ['donepezil: insomnia (in 1 of 1 texts)']);
  });

  it('holds schedules and boxed warnings against a table', () => {
    assert.match(entries('schedules').join('\n'), /^ketamine: .*III.*against II$/);
    assert.match(entries('boxed-warnings').join('\n'), /^sertraline: .*against none$/);
  });

  it('ends well whatever it finds, with figures last; and where there is nothing to compare with', () => {
    const { status, stdout } = run('audit-knowledge', folder);
    assert.equal(status, 0);
    assert.match(stdout, /In figures\n( +\d+ {2}\S.*\n)+$/);
    assert.equal(run('audit-knowledge', join(folder, 'nowhere')).status, 0);
  });
});
