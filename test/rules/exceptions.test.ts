import assert from 'node:assert/strict';
import { createLanguageService } from '../../server/src/service.ts';
import { findingsIn, rewritten, told } from './checked.ts';

const HYPE = 'Ketamine is a life-changing treatment.';
const CURE = 'This therapy cures anxiety.';

/** The rules that find something in a draft; those on exceptions with the words that they point at. */
function found(text: string, languageId?: string): string[] {
  return told(findingsIn(text, languageId), text).map((each) =>
    each.startsWith('directive/') ? each : each.replace(/:.*/, ''),
  );
}

describe('an exception', () => {
  it('would have something to excuse in these sentences', () => {
    assert.deepEqual(found(`${HYPE}\n`), ['hype/life-changing']);
    assert.deepEqual(found(`${CURE}\n`), ['efficacy-absolute/cure']);
  });

  const excused: [what: string, text: string][] = [
    ['of a rule, for the next line', `<!-- overclaim-disable-next-line hype/life-changing -->\n${HYPE}\n`],
    ['of a family, for the next line', `<!-- overclaim-disable-next-line hype -->\n${HYPE}\n`],
    ['of every rule, for the next line', `<!-- overclaim-disable-next-line -->\n${HYPE}\n`],
    ['for the next line, blank lines between', `<!-- overclaim-disable-next-line hype -->\n\n\n${HYPE}\n`],
    ['for the next line, CRLF', `<!-- overclaim-disable-next-line hype -->\r\n${HYPE}\r\n`],
    [
      'for the next line, one above the other',
      `<!-- overclaim-disable-next-line hype -->\n<!-- overclaim-disable-next-line efficacy-absolute -->\n${HYPE} ${CURE}\n`,
    ],
    ['of two families', `<!-- overclaim-disable-next-line hype, efficacy-absolute -->\n${HYPE} ${CURE}\n`],
    ['for its own line', `${HYPE} <!-- overclaim-disable-line hype -->\n`],
    ['for its own line, in a table', `| a | b |\n|---|---|\n| ${HYPE} | <!-- overclaim-disable-line hype --> |\n`],
    [
      'for a stretch',
      `<!-- overclaim-disable hype -->\n\n${HYPE}\n\n- ${HYPE}\n\n<!-- overclaim-enable hype -->\n\nEnd.\n`,
    ],
    [
      'for a stretch that ends for every rule',
      `<!-- overclaim-disable hype -->\n\n${HYPE}\n\n<!-- overclaim-enable -->\n`,
    ],
    ['for the rest', `Start.\n\n<!-- overclaim-disable -->\n\n${HYPE}\n\n${CURE}\n`],
    [
      'for words between two comments',
      `Ketamine is a <!-- overclaim-disable hype -->life-changing<!-- overclaim-enable hype --> treatment.\n`,
    ],
    ['for the whole draft, from its end', `${HYPE}\n\n${CURE}\n\n<!-- overclaim-disable-file -->\n`],
    ['for the whole draft and one family', `${HYPE}\n\n<!-- overclaim-disable-file hype -->\n`],
    ['in front matter', `---\noverclaim: off\n---\n\n${HYPE}\n`],
    ['in front matter, with nothing to excuse', '---\noverclaim: off\n---\n\nA walk.\n'],
    [
      'for the title in front matter',
      `---\n# overclaim\ntitle: ${HYPE}\n---\n\n<!-- overclaim-disable-file hype -->\n`,
    ],
  ];
  for (const [what, text] of excused) it(`holds ${what}`, () => assert.deepEqual(found(text), []));

  const formats: [languageId: string, text: string][] = [
    ['plaintext', `[overclaim-disable-next-line hype -- so]\n${HYPE}\n`],
    ['mdx', `{/* overclaim-disable-next-line hype */}\n${HYPE}\n`],
    ['html', `<!-- overclaim-disable-next-line hype -->\n<p>${HYPE}</p>\n`],
    ['latex', `% overclaim-disable-next-line hype -- so\n${HYPE}\n`],
    ['restructuredtext', `.. overclaim-disable-next-line hype -- so\n\n${HYPE}\n`],
    ['asciidoc', `Ketamine is old.\n// overclaim-disable-next-line hype\n${HYPE}\n`],
    ['org', `# overclaim-disable-next-line hype -- so\n${HYPE}\n`],
    ['typst', `${HYPE} // overclaim-disable-line hype\n`],
  ];
  for (const [languageId, text] of formats)
    it(`is written in the comments of ${languageId}`, () => {
      assert.deepEqual(found(text, languageId), []);
      const without = text.replace('overclaim-', 'other-');
      assert.deepEqual(found(without, languageId), ['hype/life-changing']);
    });

  const beside: [what: string, text: string, ...left: string[]][] = [
    [
      'the line after the next',
      `<!-- overclaim-disable-next-line hype -->\n${HYPE}\n\n${HYPE}\n`,
      'hype/life-changing',
    ],
    ['another family', `<!-- overclaim-disable-next-line hype -->\n${HYPE} ${CURE}\n`, 'efficacy-absolute/cure'],
    [
      'what follows its end',
      `<!-- overclaim-disable hype -->\n\n${HYPE}\n\n<!-- overclaim-enable hype -->\n\n${HYPE}\n`,
      'hype/life-changing',
    ],
    ['what stands before it', `${HYPE}\n\n<!-- overclaim-disable hype -->\n\n${HYPE}\n`, 'hype/life-changing'],
    ['one that ends for another family', `<!-- overclaim-disable -->\n\n${HYPE}\n`],
  ];
  for (const [what, text, ...left] of beside) it(`leaves alone ${what}`, () => assert.deepEqual(found(text), left));

  it('is told of when it excuses nothing any more, rule by rule', () => {
    assert.deepEqual(found(`<!-- overclaim-disable-next-line hype stigma -->\n${HYPE}\n`), [
      'directive/unused: stigma',
    ]);
    assert.deepEqual(found('<!-- overclaim-disable hype -->\n\nA walk.\n'), ['directive/unused: hype']);
    assert.deepEqual(found('A walk. <!-- overclaim-disable-line -- so -->\n'), [
      'directive/unused: overclaim-disable-line -- so',
    ]);
    assert.deepEqual(found('A walk.\n\n<!-- overclaim-enable hype -->\n'), ['directive/unused: hype']);
    assert.deepEqual(found(`<!-- overclaim-disable hype -->\n\n<!-- overclaim-disable hype -->\n\n${HYPE}\n`), [
      'directive/unused: hype',
    ]);
  });

  it('with a misspelt name excuses nothing, is told of, and can be mended', () => {
    const text = `<!-- overclaim-disable-next-line life-changin -->\n${HYPE}\n`;
    const [unknown, hype] = findingsIn(text);
    assert.deepEqual([unknown?.rule, hype?.rule], ['directive/unknown-rule', 'hype/life-changing']);
    assert.equal(text.slice(unknown?.start, unknown?.end), 'life-changin');
    const plural = `<!-- overclaim-disable-next-line hypes -->\n${HYPE}\n`;
    const [rewrite] = findingsIn(plural)[0]?.rewrites ?? [];
    assert.ok(rewrite);
    assert.deepEqual(found(rewritten(plural, rewrite)), []);
  });

  it('names a rule by what stands after the stroke, and is told its full name', () => {
    const text = `<!-- overclaim-disable-next-line life-changing -->\n${HYPE}\n`;
    const [rewrite] = findingsIn(text)[0]?.rewrites ?? [];
    assert.ok(rewrite);
    assert.deepEqual(found(rewritten(text, rewrite)), []);
  });

  it('from what is said of exceptions is made by its name alone', () => {
    assert.deepEqual(found('<!-- overclaim-disable-file directive -->\n\n<!-- overclaim-disable hyp -->\n'), []);
    assert.deepEqual(
      found('<!-- overclaim-disable-file directive/unused -->\n\n<!-- overclaim-disable hype -->\n'),
      [],
    );
  });

  it('is needed though its rule is turned off here', () => {
    const text = {
      uri: 'file:///a.md',
      languageId: 'markdown',
      text: `<!-- overclaim-disable-next-line hype -->\n${HYPE}\n`,
    };
    assert.deepEqual(createLanguageService().check(text, { severities: { 'hype/life-changing': 'off' } }).findings, []);
  });

  it('is told of as the settings have it', () => {
    const text = { uri: 'file:///a.md', languageId: 'markdown', text: '<!-- overclaim-disable hype -->\n' };
    const service = createLanguageService();
    assert.deepEqual(
      service.check(text, { severities: { 'directive/unused': 'error' } }).findings.map((f) => f.severity),
      ['error'],
    );
    assert.deepEqual(service.check(text, { severities: { 'directive/unused': 'off' } }).findings, []);
  });

  it('holds for what is said of the draft as a whole where that is shown', () => {
    const words = 'People ask about ketamine for anxiety and want to know what a day in the clinic is like. '.repeat(
      20,
    );
    const draft = (before: string) =>
      found(`${before}# Ketamine for anxiety\n\n${words}\n`).filter((f) => f.startsWith('uncited-claim/'));
    assert.equal(draft('').length, 1);
    assert.deepEqual(draft('<!-- overclaim-disable-next-line uncited-claim -->\n'), []);
    assert.deepEqual(draft('<!-- overclaim-disable-file uncited-claim -->\n\n'), []);
  });

  it('by the thousand costs no more than a walk', () => {
    const many = `<!-- overclaim-disable-next-line hype -->\n`.repeat(5_000);
    assert.deepEqual(found(`${many}${HYPE}\n`), []);
    const lines = `<!-- overclaim-disable-line hype -->`.repeat(5_000);
    assert.deepEqual(found(`${HYPE} ${lines}\n`), []);
  });
});
