import assert from 'node:assert/strict';
import { createLanguageService } from '../../server/src/service.ts';

const service = createLanguageService();

/** What is offered where "|" stands: how much of it, and what it replaces. */
function offered(languageId: string, marked: string, isAsked = true) {
  const offset = marked.indexOf('¦');
  const text = marked.replace('¦', '');
  const found = service.completions({ uri: 'file:///draft', languageId, text }, offset, undefined, isAsked);
  return (
    found && { kinds: [...new Set(found.items.map((i) => i.kind))], typed: text.slice(found.start, found.end), found }
  );
}

describe('completion', () => {
  const actions: [languageId: string, text: string, typed: string][] = [
    ['markdown', 'A.\n\n<!-- over¦ -->\n', 'over'],
    ['markdown', 'A.\n\n<!-- overclaim-dis¦\n', 'overclaim-dis'],
    ['markdown', 'A. <!-- ¦ -->\n', ''],
    ['markdown', '<!--\noverclaim-disable hype\noverclaim-¦\n-->\n', 'overclaim-'],
    ['mdx', '{/* overclaim-¦ */}\n', 'overclaim-'],
    ['html', '<p>A. <!--o¦ --></p>\n', 'o'],
    ['latex', 'A. % overclaim-¦\n', 'overclaim-'],
    ['restructuredtext', 'A.\n\n.. overclaim-¦\n', 'overclaim-'],
    ['asciidoc', '// overclaim-¦\n', 'overclaim-'],
    ['org', '# overclaim-¦\n', 'overclaim-'],
    ['typst', 'A. // overclaim-¦\n', 'overclaim-'],
    ['typst', '/*\n * overclaim-¦\n */\n', 'overclaim-'],
    ['plaintext', '[overclaim-¦]\n', 'overclaim-'],
  ];
  for (const [languageId, text, typed] of actions)
    it(`names what can be asked for in a comment of ${languageId}: ${JSON.stringify(text)}`, () => {
      const { kinds, typed: replaced } = offered(languageId, text) ?? assert.fail('nothing is offered');
      assert.deepEqual([kinds, replaced], [['directive'], typed]);
    });

  const names: [languageId: string, text: string, typed: string][] = [
    ['markdown', '<!-- overclaim-disable-next-line ¦ -->\n', ''],
    ['markdown', '<!-- overclaim-disable hype/life-¦ -->\n', 'hype/life-'],
    ['markdown', '<!-- overclaim-enable hype, stig¦ -->\n', 'stig'],
    ['latex', '% overclaim-disable-file me¦\n', 'me'],
    ['plaintext', '[overclaim-disable-line h¦]\n', 'h'],
  ];
  for (const [languageId, text, typed] of names)
    it(`names families and rules: ${JSON.stringify(text)}`, () => {
      const { kinds, typed: replaced } = offered(languageId, text) ?? assert.fail('nothing is offered');
      assert.deepEqual([kinds, replaced], [['family', 'rule'], typed]);
    });

  it('does not name a rule twice', () => {
    const { found } = offered('markdown', '<!-- overclaim-disable hype ¦ -->\n') ?? assert.fail('nothing is offered');
    assert.ok(!found.items.some(({ name }) => name === 'hype'));
    assert.ok(found.items.some(({ name }) => name === 'hype/life-changing'));
  });

  const kinds: [languageId: string, text: string, kinds: string[], typed: string][] = [
    ['markdown', '<!-- overclaim-profile ne¦ -->\n', ['profile'], 'ne'],
    ['markdown', '---\noverclaim: ¦\n---\n', ['off', 'profile'], ''],
    ['markdown', '---\ntitle: A\novercl¦\n---\n', ['key'], 'overcl'],
    ['markdown', '---\noverclaim:\n  profile: pa¦\n---\n', ['profile'], 'pa'],
    ['markdown', '+++\noverclaim = "n¦"\n+++\n', ['off', 'profile'], 'n'],
    ['restructuredtext', ':overclaim: ¦\n', ['off', 'profile'], ''],
    ['asciidoc', ':overclaim: n¦\n', ['off', 'profile'], 'n'],
    ['org', '#+OVERCLAIM: ¦\n', ['off', 'profile'], ''],
  ];
  for (const [languageId, text, expected, typed] of kinds)
    it(`names kinds of text: ${JSON.stringify(text)}`, () => {
      const { kinds: given, typed: replaced } = offered(languageId, text) ?? assert.fail('nothing is offered');
      assert.deepEqual([given, replaced], [expected, typed]);
    });

  const silent: [languageId: string, text: string][] = [
    ['markdown', 'We overclaim-¦\n'],
    ['markdown', '# overclaim-¦\n'],
    ['markdown', '- over¦\n'],
    ['markdown', '<!-- see over¦ -->\n'],
    ['markdown', '<!-- overclaim-disable hype -- so it ¦ -->\n'],
    ['markdown', '<!-- overclaim-disable hype --> over¦\n'],
    ['markdown', '```html\n<!-- overclaim-¦\n```\n'],
    ['markdown', '---\ntitle: over¦\n---\n'],
    ['markdown', '---\nother:\n  profile: ¦\n---\n'],
    ['html', '<p>overclaim-¦</p>\n'],
    ['latex', '50\\% overclaim-¦\n'],
    ['restructuredtext', 'It is ... overclaim-¦\n'],
    ['org', '* overclaim-¦\n'],
    ['typst', 'https://overclaim-¦\n'],
    ['plaintext', 'See [overclaim-¦\n'],
    ['plaintext', 'overclaim-¦\n'],
  ];
  for (const [languageId, text] of silent)
    it(`offers nothing elsewhere: ${languageId} ${JSON.stringify(text)}`, () =>
      assert.equal(offered(languageId, text), undefined));

  it('does not come up by itself with every comment', () => {
    assert.equal(offered('markdown', '<!--¦\n', false), undefined);
    assert.ok(offered('markdown', '<!-- overclaim-¦ -->\n', false));
  });
});
