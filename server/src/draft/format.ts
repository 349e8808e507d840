import type { Format } from './draft.ts';

const MARKDOWN_LANGUAGES = new Set(['markdown', 'mdx', 'quarto', 'rmd', 'rmarkdown', 'pandoc', 'gfm', 'multimarkdown']);
const MARKDOWN_ENDINGS = new Set(['md', 'markdown', 'mdown', 'mkd', 'mkdn', 'mdx', 'mdc', 'qmd', 'rmd', 'rmarkdown']);

/** The format to read a file in: Markdown when either the editor's language id or the file's name says so. */
export function formatOf(languageId: string | undefined, path: string): Format {
  if (languageId !== undefined && MARKDOWN_LANGUAGES.has(languageId.toLowerCase())) return 'markdown';
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const dot = name.lastIndexOf('.');
  return dot >= 0 && MARKDOWN_ENDINGS.has(name.slice(dot + 1).toLowerCase()) ? 'markdown' : 'plaintext';
}
