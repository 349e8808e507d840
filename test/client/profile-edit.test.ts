import assert from 'node:assert/strict';
import { profileEdit } from '../../client/src/commands/profile-edit.ts';
import { createLanguageService } from '../../server/src/service.ts';

const service = createLanguageService();

function edited(text: string, languageId: string, profile: string): string {
  const { start, end, newText } = profileEdit(text, languageId, profile);
  return text.slice(0, start) + newText + text.slice(end);
}

describe('what kind of text a draft is, written into it', () => {
  const DRAFT = 'Ketamine blocks NMDA receptors.\n';
  const CASES: readonly (readonly [string, string, string])[] = [
    ['markdown', DRAFT, 'a comment'],
    ['plaintext', DRAFT, 'a line in brackets'],
    ['html', `<p>${DRAFT}</p>`, 'a comment'],
    ['latex', DRAFT, 'a comment'],
    ['tex', DRAFT, 'a comment'],
    ['mdx', DRAFT, 'a comment'],
    ['restructuredtext', DRAFT, 'a comment'],
    ['asciidoc', DRAFT, 'a comment'],
    ['org', DRAFT, 'a comment'],
    ['typst', DRAFT, 'a comment'],
    ['markdown', `---\ntitle: Ketamine\n---\n\n${DRAFT}`, 'front matter'],
    ['markdown', `---\r\ntitle: Ketamine\r\n---\r\n\r\n${DRAFT}`, 'front matter with other line ends'],
    ['markdown', `---\ntitle: Ketamine\noverclaim: patient\n---\n\n${DRAFT}`, 'front matter that says it already'],
    ['markdown', `<!-- overclaim-profile patient -->\n\n${DRAFT}`, 'a comment that says it already'],
    ['markdown', `\uFEFF${DRAFT}`, 'a comment after a byte order mark'],
  ];
  for (const [languageId, text, how] of CASES) {
    it(`${languageId}: ${how}, and the checker reads it`, () => {
      const now = edited(text, languageId, 'news');
      const checked = service.check({ uri: 'untitled:draft', languageId, text: now.replace(/^\uFEFF/, '') });
      assert.equal(checked.profile, 'news');
      assert.equal(checked.profileFrom, 'draft');
      // Nothing else was changed.
      assert.ok(now.replace(/^\uFEFF/, '').includes(DRAFT.trim()));
      assert.equal(edited(now, languageId, 'academic').length - now.length, 'academic'.length - 'news'.length);
    });
  }
});
