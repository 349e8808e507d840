import { type ExtensionContext, languages, Uri, window, workspace } from 'vscode';

const SAMPLE = 'samples/ketamine-for-anxiety.md';

/** "Overclaim: Open a Sample Draft": a copy that was not saved yet, which may be changed at will. */
export async function openSample({ extensionUri }: ExtensionContext): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, SAMPLE));
  const content = new TextDecoder().decode(bytes);
  const known = await languages.getLanguages();
  const language = known.includes('markdown') ? 'markdown' : 'plaintext';
  await window.showTextDocument(await workspace.openTextDocument({ content, language }), { preview: false });
}
