import assert from 'node:assert/strict';
import { FAMILIES } from '../../server/src/rules/finding.ts';
import { rules } from '../../server/src/rules/rules.ts';
import { overclaim } from './command.ts';

describe('overclaim rules', () => {
  it('lists every rule in a line with its severity and what it is about', () => {
    const { stdout } = overclaim(['rules'], { env: { COLUMNS: '100' } });
    const lines = stdout.split('\n').filter((line) => line !== '');
    assert.equal(lines.length, rules.length);
    for (const line of lines) {
      const [id = '', severity, title = ''] = line.split(/ {2,}/);
      const rule = rules.find((each) => each.id === id);
      assert(rule, line);
      assert.equal(severity, rule.severity);
      assert(rule.title.startsWith(title.replace('…', '')));
      assert(line.length <= 100);
    }
  });

  it('lists the families that are named alone, and keeps families together', () => {
    const ids = overclaim(['rules', 'stigma', 'hype'])
      .stdout.split('\n')
      .flatMap((line) => line.split(' ')[0] || []);
    assert.deepEqual(
      ids,
      rules
        .map(({ id }) => id)
        .filter((id) => /^(?:stigma|hype)\//.test(id))
        .sort(),
    );
    const all = overclaim(['rules'])
      .stdout.split('\n\n')
      .map((part) => part.split('/')[0]);
    assert.equal(new Set(all).size, all.length);
    assert(all.every((family) => (FAMILIES as readonly (string | undefined)[]).includes(family)));
  });

  it('explains a rule that is named', () => {
    const id = 'hype/life-changing';
    assert.equal(overclaim(['rules', id]).stdout, overclaim(['explain', id]).stdout);
    const { status, stderr } = overclaim(['rules', 'hype/life-changin']);
    assert.equal(status, 2);
    assert.match(stderr, /Did you mean “hype\/life-changing”/);
  });
});
