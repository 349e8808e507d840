import {
  Disposable,
  type ExtensionContext,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  Uri,
  workspace,
} from 'vscode';
import { PAGES_SCHEME } from '../drafts.ts';

/**
 * Serves the pages that ship with the extension ("overclaim-docs:/rules/hype/life-changing.md" is docs/rules/…), so that a link in
 * a diagnostic opens them as a preview, on the desktop and in the browser, without a network.
 */
export function registerPages({ extensionUri }: ExtensionContext): Disposable {
  const pages: FileSystemProvider = {
    onDidChangeFile: () => Disposable.from(),
    watch: () => Disposable.from(),
    stat: async (uri) => ({ type: FileType.File, ctime: 0, mtime: 0, size: (await read(uri)).length }),
    readFile: read,
    readDirectory: () => [],
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
  return workspace.registerFileSystemProvider(PAGES_SCHEME, pages, { isReadonly: true });

  async function read(uri: Uri): Promise<Uint8Array> {
    if (!uri.path.endsWith('.md')) throw FileSystemError.FileNotFound(uri);
    return workspace.fs.readFile(Uri.joinPath(extensionUri, 'docs', uri.path));
  }

  function refuse(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }
}

/** The page of a rule. */
export function rulePage(rule: string): Uri {
  return Uri.from({ scheme: PAGES_SCHEME, path: `/rules/${rule}.md` });
}
