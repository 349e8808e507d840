/** How a comment is written, by language; Markdown's and HTML's where nothing else is known. */
const COMMENTS: Readonly<Record<string, readonly [string, string]>> = {
  plaintext: ['[', ']'],
  latex: ['% ', ''],
  tex: ['% ', ''],
  mdx: ['{/* ', ' */}'],
  restructuredtext: ['.. ', ''],
  asciidoc: ['// ', ''],
  org: ['# ', ''],
  typst: ['// ', ''],
};
const HTML_COMMENT = ['<!-- ', ' -->'] as const;

/** Offsets in UTF-16 code units. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** Writes into a draft what kind of text it is: over what it says already, else into its front matter, else as a comment. */
export function profileEdit(text: string, language: string, profile: string): Replacement {
  const comment = /(overclaim-profile[ \t]+)([\w-]+)/.exec(text);
  if (comment) return over(comment.index + (comment[1] ?? '').length, comment[2] ?? '', profile);

  const frontMatter = /^\uFEFF?---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?(?=(?:---|\.\.\.)[ \t]*(?:\r?\n|$))/.exec(text)?.[0];
  if (frontMatter !== undefined) {
    const said = /^(overclaim:[ \t]*)(.*)$/m.exec(frontMatter);
    if (said) return over(said.index + (said[1] ?? '').length, (said[2] ?? '').trimEnd(), profile);
    return { start: frontMatter.length, end: frontMatter.length, newText: `overclaim: ${profile}${lineEnd(text)}` };
  }

  const [open, close] = COMMENTS[language] ?? HTML_COMMENT;
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const eol = lineEnd(text);
  return { start, end: start, newText: `${open}overclaim-profile ${profile}${close}${eol}${eol}` };
}

function over(start: number, old: string, newText: string): Replacement {
  return { start, end: start + old.length, newText };
}

function lineEnd(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}
