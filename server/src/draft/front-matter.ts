import { isMap, isScalar, parseDocument, type Scalar } from 'yaml';
import { placeBlock } from './block.ts';
import { wholeDraftDirective } from './directive.ts';
import type { BlockKind, Directive, Part, PlacedBlock, Skipped, Span } from './draft.ts';
import { prosesOf } from './front-matter-value.ts';

/** Longest title, description or answer that is read, in UTF-16 code units. */
const LIMIT = 20_000;

/** What front matter calls its texts, in lower case and letters alone. */
const KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ...named(
    'title',
    'title subtitle headline articletitle metatitle seotitle ogtitle twittertitle shorttitle linktitle pagetitle herotitle question',
  ),
  ...named(
    'description',
    'description summary abstract excerpt metadescription pagedescription seodescription ogdescription twitterdescription lead lede intro ' +
      'introduction standfirst teaser tagline tldr blurb dek deck answer keymessage',
  ),
  ...named('alt-text', 'alt imagealt featuredimagealt coveralt heroalt caption'),
]);

function named(kind: BlockKind, keys: string): [string, BlockKind][] {
  return keys.split(' ').map((key) => [key, kind]);
}

/** What may hold such texts inside: other nests speak of other pages. */
const NESTS = new Set([
  'seo',
  'meta',
  'og',
  'opengraph',
  'twitter',
  'social',
  'hero',
  'cover',
  'image',
  'faq',
  'faqs',
  'questions',
]);

/** The front matter that a draft begins with, its fences included; empty when there is none that is closed. */
export function frontMatterOf(text: string): string {
  const fence = text.startsWith('---') ? '---' : text.startsWith('+++') ? '+++' : undefined;
  if (fence === undefined) return '';
  let lineStart = 0;
  for (let lineEnd = text.indexOf('\n'); lineEnd >= 0; lineEnd = text.indexOf('\n', lineStart)) {
    const line = text.slice(lineStart, lineEnd).trimEnd();
    if (lineStart === 0 ? line !== fence : isClosing(line, fence)) return lineStart === 0 ? '' : text.slice(0, lineEnd);
    // A blank line right after the opening makes it a rule across the page.
    if (lineStart > 0 && line === '' && text.slice(0, lineStart).trimEnd() === fence) return '';
    lineStart = lineEnd + 1;
  }
  return lineStart > 0 && isClosing(text.slice(lineStart).trimEnd(), fence) ? text : '';
}

/** Reads front matter: its title and description, and what it asks of the checker. */
export function readFrontMatter(text: string): Part {
  const blocks = blocksOf(text);
  return { length: text.length, blocks, skipped: skippedAround(blocks, text.length), directives: directivesOf(text) };
}

function isClosing(line: string, fence: string): boolean {
  return line === fence || (fence === '---' && line === '...');
}

/** The blocks that front matter holds: its titles, descriptions and answers. */
function blocksOf(text: string): PlacedBlock[] {
  const entries = text.startsWith('+++') ? tomlEntries(text) : yamlEntries(text);
  return entries.flatMap((entry) => {
    const kind = KINDS.get(entry.key);
    const value = kind && scalarOf(text.slice(entry.start, entry.end));
    return kind && value ? prosesOf(text, value, entry.start).map((prose) => placeBlock(prose, kind, 0, [])) : [];
  });
}

/** `overclaim: off`, `overclaim: news` or, on a line of its own below, `profile: news`; with "=" where the front matter is TOML. */
function directivesOf(text: string): Directive[] {
  const match = /^overclaim[ \t]*[:=](?:[ \t]*\r?\n[ \t]+(?=profile\b))?(.*)$/im.exec(text);
  if (match === null) return [];
  const directive = wholeDraftDirective(match[1] ?? '', match.index, match.index + match[0].trimEnd().length);
  return directive === undefined ? [] : [directive];
}

/** A key and its value; the span begins with the key as YAML writes it. */
interface Entry extends Span {
  /** In lower case and letters alone. */
  readonly key: string;
}

const YAML_KEY = /^(\s*(?:-\s+)?)([\w-]{1,40})[ \t]*:(?:\s|$)/;

/** The entries at the left margin and in what may nest texts, each with the lines that are indented further. */
function yamlEntries(text: string): Entry[] {
  const entries: Entry[] = [];
  let open: { key: string; start: number; indent: number } | undefined;
  let nest = '';
  for (const { start, end } of lineSpans(text)) {
    const line = text.slice(start, end);
    const indent = line.search(/[^\s-]/);
    const isFence = start > 0 && /^(?:---|\.\.\.)\s*$/.test(line);
    if ((indent < 0 && !isFence) || line[indent] === '#') continue;
    if (open !== undefined && indent > open.indent) continue;
    if (open !== undefined) entries.push({ key: open.key, start: open.start, end: start });
    open = undefined;
    const found = YAML_KEY.exec(line);
    if (found === null) continue;
    const key = lettersOf(found[2] ?? '');
    const column = found[1]?.length ?? 0;
    if (column === 0) nest = key;
    const holdsMore = NESTS.has(key) && /:\s*$/.test(line);
    if (!holdsMore && (column === 0 || NESTS.has(nest))) open = { key, start: start + column, indent: column };
  }
  return entries;
}

/** The entries of the first table, each on one line and turned so that it reads as YAML does: both quote alike. */
function tomlEntries(text: string): Entry[] {
  const entries: Entry[] = [];
  for (const { start, end } of lineSpans(text)) {
    const line = text.slice(start, end);
    if (/^\s*\[/.test(line)) break;
    const found = /^([\w-]{1,40})[ \t]*=/.exec(line);
    if (found !== null) entries.push({ key: lettersOf(found[1] ?? ''), start, end });
  }
  return entries;
}

function lettersOf(key: string): string {
  return key.toLowerCase().replace(/[^a-z]/g, '');
}

function* lineSpans(text: string): Generator<Span> {
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline + 1;
    yield { start, end };
    start = end;
  }
}

/** The text that an entry gives. Only an entry that holds a text is handed to the YAML reader: others may nest without end. */
function scalarOf(written: string): Scalar | undefined {
  // Strings in quotation marks are the same in TOML.
  const entry = written.replace(/^([\w-]+)[ \t]*=(?=\s+["'](?!["']))/, (all, key) => `${key}:`.padEnd(all.length));
  if (entry.length > LIMIT || !/^[^:]*:\s+(?:["'|>]|[^\s[\]{}&*!?,#%@`-]|-\S)/.test(entry)) return undefined;
  const { contents } = parseDocument(entry, { logLevel: 'silent', prettyErrors: false });
  if (!isMap(contents)) return undefined;
  const value = contents.items[0]?.value;
  return isScalar(value) && typeof value.value === 'string' ? value : undefined;
}

/** The front matter's stretches that are not among its blocks. */
function skippedAround(blocks: readonly PlacedBlock[], end: number): Skipped[] {
  const skipped: Skipped[] = [];
  let at = 0;
  for (const block of blocks) {
    if (block.start > at) skipped.push({ start: at, end: block.start, reason: 'front-matter' });
    at = Math.max(at, block.end);
  }
  if (end > at) skipped.push({ start: at, end, reason: 'front-matter' });
  return skipped;
}
