import { isMap, isScalar, parseDocument, type Scalar } from 'yaml';
import { placeBlock } from './block.ts';
import { wholeDraftDirective } from './directive.ts';
import type { BlockKind, Directive, PlacedBlock, Skipped, Span } from './draft.ts';
import { type Prose, ProseBuilder } from './prose.ts';

/** Longest title or description that is read, in UTF-16 code units. */
const LIMIT = 5_000;

const KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ['title', 'title'],
  ['description', 'description'],
  ['summary', 'description'],
  ['abstract', 'description'],
  ['excerpt', 'description'],
]);

/** Where a draft's front matter lies, its fences included; nothing when the draft does not begin with one that is closed. */
export function frontMatterSpan(text: string): Span | undefined {
  const fence = text.startsWith('---') ? '---' : text.startsWith('+++') ? '+++' : undefined;
  if (fence === undefined) return undefined;
  let lineStart = 0;
  for (let lineEnd = text.indexOf('\n'); lineEnd >= 0; lineEnd = text.indexOf('\n', lineStart)) {
    const line = text.slice(lineStart, lineEnd).trimEnd();
    if (lineStart === 0 ? line !== fence : isClosing(line, fence))
      return lineStart === 0 ? undefined : { start: 0, end: lineEnd };
    // A blank line right after the opening makes it a rule across the page.
    if (lineStart > 0 && line === '' && text.slice(0, lineStart).trimEnd() === fence) return undefined;
    lineStart = lineEnd + 1;
  }
  const last = text.slice(lineStart).trimEnd();
  return lineStart > 0 && isClosing(last, fence) ? { start: 0, end: text.length } : undefined;
}

function isClosing(line: string, fence: string): boolean {
  return line === fence || (fence === '---' && line === '...');
}

/** The blocks that front matter holds: its title and description. */
export function frontMatterBlocks(text: string, span: Span): PlacedBlock[] {
  if (!text.startsWith('---')) return [];
  const blocks: PlacedBlock[] = [];
  for (const entry of topEntries(text, span)) {
    const kind = KINDS.get(entry.key);
    if (kind === undefined) continue;
    const value = scalarOf(text.slice(entry.start, entry.end));
    const prose = value === undefined ? undefined : proseOf(text, value, entry.start);
    if (prose !== undefined) blocks.push(placeBlock(prose, kind, 0, []));
  }
  return blocks;
}

/** `overclaim: off`, `overclaim: news` or, on a line of its own below, `profile: news`; with "=" where the front matter is TOML. */
export function frontMatterDirectives(text: string, span: Span): Directive[] {
  const match = /^overclaim[ \t]*[:=](?:[ \t]*\r?\n[ \t]+(?=profile\b))?(.*)$/im.exec(text.slice(span.start, span.end));
  if (match === null) return [];
  const start = span.start + match.index;
  const directive = wholeDraftDirective(match[1] ?? '', start, start + match[0].trimEnd().length);
  return directive === undefined ? [] : [directive];
}

interface Entry extends Span {
  readonly key: string;
}

/** The entries at the left margin, each with the indented lines that go on from it. */
function topEntries(text: string, span: Span): Entry[] {
  const entries: Entry[] = [];
  let key: string | undefined;
  let start = 0;
  let lineStart = text.indexOf('\n') + 1;
  while (lineStart < span.end) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline < 0 ? span.end : newline;
    if (!/[\s#]/.test(text[lineStart] ?? '')) {
      if (key !== undefined) entries.push({ key, start, end: lineStart });
      const colon = text.slice(lineStart, Math.min(lineEnd, lineStart + 40)).indexOf(':');
      key =
        colon < 0
          ? undefined
          : text
              .slice(lineStart, lineStart + colon)
              .trim()
              .toLowerCase();
      start = lineStart;
    }
    lineStart = lineEnd + 1;
  }
  return entries;
}

/** The text that an entry gives. Only an entry that holds a text is handed to the YAML reader: others may nest without end. */
function scalarOf(entry: string): Scalar | undefined {
  if (entry.length > LIMIT || !/^[^:]*:\s+(?:["'|>]|[^\s[\]{}&*!?,#%@`-]|-\S)/.test(entry)) return undefined;
  const { contents } = parseDocument(entry, { logLevel: 'silent', prettyErrors: false });
  if (!isMap(contents)) return undefined;
  const value = contents.items[0]?.value;
  return isScalar(value) && typeof value.value === 'string' ? value : undefined;
}

const ESCAPE = /\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|\n[ \t]*|[\s\S])/gi;

function proseOf(text: string, value: Scalar, offset: number): Prose | undefined {
  const range = value.range;
  if (range == null) return undefined;
  let from = offset + range[0];
  let to = offset + range[1];
  const builder = new ProseBuilder(text);
  switch (value.type) {
    case 'QUOTE_DOUBLE':
    case 'QUOTE_SINGLE': {
      const escapes = value.type === 'QUOTE_DOUBLE' ? ESCAPE : /''/g;
      from++;
      if (text[to - 1] === text[from - 1]) to--;
      let at = from;
      for (const match of text.slice(from, to).matchAll(escapes)) {
        const found = from + match.index;
        builder.plain(at, found);
        builder.replace(unescaped(match[0]), found, found + match[0].length);
        at = found + match[0].length;
      }
      builder.plain(at, to);
      break;
    }
    case 'BLOCK_FOLDED':
    case 'BLOCK_LITERAL':
      from = text.indexOf('\n', from) + 1;
      builder.plain(from, Math.max(from, to));
      break;
    default:
      builder.plain(from, to);
  }
  return builder.finish();
}

function unescaped(written: string): string {
  if (written === "''") return "'";
  const code = written[1] ?? '';
  if (/[xuU]/.test(code) && written.length > 2) {
    const point = Number.parseInt(written.slice(2), 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD';
  }
  if (code === '\n') return '';
  return 'nrtvN_LP0abef'.includes(code) ? ' ' : code;
}

/** The front matter's stretches that are not among its blocks. */
export function frontMatterSkipped(span: Span, blocks: readonly PlacedBlock[]): Skipped[] {
  const skipped: Skipped[] = [];
  let at = span.start;
  for (const block of blocks) {
    if (block.start > at) skipped.push({ start: at, end: block.start, reason: 'front-matter' });
    at = Math.max(at, block.end);
  }
  if (span.end > at) skipped.push({ start: at, end: span.end, reason: 'front-matter' });
  return skipped;
}
