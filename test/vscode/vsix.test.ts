import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { loadAsync } from 'jszip';
import { PROJECT, packagedExtension } from './packaged-extension.ts';

/** What is taken over folder by folder. */
const FOLDERS = ['dist/server', 'docs/rules', 'l10n', 'media', 'snippets', 'syntaxes'];

describe('the .vsix', () => {
  it('holds what runs and what a reader looks for, and nothing else', async function () {
    this.timeout(300_000);
    const zip = await loadAsync(await readFile(await packagedExtension()));
    const files = (await Promise.all(FOLDERS.map(filesIn))).flat();
    assert.deepEqual(
      Object.keys(zip.files).sort(),
      [
        '[Content_Types].xml',
        'extension.vsixmanifest',
        'extension/LICENSE.txt',
        'extension/changelog.md',
        'extension/dist/browser-extension.js',
        'extension/dist/browser-server.js',
        'extension/dist/extension.js',
        'extension/dist/language-client.js',
        'extension/dist/server.js',
        'extension/docs/pack.schema.json',
        'extension/docs/patterns.md',
        'extension/package.json',
        'extension/package.nls.de.json',
        'extension/package.nls.json',
        'extension/readme.md',
        'extension/server/settings-file.schema.json',
        'extension/samples/ketamine-for-anxiety.md',
        ...files.map((file) => `extension/${file}`),
      ].sort(),
    );
    const manifest = (await zip.file('extension/package.json')?.async('string')) ?? '';
    const { main, browser } = JSON.parse(manifest);
    // Whatever else it names by path: grammars, snippets, pictures.
    const named = [...manifest.matchAll(/"((?:\.\/)?(?:syntaxes|snippets|media)\/[^"]+)"/g)].map(
      ([, path]) => path ?? '',
    );
    assert.ok(named.length > 10);
    for (const path of [main, browser, ...named]) {
      assert.ok(zip.file(posix.join('extension', path)), `package.json names ${path}`);
    }
  });
});

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(join(PROJECT, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(PROJECT.length).replaceAll('\\', '/'));
}
