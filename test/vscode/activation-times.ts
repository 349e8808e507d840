import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import JSZip from 'jszip';
import { withEditorWindow } from './editor-window.ts';
import { PROJECT, packagedExtension } from './packaged-extension.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

/** How long loading and activating took, in ms, as the editor itself measured it in one run. */
export interface ActivationTimes {
  readonly ours: number;
  /** Of an extension that does nothing. */
  readonly empty: number;
}

/** How often the list is moved on to find an extension. */
const SCROLLS = 20;

/** Starts both extensions one after the other, by a command of each, in an editor that has come to rest. @throws NoEditor */
export async function activationTimes(): Promise<ActivationTimes> {
  return inTemporaryFolder(async (folder) => {
    const vsix = join(folder, 'overclaim.vsix');
    await startOnCommandAlone(await packagedExtension(), vsix);
    // The first comes when all that starts with the editor has started, and pays for what the host itself has to load.
    const beside = [
      await packageEmpty(folder, 'First', ['onStartupFinished']),
      await packageEmpty(folder, 'Second', []),
    ];
    return withEditorWindow(vsix, { beside }, async ({ page, command }) => {
      await page.getByText('First has started').waitFor();
      await command('Overclaim: Show the Claims');
      await page.getByText('Open a draft to see what it claims').waitFor();
      await command('Second: Start');
      await command('Developer: Show Running Extensions');
      const list = page.locator('.runtime-extensions-editor');
      const timeOf = async (name: string): Promise<number> => {
        const row = list.locator('.monaco-list-row', { has: page.getByText(name, { exact: true }) }).first();
        // The list draws only the rows that it has room for.
        await list.hover();
        await page.mouse.wheel(0, -10_000);
        for (let step = 0; step < SCROLLS && !(await row.isVisible()); step++) {
          await page.mouse.wheel(0, 200);
          await row.waitFor({ timeout: 500 }).catch(() => {});
        }
        const told = await row.locator('.activation-time').textContent();
        const time = /(\d+)\s*ms/.exec(told ?? '')?.[1];
        if (time === undefined) throw new Error(`The editor says of ${name}: ${told}`);
        return Number(time);
      };
      return { ours: await timeOf('Overclaim'), empty: await timeOf('Second') };
    });
  });
}

/** What starts together waits for one another, and each one's time holds the others': so ours waits for its command, too. */
async function startOnCommandAlone(vsix: string, changed: string): Promise<void> {
  const packed = await JSZip.loadAsync(await readFile(vsix));
  const path = 'extension/package.json';
  const manifest = JSON.parse((await packed.file(path)?.async('string')) ?? '');
  packed.file(path, JSON.stringify({ ...manifest, activationEvents: [] }));
  await writeFile(changed, await packed.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }));
}

/** @returns the .vsix of an extension that starts with a command, as ours does, or on an event, and says that it has */
async function packageEmpty(parent: string, name: string, activationEvents: readonly string[]): Promise<string> {
  const id = name.toLowerCase();
  const folder = join(parent, id);
  await mkdir(folder);
  const manifest = {
    name: id,
    displayName: name,
    publisher: 'overclaim',
    version: '0.0.1',
    license: 'MIT',
    engines: { vscode: '^1.91.0' },
    main: './main.js',
    activationEvents,
    contributes: { commands: [{ command: `${id}.start`, title: 'Start', category: name }] },
  };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'LICENSE'), 'MIT\n');
  const code = `const { commands, window } = require('vscode');
exports.activate = () => {
  commands.registerCommand('${id}.start', () => {});
  window.showInformationMessage('${name} has started');
};
`;
  await writeFile(join(folder, 'main.js'), code);
  const vsix = join(folder, `${id}.vsix`);
  const tool = join(PROJECT, 'node_modules/@vscode/vsce/vsce');
  const args = ['package', '--no-dependencies', '--allow-missing-repository', '--out', vsix];
  await promisify(execFile)(process.execPath, [tool, ...args], { cwd: folder });
  return vsix;
}
