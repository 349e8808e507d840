/**
 * Takes the pictures of the README and of the walkthrough afresh, in light and dark, by walking the first minute of a new user in a
 * real VS Code: `npm run screenshots`. Look at every one of them before you commit it.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Part, withEditorWindow } from '../test/vscode/editor-window.ts';
import { type FirstMinuteStep, firstMinute } from '../test/vscode/first-minute.ts';
import { PROJECT, packagedExtension } from '../test/vscode/packaged-extension.ts';

const README = join(PROJECT, 'docs/images');
const WALKTHROUGH = join(PROJECT, 'media/walkthrough');

/** What the walkthrough shows of a step: a part of the window. */
const PARTS: Readonly<Partial<Record<FirstMinuteStep, Part>>> = {
  findings: { x: 328, y: 36, width: 768, height: 420 },
  hover: { x: 328, y: 36, width: 768, height: 420 },
  actions: { x: 328, y: 36, width: 768, height: 420 },
  claims: { x: 0, y: 36, width: 768, height: 420 },
};

async function takePictures(): Promise<void> {
  for (const folder of [README, WALKTHROUGH]) await mkdir(folder, { recursive: true });
  await withEditorWindow(await packagedExtension(), { pictures: README }, (window) =>
    firstMinute(window, async (step) => {
      for (const scheme of ['dark', 'light'] as const) {
        await window.theme(scheme);
        await window.picture(`${step}-${scheme}`);
        const part = PARTS[step];
        if (part) await window.picture(join('../../media/walkthrough', `${step}-${scheme}`), part);
      }
    }),
  );
}

void takePictures();
