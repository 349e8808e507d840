import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadAsync } from 'jszip';
import { packageExtension } from './packaged-extension.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

describe('the .vsix', () => {
  it('holds what runs and what a reader looks for, and nothing else', async function () {
    this.timeout(60_000);
    await inTemporaryFolder(async (folder) => {
      const vsix = join(folder, 'overclaim.vsix');
      await packageExtension(vsix);
      const { files } = await loadAsync(await readFile(vsix));
      assert.deepEqual(Object.keys(files).sort(), [
        '[Content_Types].xml',
        'extension.vsixmanifest',
        'extension/LICENSE.txt',
        'extension/changelog.md',
        'extension/dist/browser-extension.js',
        'extension/dist/browser-server.js',
        'extension/dist/extension.js',
        'extension/dist/server.js',
        'extension/package.json',
        'extension/readme.md',
        'extension/syntaxes/references.tmLanguage.json',
      ]);
    });
  });
});
