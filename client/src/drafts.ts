import { languages, type TextDocument, type TextEditor, window, workspace } from 'vscode';
import { activationEvents } from '../../package.json';

/** Where the extension's own pages are shown (see rule-pages.ts). */
export const PAGES_SCHEME = 'overclaim-docs';

/** What shows earlier versions of a draft, to compare: none of them is for anybody to mend. */
const KEEPERS_OF_VERSIONS: ReadonlySet<string> = new Set([
  'git',
  'gitlens',
  'review',
  'pr',
  'githubpr',
  'githubcommit',
]);

/** The languages that we are started for are those that we read. */
export const DRAFT_LANGUAGES: readonly string[] = activationEvents
  .filter((event) => event.startsWith('onLanguage:'))
  .map((event) => event.slice('onLanguage:'.length));

/** Wherever they are kept: on disk, on a remote repository, or not saved yet. */
export const DRAFT_SELECTOR = DRAFT_LANGUAGES.map((language) => ({ language }));

/** What drafts end in, by which a workspace is searched; a file that the writer opens is known by its language. */
export const DRAFT_ENDINGS: readonly string[] = [
  ...['md', 'markdown', 'mdown', 'mkd', 'mkdn', 'mdx', 'mdc', 'qmd', 'rmd', 'Rmd', 'rmarkdown'],
  ...['html', 'htm', 'xhtml', 'tex', 'latex', 'ltx', 'rst', 'rest'],
  ...['adoc', 'asciidoc', 'asc', 'org', 'typ', 'txt', 'text'],
];

/** Text that somebody works on or reviews: kept in files that may be read-only, or not saved yet; not a program's output. */
export function isKept({ isUntitled, uri: { scheme } }: TextDocument): boolean {
  if (isUntitled) return true;
  // Of a scheme without files (an output, a generated text) the editor knows nothing.
  const hasFiles = workspace.fs.isWritableFileSystem(scheme) !== undefined;
  return hasFiles && scheme !== PAGES_SCHEME && !KEEPERS_OF_VERSIONS.has(scheme);
}

export function isDraft(document: TextDocument): boolean {
  return languages.match(DRAFT_SELECTOR, document) > 0 && isKept(document);
}

/** The draft that the writer is at; while they are in a panel or a menu, the one that is still before them. */
export function draftInView(): TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = window;
  if (activeTextEditor && isDraft(activeTextEditor.document)) return activeTextEditor;
  // Another text has the writer's attention.
  if (activeTextEditor && isKept(activeTextEditor.document)) return undefined;
  return visibleTextEditors.find(({ document }) => isDraft(document));
}
