import assert from 'node:assert/strict';
import { ClaimReader } from '../../server/src/claims/read-claims.ts';
import { readDraft } from '../../server/src/draft/read.ts';
import type { Finding } from '../../server/src/rules/finding.ts';
import { readAll } from '../../server/src/rules/read-draft.ts';
import { RuleSet } from '../../server/src/rules/rule-set.ts';
import { shippedRules } from '../../server/src/rules/rules.ts';
import { rewritten } from '../rules/checked.ts';
import { rows } from './table-rows.ts';
import { wellKnown } from './well-known.ts';

const reader = new ClaimReader(wellKnown);
const ruleSet = new RuleSet(shippedRules, wellKnown);
const findingsIn = (text: string): readonly Finding[] => ruleSet.check(readAll(readDraft(text, 'markdown'), reader));
const errorsIn = (findings: readonly Finding[]) =>
  new Set(findings.filter((f) => f.severity === 'error').map((f) => f.rule));

describe('a rewording that is offered in one of the two hundred sentences', () => {
  let offered = 0;
  for (const { text } of rows) {
    const findings = findingsIn(text);
    for (const finding of findings)
      for (const rewrite of finding.rewrites) {
        const after = rewritten(text, rewrite);
        offered++;
        it(`${after.replaceAll('\n', '⏎')} (${finding.rule})`, () => {
          const then = findingsIn(after);
          const own = then.filter((f) => f.rule === finding.rule).length;
          assert.ok(own < findings.filter((f) => f.rule === finding.rule).length, 'is flagged again');
          const known = errorsIn(findings);
          assert.deepEqual(
            [...errorsIn(then)].filter((rule) => !known.has(rule)),
            [],
          );
          assert.doesNotMatch(after, / {2}| [.,;]|undefined/);
        });
      }
  }

  it('is offered for most that are wrong', () => assert.ok(offered > 60, String(offered)));
});
