import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';
import { PROJECT } from '../vscode/packaged-extension.ts';

type Texts = Readonly<Record<string, unknown>>;

describe('what the extension says', () => {
  it('in the code, is said in German too, and nothing else is', async () => {
    const english = Object.keys(await textsIn('client/src'));
    assert.ok(english.length > 50, 'the texts were not found');
    assert.deepEqual(Object.keys(await read('l10n/bundle.l10n.de.json')).sort(), english.sort());
  });

  it('in the manifest, is said in both languages, and nothing else is', async () => {
    const manifest = await readFile(join(PROJECT, 'package.json'), 'utf8');
    const used = [...new Set([...manifest.matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key as string))].sort();
    assert.ok(used.length > 50, 'the keys were not found');
    assert.deepEqual(Object.keys(await read('package.nls.json')).sort(), used);
    assert.deepEqual(Object.keys(await read('package.nls.de.json')).sort(), used);
  });

  it('has the same holes, commands and marks in both languages', async () => {
    const bundle = await read('l10n/bundle.l10n.de.json');
    const [english, german] = [await read('package.nls.json'), await read('package.nls.de.json')];
    const pairs = [
      ...Object.entries(bundle),
      ...Object.keys(english).map((key) => [english[key], german[key]] as const),
    ];
    for (const [said, translated] of pairs) assert.deepEqual(marksIn(translated), marksIn(said), String(said));
  });

  it('shows no text of its own beside the l10n ones', async () => {
    const { contributes } = JSON.parse(await readFile(join(PROJECT, 'package.json'), 'utf8'));
    for (const { command, title, category } of contributes.commands) {
      assert.match(title, /^%.+%$/, command);
      assert.equal(category, 'Overclaim', command);
    }
  });
});

/** What must be the same in every language. */
function marksIn(text: unknown): string[] {
  return (String(text).match(/\{\d\}|\(command:[^)]*\)|``[^`]*``|`[^`]*`/g) ?? []).sort();
}

async function read(file: string): Promise<Texts> {
  return JSON.parse(await readFile(join(PROJECT, file), 'utf8'));
}

async function textsIn(folder: string): Promise<Texts> {
  const entries = await readdir(join(PROJECT, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return getL10nJson(
    await Promise.all(
      files.map(async (file) => ({ extension: '.ts' as const, contents: await readFile(file, 'utf8') })),
    ),
  );
}
