import assert from 'node:assert/strict';
import { type Disposable, EventEmitter, type FileSystemProvider, FileType, Uri, workspace } from 'vscode';
import { DRAFT, findingOn, findings, HYPE, openKept } from './open-draft.ts';

describe('a draft is checked', () => {
  const providers: Disposable[] = [];

  afterEach(() => {
    for (const provider of providers.splice(0)) provider.dispose();
  });

  it('in a folder of this computer', async () => {
    const folder = workspace.workspaceFolders?.[0];
    assert.ok(folder);
    const uri = Uri.joinPath(folder.uri, 'kept.md');
    await workspace.fs.writeFile(uri, new TextEncoder().encode(DRAFT));
    await findingOn(HYPE, await openKept(uri));
  });

  it('in a library elsewhere, and where it can only be read', async () => {
    await findingOn(HYPE, await openKept(place('library', { isReadonly: false })));
    await findingOn(HYPE, await openKept(place('archive', { isReadonly: true })));
  });

  it('but not as an older version beside it', async () => {
    const older = await openKept(place('gitlens', { isReadonly: true }));
    const library = await openKept(place('library', { isReadonly: false }));
    // The older one's would have come before the library's.
    await findingOn(HYPE, library);
    assert.deepEqual(findings(older), []);
  });

  /** A place that only this test knows; the editor asks us for what is there. */
  function place(scheme: string, options: { isReadonly: boolean }): Uri {
    providers.push(workspace.registerFileSystemProvider(scheme, new OneDraft(), options));
    return Uri.from({ scheme, path: '/kept.md' });
  }
});

/** A file system in which every file is the same draft. */
class OneDraft implements FileSystemProvider {
  readonly onDidChangeFile = new EventEmitter<never[]>().event;
  readonly #content = new TextEncoder().encode(DRAFT);

  watch() {
    return { dispose() {} };
  }

  stat() {
    return { type: FileType.File, ctime: 0, mtime: 0, size: this.#content.length };
  }

  readFile() {
    return this.#content;
  }

  readDirectory(): never {
    throw refusal();
  }

  createDirectory(): never {
    throw refusal();
  }

  writeFile(): never {
    throw refusal();
  }

  delete(): never {
    throw refusal();
  }

  rename(): never {
    throw refusal();
  }
}

function refusal(): Error {
  return new Error('No test does this.');
}
