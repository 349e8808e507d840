import { FileSystemError, Uri, workspace } from 'vscode';

/** Answers the server's "overclaim/readFile": a server in a worker cannot read by itself. A file that is not there is null. */
export async function readFile({ uri }: { readonly uri: string }): Promise<{ readonly text: string } | null> {
  try {
    const bytes = await workspace.fs.readFile(Uri.parse(uri, true));
    return { text: new TextDecoder().decode(bytes) };
  } catch (error) {
    if (error instanceof FileSystemError && error.code !== 'FileNotFound') console.warn(`Overclaim: ${uri}: ${error}`);
    return null;
  }
}
