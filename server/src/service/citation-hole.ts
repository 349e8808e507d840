/** Where a missing citation goes, and how this draft would write it: of a known work, or with holes for what only the writer knows. */
import { absolute, type Citation, type Draft, type Format, type Span } from '../draft/draft.ts';

/** A place, and what to put there, as a snippet of the Language Server Protocol. */
export interface CitationHole {
  /** Absolute offset. */
  readonly at: number;
  readonly snippet: string;
}

/** What the writer fills in; `hint` is what an editor shows until then. */
const hole = (number: number, hint: string) => `\${${number}:${hint}}`;

type Style = 'key' | 'footnote' | 'number' | 'author-year';

const AUTHOR_YEAR = ` (${hole(1, 'author')}, ${hole(2, 'year')})`;

/** How a work is cited by its key, in formats that have keys. */
const BY_KEY: Readonly<Partial<Record<Format, (key: string) => string>>> = {
  markdown: (key) => ` [@${key}]`,
  latex: (key) => `~\\cite{${key}}`,
  restructuredtext: (key) => ` [${key}]_`,
  asciidoc: (key) => ` cite:[${key}]`,
  org: (key) => ` [cite:@${key}]`,
  typst: (key) => ` @${key}`,
};

/** The command that a LaTeX draft cites by, such as "\citep". */
const COMMAND = /^\\[a-zA-Z]+/;

/** How the draft cites a work: by its key where the format has keys, else by names and year; undefined where it cites by numbers or notes. */
export function citationOf(
  draft: Draft,
  { key, short }: { readonly key: string; readonly short: string },
): string | undefined {
  const style = styleOf(draft);
  if (style === 'number' || style === 'footnote') return undefined;
  const byKey = BY_KEY[draft.format];
  if (byKey === undefined) return short === '' ? undefined : ` (${short})`;
  const command = draft.format === 'latex' ? usualCommand(draft) : undefined;
  return command === undefined ? byKey(key) : `~${command}{${key}}`;
}

function usualCommand({ blocks, source }: Draft): string | undefined {
  for (const placed of blocks)
    for (const { citations } of placed.block.sentences)
      for (const citation of citations) {
        const { start, end } = absolute(placed, citation);
        const command = citation.kind === 'key' ? COMMAND.exec(source.slice(start, end))?.[0] : undefined;
        if (command !== undefined) return command;
      }
  return undefined;
}

/** The styles that a format has of its own, where the draft cites nothing yet. */
const USUAL: Readonly<Partial<Record<Format, Style>>> = {
  latex: 'key',
  typst: 'key',
  org: 'key',
  restructuredtext: 'key',
};

/** At the end of the sentence that a span lies in, before its full stop. */
export function citationHole(draft: Draft, { start }: Span): CitationHole | undefined {
  for (const placed of draft.blocks) {
    if (start < placed.start || placed.end <= start) continue;
    for (const sentence of placed.block.sentences) {
      const span = absolute(placed, sentence);
      if (start < span.start || span.end <= start) continue;
      const written = draft.source.slice(span.start, span.end);
      const closing = /[.!?…]*["”’)\]]*\s*$/u.exec(written)?.[0].length ?? 0;
      return { at: span.end - closing, snippet: snippetIn(styleOf(draft), draft.format) };
    }
  }
  return undefined;
}

function snippetIn(style: Style, format: Format): string {
  // A backslash would take the meaning of what follows it in a snippet.
  if (style === 'key') return BY_KEY[format]?.(hole(1, 'key')).replaceAll('\\', '\\\\') ?? AUTHOR_YEAR;
  if (style === 'footnote') return `[^${hole(1, 'note')}]`;
  return style === 'number' ? ` [${hole(1, 'number')}]` : AUTHOR_YEAR;
}

/** The way in which the draft cites most. */
function styleOf({ blocks, format }: Draft): Style {
  const counts = new Map<Style, number>();
  for (const { block } of blocks)
    for (const { citations } of block.sentences)
      for (const { kind } of citations) if (isStyle(kind)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? USUAL[format] ?? 'author-year';
}

function isStyle(kind: Citation['kind']): kind is Style {
  return kind === 'key' || kind === 'footnote' || kind === 'number' || kind === 'author-year';
}
