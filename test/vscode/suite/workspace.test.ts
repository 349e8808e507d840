import assert from 'node:assert/strict';
import { commands, languages, Uri, workspace } from 'vscode';
import { eventually } from './eventually.ts';
import { DRAFT, findingOn, HYPE, noFindings, openKept } from './open-draft.ts';

function inFolder(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder);
  return Uri.joinPath(folder.uri, name);
}

function write(uri: Uri, text: string): Thenable<void> {
  return workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** The rules of what is shown under Problems for a file that nobody opened. */
function rulesIn(uri: Uri): string[] {
  return languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'overclaim')
    .map(({ code }) => String(typeof code === 'object' ? code.value : code));
}

describe('a workspace', () => {
  const written: Uri[] = [];
  const file = async (name: string, text: string): Promise<Uri> => {
    const uri = inFolder(name);
    written.push(uri);
    await write(uri, text);
    return uri;
  };

  afterEach(async () => {
    for (const uri of written.splice(0)) await workspace.fs.delete(uri);
  });

  it('is checked as a whole on command, but for what the editor hides', async () => {
    const draft = await file('check-1.md', DRAFT);
    const text = await file('check-2.txt', DRAFT);
    const hidden = await file('check-3.hidden.md', DRAFT);
    const other = await file('check-4.js', DRAFT);
    const files = workspace.getConfiguration('files');
    await files.update('exclude', { '**/*.hidden.md': true });
    try {
      await commands.executeCommand('overclaim.checkAllDrafts');
      for (const uri of [draft, text]) {
        await eventually(
          `a finding in ${uri}, which is not open`,
          () => rulesIn(uri).find((rule) => rule.startsWith('hype/')),
          () => rulesIn(uri).join(' '),
        );
      }
      assert.deepEqual(rulesIn(other), []);
      // The folder of the test's own web host is searched without regard for what is hidden.
      if (draft.scheme !== 'vscode-test-web') assert.deepEqual(rulesIn(hidden), []);
    } finally {
      await files.update('exclude', undefined);
    }
  });

  it('has settings of its own in a file', async () => {
    const document = await openKept(await file('settled.md', DRAFT));
    await findingOn(HYPE, document);
    await file('.overclaim.yaml', 'rules:\n  hype: off\n');
    await noFindings(document);
    await write(inFolder('.overclaim.yaml'), 'profile: promotional\n');
    await findingOn(HYPE, document);
  });
});
