import assert from 'node:assert/strict';
import { overclaim } from './command.ts';

interface Base {
  readonly interventions: readonly { readonly id: string; readonly classes: readonly string[] }[];
  readonly targets: readonly { readonly id: string }[];
  readonly conditions: readonly { readonly id: string }[];
  readonly misconceptions: readonly { readonly id: string; readonly sources: readonly string[] }[];
  readonly approvals: readonly {
    readonly intervention: string;
    readonly status: string;
    readonly indications: readonly string[];
    readonly asOf: string;
    readonly sources: readonly string[];
  }[];
  readonly sources: readonly {
    readonly id: string;
    readonly doi?: string;
    readonly pmid?: string;
    readonly url: string;
    readonly verified: { readonly date: string; readonly where: readonly string[] };
  }[];
}

describe('overclaim knowledge', () => {
  let base: Base;
  before(() => {
    const { status, stdout } = overclaim(['knowledge', '--format', 'json']);
    assert.equal(status, 0);
    base = JSON.parse(stdout) as Base;
  });

  it('holds every kind of fact', () => {
    for (const list of [base.interventions, base.targets, base.conditions, base.misconceptions, base.approvals])
      assert.ok(list.length > 0);
  });

  it('gives every source with an identifier or address, and when and where that was seen', () => {
    for (const { id, doi, pmid, url, verified } of base.sources) {
      assert.ok(doi ?? pmid ?? url, id);
      assert.match(verified.date, /^20\d\d-\d\d-\d\d$/, id);
      assert.ok(verified.where.length > 0, id);
    }
  });

  it('has every source that a fact names', () => {
    const known = new Set(base.sources.map((s) => s.id));
    const named: string[] = [];
    JSON.parse(JSON.stringify(base), (key, value) => {
      if (key === 'sources' && Array.isArray(value) && typeof value[0] === 'string') named.push(...value);
      return value;
    });
    assert.ok(named.length > base.sources.length);
    assert.deepEqual(
      named.filter((key) => !known.has(key)),
      [],
    );
  });

  it('says of each approval for whom, for what and as of when', () => {
    const treatments = new Set(base.interventions.map((i) => i.id));
    const conditions = new Set(base.conditions.map((c) => c.id));
    for (const approval of base.approvals) {
      assert.ok(treatments.has(approval.intervention), approval.intervention);
      for (const id of approval.indications) assert.ok(conditions.has(id), id);
      assert.match(approval.asOf, /^20\d\d(-\d\d)?$/);
    }
    const ketamine = base.approvals.filter((a) => a.intervention === 'ketamine');
    assert.deepEqual(ketamine.map((a) => a.status).sort(), ['approved', 'not approved']);
  });

  it('holds no name of an intervention twice, and no class that is not there', () => {
    const ids = base.interventions.map((i) => i.id);
    assert.equal(new Set(ids).size, ids.length);
    for (const { id, classes } of base.interventions)
      for (const c of classes) assert.ok(ids.includes(c), `${id}: ${c}`);
  });

  it('tells in figures how much there is', () => {
    const { status, stdout } = overclaim(['knowledge']);
    assert.equal(status, 0);
    assert.match(stdout, new RegExp(`\\b${base.interventions.length} {2}interventions\\n`));
    assert.match(stdout, new RegExp(`\\b${base.sources.length} {2}sources\\n`));
  });
});
