import assert from 'node:assert/strict';
import type { Format } from '../../server/src/draft/draft.ts';
import { readDraft } from '../../server/src/draft/read.ts';
import { told } from './drafts.ts';

/** "action names -- reason" for each directive of a draft. */
function directives(source: string, format: Format): string[] {
  return readDraft(source, format).directives.map(({ action, names, reason, start, end }) => {
    for (const name of names) assert.equal(source.slice(name.start, name.end), name.name);
    assert.match(source.slice(start, end), /^overclaim/i);
    return [action, ...names.map(({ name }) => name), ...(reason === undefined ? [] : ['--', reason])].join(' ');
  });
}

describe('directives in comments', () => {
  const written: [what: string, comment: string, ...read: string[]][] = [
    ['one rule', '<!-- overclaim-disable-next-line hype/life-changing -->', 'disable-next-line hype/life-changing'],
    ['no rule', '<!-- overclaim-disable-line -->', 'disable-line'],
    [
      'rules and families',
      '<!-- overclaim-disable hype, stigma/committed-suicide -->',
      'disable hype stigma/committed-suicide',
    ],
    [
      'a reason',
      '<!-- overclaim-disable-next-line hype -- it is a title -->',
      'disable-next-line hype -- it is a title',
    ],
    ['a reason alone', '<!--overclaim-disable-file -- bad examples-->', 'disable-file -- bad examples'],
    ['a reason set off by a dash', '<!-- overclaim-enable hype — enough -->', 'enable hype -- enough'],
    ['lines', '<!--\noverclaim-disable hype\r\n  overclaim-disable stigma\n-->', 'disable hype', 'disable stigma'],
    ['a kind of text', '<!-- overclaim-profile news -->', 'profile news'],
    ['a word that is none', '<!-- overclaim-ignore hype -->', 'unknown hype'],
    ['other words before', '<!-- see overclaim-disable hype -->'],
    ['no comment', 'The comment overclaim-disable hype.'],
    ['code', '`<!-- overclaim-disable -->`'],
    ['a code block', '```html\n<!-- overclaim-disable -->\n```'],
    ['a comment that is never closed', '<!-- overclaim-disable hype', 'disable hype'],
  ];
  for (const [what, comment, ...read] of written)
    it(`with ${what}`, () => assert.deepEqual(directives(`First.\n\n${comment}\n\nLast.\n`, 'markdown'), read));

  const formats: [format: Format, source: string, blocks: string[], ...read: string[]][] = [
    ['markdown', 'It helps. <!-- overclaim-disable-line hype -->\n', ['paragraph: It helps.'], 'disable-line hype'],
    ['markdown', 'It {/* overclaim-disable-line hype */} helps.\n', ['paragraph: It  helps.'], 'disable-line hype'],
    ['markdown', '{/* overclaim-disable\n\nand more */}\nIt helps.\n', ['paragraph: It helps.'], 'disable'],
    ['markdown', '%% overclaim-disable hype %%\n', [], 'disable hype'],
    [
      'plaintext',
      'It\n[overclaim-disable-next-line hype -- so]\nhelps.\n',
      ['paragraph: It helps.'],
      'disable-next-line hype -- so',
    ],
    ['plaintext', '<!-- overclaim-disable-file -->\n\nIt helps.\n', ['paragraph: It helps.'], 'disable-file'],
    ['html', '<p>It helps.</p>\n<!-- overclaim-disable-line hype -->\n', ['paragraph: It helps.'], 'disable-line hype'],
    ['latex', 'It helps. % overclaim-disable-line hype -- so\n', ['paragraph: It helps.'], 'disable-line hype -- so'],
    ['latex', '% overclaim-disable-file\nIt helps.\n', ['paragraph: It helps.'], 'disable-file'],
    [
      'restructuredtext',
      '.. overclaim-disable-next-line hype\n\nIt helps.\n',
      ['paragraph: It helps.'],
      'disable-next-line hype',
    ],
    [
      'restructuredtext',
      '..\n   overclaim-disable hype\n   overclaim-disable stigma\n\nIt helps.\n',
      ['paragraph: It helps.'],
      'disable hype',
      'disable stigma',
    ],
    ['restructuredtext', ':overclaim: off\n\nIt helps.\n', ['paragraph: It helps.'], 'disable-file'],
    [
      'asciidoc',
      'It\n// overclaim-disable-next-line hype -- so\nhelps.\n',
      ['paragraph: It helps.'],
      'disable-next-line hype -- so',
    ],
    ['asciidoc', '////\noverclaim-disable hype\n////\n\nIt helps.\n', ['paragraph: It helps.'], 'disable hype'],
    ['asciidoc', ':overclaim: off\n\nIt helps.\n', ['paragraph: It helps.'], 'disable-file'],
    ['org', '# overclaim-disable-next-line hype\nIt helps.\n', ['paragraph: It helps.'], 'disable-next-line hype'],
    [
      'org',
      '#+begin_comment\noverclaim-disable hype\n#+end_comment\nIt helps.\n',
      ['paragraph: It helps.'],
      'disable hype',
    ],
    ['org', '#+OVERCLAIM: off\nIt helps.\n', ['paragraph: It helps.'], 'disable-file'],
    ['typst', 'It helps. // overclaim-disable-line hype -- so\n', ['paragraph: It helps.'], 'disable-line hype -- so'],
    ['typst', '/*\n * overclaim-disable hype\n */\nIt helps.\n', ['paragraph: It helps.'], 'disable hype'],
    ['plaintext', 'See [overclaim-disable-line] here.\n', ['paragraph: See [overclaim-disable-line] here.']],
  ];
  for (const [format, source, blocks, ...read] of formats)
    it(`are read and leave no mark, ${format}: ${JSON.stringify(source)}`, () => {
      assert.deepEqual(directives(source, format), read);
      assert.deepEqual(told(readDraft(source, format)), blocks);
    });

  const heads: [head: string, off: boolean][] = [
    ['---\ntitle: A\noverclaim: off\n---\n', true],
    ['---\noverclaim: "off" # for now\n---\n', true],
    ['---\nOverclaim: false\n---\n', true],
    ['+++\noverclaim = "off"\n+++\n', true],
    ['---\noverclaim: on\n---\n', false],
    ['---\nnot-overclaim: off\n---\n', false],
    ['overclaim: off\n', false],
  ];
  for (const [head, off] of heads)
    it(`${off ? 'turns' : 'does not turn'} the draft off: ${JSON.stringify(head)}`, () =>
      assert.deepEqual(directives(`${head}\nIt helps.\n`, 'markdown'), off ? ['disable-file'] : []));

  const kinds: [head: string, kind: string][] = [
    ['---\noverclaim: news\n---\n', 'news'],
    ['---\noverclaim: {profile: news} # for now\n---\n', 'news'],
    ['---\noverclaim:\n  profile: "news"\n---\n', 'news'],
    ['+++\noverclaim = "news"\n+++\n', 'news'],
    ['---\noverclaim: offline\n---\n', 'offline'],
  ];
  for (const [head, kind] of kinds)
    it(`says what kind of text it is: ${JSON.stringify(head)}`, () =>
      assert.deepEqual(directives(`${head}\nIt helps.\n`, 'markdown'), [`profile ${kind}`]));

  it('are found in time that grows with the text', () => {
    for (const source of ['<!--'.concat(' overclaim-'.repeat(50_000)), `<!-- overclaim-disable${' '.repeat(200_000)}x`])
      assert.ok(readDraft(source, 'markdown').directives.length <= 1);
  });
});
