import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addException, setSeverity, withEdit } from '../../../server/src/service/project/edit-settings-file.ts';
import { SHIPPED_NAMES } from '../../../server/src/service/project/rule-names.ts';
import { readSettingsFile } from '../../../server/src/service/project/settings-file.ts';

const EXCEPTION = { rule: 'hype/life-changing', text: 'life-changing' };
const ADDED = '- rule: hype/life-changing\n    text: life-changing\n    reason: ';

function excepted(text: string): string {
  const edit = addException(text, EXCEPTION);
  assert.ok(edit, text);
  const after = withEdit(text, edit);
  const caret = edit.start + (edit.caret ?? assert.fail());
  assert.match(after.slice(0, caret), /reason: "?$/u);
  return after;
}

describe('an exception added to a settings file', () => {
  const table: [title: string, before: string, after: string][] = [
    ['that is not there yet', '', `exceptions:\n  ${ADDED}\n`],
    ['with comments alone', '# ours', `# ours\nexceptions:\n  ${ADDED}`],
    ['without exceptions', 'profile: news # x\n# end\n', `profile: news # x\n# end\nexceptions:\n  ${ADDED}\n`],
    [
      'with a list of them, and more below',
      'exceptions:\n  - text: a\n    reason: b # c\n\n# rules\nrules:\n  hype: off\n',
      `exceptions:\n  - text: a\n    reason: b # c\n  ${ADDED}\n\n# rules\nrules:\n  hype: off\n`,
    ],
    [
      'with a list that is not indented',
      'exceptions:\n- text: a\n',
      'exceptions:\n- text: a\n- rule: hype/life-changing\n  text: life-changing\n  reason: \n',
    ],
    ['with the key alone', 'exceptions:\nprofile: news\n', `exceptions:\n  ${ADDED}\nprofile: news\n`],
    [
      'with a list in brackets',
      'exceptions: [{ text: a, reason: b }] # c\n',
      'exceptions: [{ text: a, reason: b }, { rule: "hype/life-changing", text: "life-changing", reason: "" }] # c\n',
    ],
    [
      'with Windows line ends',
      'profile: news\r\n',
      `profile: news\r\nexceptions:\r\n  ${ADDED.replaceAll('\n', '\r\n')}\r\n`,
    ],
  ];
  for (const [title, before, after] of table)
    it(`of one ${title}`, () => {
      assert.equal(excepted(before), after);
    });

  it('quotes words where YAML needs it, and takes their line breaks out', () => {
    for (const words of ['cure: all', '# 1', 'off', '- a', '“cure”', "it's", 'a\n  b', '100 %', '@home', '🧠'])
      for (const before of ['', 'exceptions: []']) {
        const edit = addException(before, { text: words });
        assert.ok(edit);
        const { settings, mistakes } = readSettingsFile(withEdit(before, edit), SHIPPED_NAMES);
        assert.deepEqual(mistakes, []);
        assert.equal(settings.exceptions?.[0]?.text?.value, words.replace(/\s+/gu, ' '));
      }
  });

  it('is not offered where it would do harm', () => {
    for (const text of ['exceptions: 3', '- a', 'profile: "', '{ profile: news }', 'a: &x\nexceptions: *x'])
      assert.equal(addException(text, EXCEPTION), undefined, text);
  });

  it('leaves every line that was there', () => {
    const lines = fc.constantFrom('# note', '', 'profile: news', 'rules:\n  hype: off # x', 'exclude: [a]');
    const exceptions = fc.constantFrom(
      '',
      'exceptions:',
      'exceptions:\n  # none yet',
      'exceptions:\n  -   text: a # b\n\n',
    );
    fc.assert(
      fc.property(fc.uniqueArray(lines), exceptions, fc.nat(3), fc.boolean(), (some, list, at, ended) => {
        const before = [...some.slice(0, at), list, ...some.slice(at)].join('\n') + (ended ? '\n' : '');
        const after = excepted(before).split('\n');
        let found = -1;
        for (const line of before.split('\n').filter((each) => each.trim() !== '')) {
          found = after.indexOf(line, found + 1);
          assert.ok(found >= 0, `${JSON.stringify(before)} lost ${line}`);
        }
      }),
      { seed: 20_261_129 },
    );
  });
});

describe('a severity set in a settings file', () => {
  const RULE = 'hype/life-changing';
  const table: [before: string, after: string][] = [
    ['', `rules:\n  ${RULE}: off\n`],
    ['profile: news', `profile: news\nrules:\n  ${RULE}: off`],
    ['rules:\n    hype: hint # x\n\n# end\n', `rules:\n    hype: hint # x\n    ${RULE}: off\n\n# end\n`],
    [`rules:\n  ${RULE}: "hint" # x\n`, `rules:\n  ${RULE}: off # x\n`],
    [`rules:\n  # none\n`, `rules:\n  ${RULE}: off\n  # none\n`],
    ['rules: {}', `rules: { "${RULE}": off }`],
    ['rules: { hype: hint }', `rules: { hype: hint, "${RULE}": off }`],
  ];
  for (const [before, after] of table)
    it(`of ${JSON.stringify(before)}`, () => {
      const edit = setSeverity(before, RULE, 'off');
      assert.equal(edit && withEdit(before, edit), after);
    });

  it('is not offered where it would do harm', () => {
    for (const text of ['rules: 3', '- a', 'rules: *x']) assert.equal(setSeverity(text, RULE, 'off'), undefined, text);
  });
});
