import type { Format } from './draft.ts';

interface Names {
  /** Editors' language ids. */
  readonly languages: readonly string[];
  /** What files end in. */
  readonly endings: readonly string[];
}

const NAMES: Readonly<Record<Format, Names>> = {
  markdown: {
    languages: ['markdown', 'mdx', 'quarto', 'rmd', 'rmarkdown', 'pandoc', 'gfm', 'multimarkdown'],
    endings: ['md', 'markdown', 'mdown', 'mkd', 'mkdn', 'mdx', 'mdc', 'qmd', 'rmd', 'rmarkdown'],
  },
  html: {
    languages: [
      'html',
      'xhtml',
      'jinja-html',
      'jinja',
      'django-html',
      'handlebars',
      'nunjucks',
      'liquid',
      'erb',
      'php',
      'blade',
    ],
    endings: ['html', 'htm', 'xhtml'],
  },
  latex: { languages: ['latex', 'tex', 'beamer', 'latex-expl3'], endings: ['tex', 'latex', 'ltx'] },
  restructuredtext: { languages: ['restructuredtext', 'rst'], endings: ['rst', 'rest'] },
  asciidoc: { languages: ['asciidoc', 'adoc'], endings: ['adoc', 'asciidoc', 'asc'] },
  org: { languages: ['org', 'org-mode'], endings: ['org'] },
  typst: { languages: ['typst', 'typ'], endings: ['typ'] },
  // "plaintext" is what editors say where they know no better: the file's name decides.
  plaintext: { languages: [], endings: ['txt', 'text'] },
};

const BY_LANGUAGE = lookup(({ languages }) => languages);
const BY_ENDING = lookup(({ endings }) => endings);

/** The format to read a file in: what the editor's language id says, or else the file's name; plain text where neither says anything. */
export function formatOf(languageId: string | undefined, path: string): Format {
  return BY_LANGUAGE.get(languageId?.toLowerCase() ?? '') ?? BY_ENDING.get(endingOf(path)) ?? 'plaintext';
}

/** What the files end in that a format is known for, dots left out. */
export const ENDINGS: readonly string[] = [...BY_ENDING.keys()];

/** Whether a file is read as plain text only because its ending is not known; one without an ending is plain text. */
export function hasUnknownEnding(path: string): boolean {
  const ending = endingOf(path);
  return ending !== '' && !BY_ENDING.has(ending);
}

function endingOf(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const dot = name.lastIndexOf('.');
  return dot >= 0 ? name.slice(dot + 1).toLowerCase() : '';
}

function lookup(names: (of: Names) => readonly string[]): ReadonlyMap<string, Format> {
  return new Map(
    Object.entries(NAMES).flatMap(([format, each]) => names(each).map((name) => [name, format as Format] as const)),
  );
}
