import assert from 'node:assert/strict';
import { ClaimReader } from '../../server/src/claims/read-claims.ts';
import { readDraft } from '../../server/src/draft/read.ts';
import compiled from '../../server/src/knowledge/compiled.json' with { type: 'json' };
import type { Facts } from '../../server/src/knowledge/facts.ts';
import { Knowledge } from '../../server/src/knowledge/knowledge.ts';
import type { NameTables } from '../../server/src/knowledge/name-tables.ts';
import type { Finding } from '../../server/src/rules/finding.ts';
import { readAll } from '../../server/src/rules/read-draft.ts';
import { RuleSet } from '../../server/src/rules/rule-set.ts';
import { shippedRules } from '../../server/src/rules/rules.ts';

const names = compiled.names as unknown as NameTables;

/** The finding in "Psilocybin is FDA-approved for depression." on a date, where the fact that it is not is as of June 2026. */
function findingOn(date: string): Finding | undefined {
  const facts = compiled.facts as unknown as Facts;
  const interventions = facts.interventions.map((i) =>
    i.id === 'psilocybin' ? { ...i, approvals: i.approvals.map((a) => ({ ...a, asOf: '2026-06' })) } : i,
  );
  const knowledge = new Knowledge({ ...facts, interventions }, names, () => new Date(date));
  const draft = readDraft('Psilocybin is FDA-approved for depression.', 'markdown');
  const findings = new RuleSet(shippedRules, knowledge).check(readAll(draft, new ClaimReader(knowledge)));
  return findings.find((f) => f.rule === 'approval/not-approved');
}

describe('an approval that is known not to exist', () => {
  for (const date of ['2026-06-30', '2026-11-29', '2027-12-31'])
    it(`is an error while the fact is young enough: ${date}`, () => {
      assert.equal(findingOn(date)?.severity, 'error');
      assert.doesNotMatch(findingOn(date)?.advice ?? '', /Check whether/);
    });

  for (const date of ['2028-01-01', '2035-05-01'])
    it(`is a warning that asks to look it up where the fact is older than 18 months: ${date}`, () => {
      assert.equal(findingOn(date)?.severity, 'warning');
      assert.match(findingOn(date)?.advice ?? '', /Check whether that has changed since\.$/);
    });
});

describe('the age of a fact', () => {
  const on = (date: string) => new Knowledge(compiled.facts as unknown as Facts, names, () => new Date(date));
  const table: [asOf: string, today: string, months: number][] = [
    ['2026-06', '2026-06-01', 0],
    ['2025-01', '2026-07-01', 18],
    ['2024', '2025-12-31', 12],
    ['2024-12', '2025-01-15', 1],
  ];
  for (const [asOf, today, months] of table)
    it(`of ${asOf} is ${months} months on ${today}`, () => assert.equal(on(today).monthsSince(asOf), months));
});
