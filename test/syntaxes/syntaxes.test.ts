import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { installedWebEditor, NoEditor } from '../vscode/installed-editor.ts';
import { PROJECT } from '../vscode/packaged-extension.ts';
import { inTemporaryFolder } from '../vscode/temporary-folder.ts';

/** VS Code's own grammars, into which ours are injected: what files end in, and where the grammar is among its extensions. */
const OWN = [
  { ending: '.md', scopeName: 'text.html.markdown', path: 'markdown-basics/syntaxes/markdown.tmLanguage.json' },
  { ending: '.tex', scopeName: 'text.tex.latex', path: 'latex/syntaxes/LaTeX.tmLanguage.json' },
  { ending: '.tex-plain', scopeName: 'text.tex', path: 'latex/syntaxes/TeX.tmLanguage.json' },
  { ending: '.html', scopeName: 'text.html.derivative', path: 'html/syntaxes/html-derivative.tmLanguage.json' },
  { ending: '.html-basic', scopeName: 'text.html.basic', path: 'html/syntaxes/html.tmLanguage.json' },
  { ending: '.rst', scopeName: 'source.rst', path: 'restructuredtext/syntaxes/rst.tmLanguage.json' },
  { ending: '.yaml', scopeName: 'source.yaml', path: 'yaml/syntaxes/yaml.tmLanguage.json' },
] as const;

interface Grammar {
  readonly scopeName: string;
  readonly path: string;
  readonly language?: string;
  readonly injectTo?: readonly string[];
}

describe('syntaxes', function () {
  // The first run installs the editor's files.
  this.timeout(600_000);

  it('colour drafts and packs as the snapshots have it (UPDATE_SNAPSHOTS=1 writes them)', async function () {
    let extensions: string;
    try {
      extensions = join((await installedWebEditor()).web, 'extensions');
    } catch (error) {
      if (!(error instanceof NoEditor) || process.env.CI) throw error;
      console.log(`      LEFT OUT, as VS Code's own grammars are not to be had here: ${error.message}`);
      return this.skip();
    }
    const { contributes } = JSON.parse(await readFile(join(PROJECT, 'package.json'), 'utf8'));
    const ours: Grammar[] = contributes.grammars;
    await inTemporaryFolder(async (folder) => {
      // The tool takes paths from where this file is.
      const config = {
        contributes: {
          languages: [
            ...OWN.map(({ ending, scopeName }) => ({ id: scopeName, extensions: [ending] })),
            { id: 'plaintext', extensions: ['.txt'] },
          ],
          grammars: [
            ...OWN.map(({ scopeName, path }) => ({
              language: scopeName,
              scopeName,
              path: relative(folder, join(extensions, path)),
            })),
            ...ours.map((grammar) => ({ ...grammar, path: relative(folder, join(PROJECT, grammar.path)) })),
          ],
        },
      };
      const file = join(folder, 'package.json');
      await writeFile(file, JSON.stringify(config));
      const tool = join(PROJECT, 'node_modules/vscode-tmgrammar-test/dist/snapshot.js');
      const update = process.env.UPDATE_SNAPSHOTS ? ['--updateSnapshot'] : [];
      const drafts = 'test/syntaxes/drafts/*.{md,tex,html,txt,yaml}';
      try {
        await promisify(execFile)(process.execPath, [tool, '--config', file, ...update, drafts], { cwd: PROJECT });
      } catch (error) {
        const { stdout, stderr } = error as { stdout?: string; stderr?: string };
        throw new Error(`${stdout ?? error}\n${stderr ?? ''}`);
      }
    });
  });
});
