import assert from 'node:assert/strict';
import type { Claim, Modality } from '../../server/src/claims/claim.ts';
import { ClaimReader } from '../../server/src/claims/read-claims.ts';
import { readDraft } from '../../server/src/draft/read.ts';
import type { Finding } from '../../server/src/rules/finding.ts';
import { blocksOf, readAll } from '../../server/src/rules/read-draft.ts';
import { RuleSet } from '../../server/src/rules/rule-set.ts';
import { shippedRules } from '../../server/src/rules/rules.ts';
import { rows } from './table-rows.ts';
import { wellKnown } from './well-known.ts';

const reader = new ClaimReader(wellKnown);
const ruleSet = new RuleSet(shippedRules, wellKnown);
const FAMILIES = new Set(['mechanism', 'approval', 'preclinical-leap']);

describe('two hundred sentences', () => {
  for (const { standing, text, claims } of rows) {
    const shown = text.replaceAll('\n', '⏎');
    it(`${shown} → ${standing}`, () => {
      const read = readOne(text);
      assert.deepEqual(read.claims, claims);
      assert.equal(read.standing === standing || (standing === 'mild' && read.standing !== 'right'), true, read.told);
    });
  }

  it('are two hundred, half of them right, of sixty treatments and more', () => {
    const treatments = new Set(rows.flatMap((r) => r.claims.map((c) => c.split(' ')[0])));
    const right = rows.filter((r) => r.standing === 'right').length;
    assert.ok(rows.length >= 200 && treatments.size >= 60);
    assert.ok(Math.abs(right / rows.length - 0.5) < 0.05);
  });
});

function readOne(text: string): { claims: string[]; standing: string; told: string } {
  const draft = readAll(readDraft(text, 'markdown'), reader);
  const claims = blocksOf(draft).flatMap(({ read }) => read.sentences.flatMap((s) => s.claims.flatMap(inShort)));
  const findings = ruleSet.check(draft).filter((f) => FAMILIES.has(f.family) && f.scope === 'span');
  return { claims, standing: standingOf(findings), told: findings.map((f) => `${f.rule} ${f.severity}`).join('; ') };
}

function standingOf(findings: readonly Finding[]): string {
  if (findings.some((f) => f.severity === 'error' || f.severity === 'warning')) return 'wrong';
  return findings.length > 0 ? 'mild' : 'right';
}

const MODALITY: Readonly<Record<Modality, string>> = {
  asserted: '',
  negated: '!',
  hedged: '?',
  attributed: '~',
  questioned: '¿',
};

/** "ketamine -glutamate.reuptake contradicted". */
function inShort(claim: Claim): string[] {
  const how = MODALITY[claim.modality];
  switch (claim.kind) {
    case 'mechanism': {
      const change = { up: '+', down: '-', either: '±' }[claim.direction];
      const side = claim.aspect === 'activity' ? '' : `.${claim.aspect}`;
      return [`${claim.intervention} ${how}${change}${claim.target}${side} ${claim.verdict}`];
    }
    case 'class':
      return [`${claim.intervention} ${how}is:${claim.named} ${claim.verdict}`];
    case 'approval':
      return [`${claim.intervention} ${how}ok:${claim.condition ?? '?'} ${claim.verdict}`];
    default:
      return [];
  }
}
