import assert from 'node:assert/strict';
import { PROFILE_NAMES, PROFILES, type ProfileName } from '../../server/src/rules/profiles.ts';
import { type Choices, createLanguageService } from '../../server/src/service.ts';

const uri = 'file:///draft.md';

function check(text: string, choices?: Choices) {
  return createLanguageService().check({ uri, languageId: 'markdown', text }, choices);
}

/** The severity of what a rule finds in a text of a kind; nothing where it finds nothing. */
function severity(rule: string, text: string, profile?: ProfileName) {
  return check(text, profile && { profile }).findings.find((f) => f.rule === rule)?.severity;
}

describe('profiles', () => {
  it('are those of the table', () => assert.deepEqual(Object.keys(PROFILES), [...PROFILE_NAMES]));

  const graver: [rule: string, text: string, ...severities: (string | undefined)[]][] = [
    // rule, text, then by profile: default, patient, promotional, news, professional, academic
    [
      'hype/life-changing',
      'Ketamine is a life-changing treatment.',
      'warning',
      'warning',
      'error',
      'warning',
      'info',
      'warning',
    ],
    [
      'stigma/committed-suicide',
      'He committed suicide.',
      'warning',
      'warning',
      'warning',
      'error',
      'warning',
      'warning',
    ],
    [
      'spin/trend',
      'The scores showed a trend towards significance.',
      'warning',
      'info',
      'error',
      'warning',
      'warning',
      'error',
    ],
    [
      'hype/life-changing',
      '“Ketamine is a life-changing treatment,” said Ann.',
      undefined,
      undefined,
      'error',
      undefined,
      undefined,
      undefined,
    ],
    [
      'hype/life-changing',
      'According to Ann, ketamine is a life-changing treatment.',
      'info',
      'info',
      'error',
      'info',
      'hint',
      'info',
    ],
    [
      'hype/life-changing',
      'Ketamine is not a life-changing treatment.',
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ],
  ];
  for (const [rule, text, ...severities] of graver)
    it(`weigh ${rule} in “${text}”`, () =>
      assert.deepEqual(
        PROFILE_NAMES.map((profile) => severity(rule, text, profile)),
        severities,
      ));

  const TEXT = 'Ketamine is a life-changing treatment.\n';
  const said: [what: string, text: string, profile: ProfileName][] = [
    ['in one word', `---\noverclaim: promotional\n---\n\n${TEXT}`, 'promotional'],
    ['as a setting', `---\noverclaim: {profile: promotional}\n---\n\n${TEXT}`, 'promotional'],
    ['as a setting with quotes', `---\noverclaim: { profile: "promotional" } # ours\n---\n\n${TEXT}`, 'promotional'],
    ['on a line of its own', `---\ntitle: A\noverclaim:\n  profile: promotional\n---\n\n${TEXT}`, 'promotional'],
    ['in TOML', `+++\noverclaim = "promotional"\n+++\n\n${TEXT}`, 'promotional'],
    ['in a comment', `<!-- overclaim-profile promotional -->\n\n${TEXT}`, 'promotional'],
    ['by a name that is none', `<!-- overclaim-profile poetry -->\n\n${TEXT}`, 'news'],
    ['not at all', TEXT, 'news'],
  ];
  for (const [how, text, profile] of said)
    it(`are said by the draft ${how}, before what was chosen`, () => {
      const checked = check(text, { profile: 'news' });
      assert.equal(checked.profile, profile);
      assert.equal(checked.profileFrom, profile === 'news' ? 'choice' : 'draft');
      const [finding] = checked.findings.filter((f) => f.family === 'hype');
      assert.equal(finding?.severity, profile === 'news' ? 'warning' : 'error');
    });

  it('are the default where nobody says anything', () => {
    const { profile, profileFrom } = check(TEXT);
    assert.deepEqual([profile, profileFrom], ['default', 'default']);
  });

  it('yield to the severities that a project sets', () => {
    const choices: Choices = { profile: 'promotional', severities: { 'hype/life-changing': 'hint' } };
    assert.deepEqual(
      check(TEXT, choices).findings.map((f) => f.severity),
      ['hint'],
    );
  });
});
