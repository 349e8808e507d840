import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withEditorWindow } from './editor-window.ts';
import { PROJECT, packageExtension } from './packaged-extension.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

/** How long loading and activating took, in ms, as the editor itself measured it in one run. */
export interface ActivationTimes {
  readonly ours: number;
  /** Of an extension that does nothing. */
  readonly empty: number;
}

/** Opens a draft in an editor that has both extensions. @throws NoEditor */
export async function activationTimes(): Promise<ActivationTimes> {
  return inTemporaryFolder(async (folder) => {
    const vsix = join(folder, 'overclaim.vsix');
    await packageExtension(vsix);
    const empty = await packageEmpty(join(folder, 'empty'));
    return withEditorWindow(vsix, { draft: 'Ketamine.\n', beside: [empty] }, async ({ page, command }) => {
      await page.getByRole('button', { name: /Overclaim, checked/ }).waitFor();
      await command('Developer: Show Running Extensions');
      const timeOf = async (name: string): Promise<number> => {
        const row = page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: name }).first();
        await row.waitFor();
        const told = await row.locator('.activation-time').textContent();
        const time = /(\d+)\s*ms/.exec(told ?? '')?.[1];
        if (time === undefined) throw new Error(`The editor says of ${name}: ${told}`);
        return Number(time);
      };
      return { ours: await timeOf('Overclaim'), empty: await timeOf('Empty Extension') };
    });
  });
}

/** @returns the .vsix of an extension that starts with a draft, as ours does, and does nothing */
async function packageEmpty(folder: string): Promise<string> {
  await mkdir(folder);
  const manifest = {
    name: 'empty',
    displayName: 'Empty Extension',
    publisher: 'overclaim',
    version: '0.0.1',
    license: 'MIT',
    engines: { vscode: '^1.91.0' },
    main: './main.js',
    activationEvents: ['onLanguage:markdown'],
  };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'LICENSE'), 'MIT\n');
  await writeFile(join(folder, 'main.js'), 'exports.activate = () => {};\n');
  const vsix = join(folder, 'empty.vsix');
  const tool = join(PROJECT, 'node_modules/@vscode/vsce/vsce');
  const args = ['package', '--no-dependencies', '--allow-missing-repository', '--out', vsix];
  await promisify(execFile)(process.execPath, [tool, ...args], { cwd: folder });
  return vsix;
}
