import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { EDITOR_SETTINGS } from './editor-settings.ts';
import type { Host } from './extension-host.ts';
import { PROJECT } from './packaged-extension.ts';

/** The desktop's VS Code: the one given, or the newest one, downloaded once. */
export function runInElectron(executable?: string): Host {
  return async ({ suite, drafts, data }) => {
    const user = join(data, 'User');
    await mkdir(user, { recursive: true });
    await writeFile(join(user, 'settings.json'), JSON.stringify(EDITOR_SETTINGS));
    try {
      await runTests({
        ...(executable ? { vscodeExecutablePath: executable } : { cachePath: join(PROJECT, '.cache/vscode-desktop') }),
        extensionDevelopmentPath: PROJECT,
        extensionTestsPath: suite,
        extensionTestsEnv: { HOME: data },
        launchArgs: [
          drafts,
          '--disable-extensions',
          `--user-data-dir=${data}`,
          `--extensions-dir=${join(data, 'extensions')}`,
        ],
      });
    } catch (error) {
      // That tests failed, the report says better; that there is none is all that matters here.
      return String(error);
    }
    return '';
  };
}
