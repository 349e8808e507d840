import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { directivesIn } from '../../server/src/draft/directive.ts';
import { createLanguageService } from '../../server/src/service.ts';
import { PROJECT } from '../vscode/packaged-extension.ts';

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
}

/** What stands there when a writer takes every default. */
function expanded({ body }: Snippet): string {
  return body
    .join('\n')
    .replace(/\$\{\d\|([^,|]+)[^}]*\}/g, '$1')
    .replace(/\$\{\d:([^}]*)\}/g, '$1')
    .replace(/\$TM_SELECTED_TEXT/g, 'Ketamine blocks NMDA receptors.')
    .replace(/\$\d/g, '');
}

describe('snippets', () => {
  it('are read as what they stand for, in each language that has them', async () => {
    const service = createLanguageService();
    const { contributes } = JSON.parse(await readFile(join(PROJECT, 'package.json'), 'utf8'));
    assert.ok(contributes.snippets.length > 3);
    for (const { language, path } of contributes.snippets) {
      const snippets: Record<string, Snippet> = JSON.parse(await readFile(join(PROJECT, path), 'utf8'));
      for (const [name, snippet] of Object.entries(snippets)) {
        const { draft } = service.check({
          uri: `untitled:${language}`,
          languageId: language,
          text: `${expanded(snippet)}\n`,
        });
        const [first] = directivesIn(draft.source, draft.skipped);
        assert.equal(`overclaim-${first?.action}`, snippet.prefix, `${name} in ${language}`);
      }
    }
  });
});
