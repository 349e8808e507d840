import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { loadAsync } from 'jszip';
import { packageExtension } from './packaged-extension.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

describe('the .vsix', () => {
  it('holds what runs and what a reader looks for, and nothing else', async function () {
    this.timeout(60_000);
    await inTemporaryFolder(async (folder) => {
      const vsix = join(folder, 'overclaim.vsix');
      await packageExtension(vsix);
      const zip = await loadAsync(await readFile(vsix));
      assert.deepEqual(Object.keys(zip.files).sort(), [
        '[Content_Types].xml',
        'extension.vsixmanifest',
        'extension/LICENSE.txt',
        'extension/changelog.md',
        'extension/dist/browser-extension.js',
        'extension/dist/browser-server.js',
        'extension/dist/extension.js',
        'extension/dist/server.js',
        'extension/docs/pack.schema.json',
        'extension/package.json',
        'extension/readme.md',
        'extension/syntaxes/references.tmLanguage.json',
      ]);
      const { main, browser, contributes } = JSON.parse(
        (await zip.file('extension/package.json')?.async('string')) ?? '',
      );
      for (const named of [main, browser, contributes.grammars[0].path, contributes.yamlValidation[0].url]) {
        assert.ok(zip.file(posix.join('extension', named)), `package.json names ${named}`);
      }
    });
  });
});
