/** The keys by which drafts cite works, as each format writes them. */
import type { Draft, Format, Span } from '../draft/draft.ts';

/** The key that stands at a place, as far as it is written. */
export interface CitationKey extends Span {
  readonly key: string;
}

/** What a key may hold; what ends a sentence is none of it where it stands at the end. */
const KEY = String.raw`[\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?~/-]*|`;
/** Keys before it in the same brackets. */
const OTHERS = (mark: string) => `(?:[^${mark}]*[,;]\\s*)?`;

/** What stands before a key on its line, the key in the last group. */
const BEFORE: Readonly<Partial<Record<Format, readonly RegExp[]>>> = {
  // "[@key]", "[see @key; -@other]", "@key says", "@{key}"
  markdown: [new RegExp(`(?:^|[\\s[(;,*_])-?@\\{?(${KEY})$`, 'u')],
  // "\cite[p. 3]{key,other}"
  latex: [
    new RegExp(`\\\\[a-zA-Z]*[cC]ite[a-zA-Z]*\\*?(?:\\[[^\\]]*\\]|\\{[^{}]*\\})*\\{${OTHERS('{}')}(${KEY})$`, 'u'),
  ],
  // ":cite:p:`key,other`", "[key]_"
  restructuredtext: [
    new RegExp(`:cite(?::\\w+)*:\`${OTHERS('`')}(${KEY})$`, 'u'),
    new RegExp(`(?:^|[\\s(])\\[(${KEY})$`, 'u'),
  ],
  // "cite:[key(3), other]", "citenp:[key]"
  asciidoc: [new RegExp(`cite(?:np)?:\\[${OTHERS('\\[\\]')}(${KEY})$`, 'u')],
  // "[cite:see @key p. 3; @other]", "cite:key,other"
  org: [
    new RegExp(`\\[cite(?:/[\\w/-]+)?:[^\\]]*@(${KEY})$`, 'u'),
    new RegExp(`(?:^|[\\s([])cite[a-zA-Z]*:(?:[^\\s\\]@]*[,;])?&?(${KEY})$`, 'u'),
  ],
  // "@key", "#cite(<key>)"
  typst: [new RegExp(`(?:^|[\\s([~])@(${KEY})$`, 'u'), new RegExp(`#cite\\(\\s*<(${KEY})$`, 'u')],
};

const IN_KEY = /^[\p{L}\p{N}_:.#$%&+?~/-]*/u;
const AFTER_KEY = /[:.#$%&+?~/-]+$/u;

/** The key at an offset: whole, and empty where one is about to be written. Undefined where none can stand. */
export function citationKeyAt({ source, format, skipped }: Draft, offset: number): CitationKey | undefined {
  const patterns = BEFORE[format];
  if (patterns === undefined) return undefined;
  const around = skipped.findLast(({ start }) => start < offset);
  if (around && offset <= around.end && NO_PROSE.has(around.reason)) return undefined;
  const line = Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1)) + 1;
  const before = source.slice(Math.max(line, offset - LONGEST_BEFORE), offset);
  for (const pattern of patterns) {
    const typed = pattern.exec(before)?.[1];
    if (typed === undefined) continue;
    const rest = IN_KEY.exec(source.slice(offset, offset + LONGEST))?.[0] ?? '';
    const key = rest === '' ? typed : (typed + rest).replace(AFTER_KEY, '');
    const start = offset - typed.length;
    return { start, end: Math.max(offset, start + key.length), key };
  }
  return undefined;
}

/** Longer than any key that people remember, and than the keys and notes that stand before it. */
const LONGEST = 200;
const LONGEST_BEFORE = 1000;
const NO_PROSE: ReadonlySet<string> = new Set(['code', 'math', 'comment', 'front-matter']);
