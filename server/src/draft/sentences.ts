import { type AbbreviationKind, abbreviationBefore, STARTERS } from './abbreviations.ts';
import type { Citation, Span } from './draft.ts';
import { PLACEHOLDER } from './prose.ts';

/** Longest stretch handed to the segmenter at once, in UTF-16 code units: its cost grows with the square of the length. */
const SLICE = 4_000;

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * The sentences of a block's text, without the spaces around them.
 * The segmenter reads a copy in which single characters are exchanged, so that offsets stay and its rules come out right.
 */
export function sentenceSpans(text: string, citations: readonly Citation[]): Span[] {
  const readable = disguise(text, citations);
  const spans: Span[] = [];
  let sliceStart = 0;
  while (sliceStart < readable.length) {
    const slice = readable.slice(sliceStart, sliceStart + SLICE);
    const starts: number[] = [];
    for (const segment of SEGMENTER.segment(slice)) starts.push(segment.index);
    const isLast = sliceStart + SLICE >= readable.length;
    // The last sentence of a slice may go on: the next slice begins with it, unless it fills the whole slice.
    const whole = isLast || starts.length === 1 ? starts.length : starts.length - 1;
    for (let i = 0; i < whole; i++) {
      const span = trimmed(text, sliceStart + (starts[i] ?? 0), sliceStart + (starts[i + 1] ?? slice.length));
      if (span !== undefined) spans.push(span);
    }
    sliceStart += whole < starts.length ? (starts[whole] ?? slice.length) : slice.length;
  }
  return spans;
}

function trimmed(text: string, from: number, to: number): Span | undefined {
  let start = from;
  let end = to;
  while (start < end && text[start] === ' ') start++;
  while (end > start && text[end - 1] === ' ') end--;
  return start < end ? { start, end } : undefined;
}

/** Stand-ins: NO_STOP never ends a sentence, CLOSE is read as part of the end of one, OPENING begins one. */
const NO_STOP = 'a';
const CLOSE = ')';
const OPENING = 'X';

function disguise(text: string, citations: readonly Citation[]): string {
  const marks = text.split('');
  hideCitations(text, citations, marks);
  for (const match of text.matchAll(STOP)) {
    if (marks[match.index] === CLOSE || marks[match.index] === NO_STOP) continue;
    disguiseStop(text, match.index, marks);
  }
  if (/^\d/.test(text)) hideNumbering(text, marks);
  for (let i = text.indexOf(PLACEHOLDER); i >= 0; i = text.indexOf(PLACEHOLDER, i + 1)) {
    if (marks[i] === PLACEHOLDER) marks[i] = OPENING;
  }
  return marks.join('');
}

const STOP = /[.!?\u2026]/g;
const CLOSERS = /["')\]\uFFFC]/;

/** A citation set right after a full stop belongs to the sentence before; no full stop inside a citation ends a sentence. */
function hideCitations(text: string, citations: readonly Citation[], marks: string[]): void {
  let hiddenTo = 0;
  for (const { start, end } of citations) {
    const before = backOver(text, start, ' ');
    const stop = backOver(text, before, '"\')]\uFFFC');
    const afterStop = (hiddenTo > 0 && before <= hiddenTo) || (stop > 0 && isEndOfSentence(text, stop - 1));
    const isSetOff = /^[([\uFFFC\u00B9\u00B2\u00B3\u2070-\u2079]/.test(text.slice(start, start + 1));
    if (afterStop && isSetOff && (before === start || beginsAfresh(text, end))) {
      hiddenTo = end;
      // "works. [3]. Next": the full stop after the citation closes the same sentence.
      if (text[end] === '.' && text[end + 1] !== '.') hiddenTo++;
      for (let i = before; i < hiddenTo; i++) marks[i] = CLOSE;
    } else {
      for (let i = start; i < end; i++) if (/[.!?]/.test(text[i] ?? '')) marks[i] = NO_STOP;
    }
  }
}

/** Steps back from `offset` over at most four of the given characters. */
function backOver(text: string, offset: number, characters: string): number {
  let at = offset;
  while (at > 0 && offset - at < 4 && characters.includes(text[at - 1] ?? '')) at--;
  return at;
}

/** Whether a new sentence, another citation or nothing follows at `offset`. */
function beginsAfresh(text: string, offset: number): boolean {
  return /^[.,;]?(?:\s*$|\s*[[(\uFFFC]|\s+[^\p{Ll}\s])/u.test(text.slice(offset, offset + 8));
}

function isEndOfSentence(text: string, stop: number): boolean {
  return text[stop] === '.'
    ? abbreviationBefore(text, stop) !== 'before-anything'
    : /[!?\u2026]/.test(text[stop] ?? '');
}

function disguiseStop(text: string, stop: number, marks: string[]): void {
  let next = stop + 1;
  while (next < text.length && (CLOSERS.test(text[next] ?? '') || marks[next] === CLOSE)) next++;
  const closed = next > stop + 1;
  const spaced = text[next] === ' ';
  while (text[next] === ' ') next++;
  const following = text.slice(next, next + 24);
  if (text[stop] === '.') {
    if (!spaced && !closed) disguiseUnspaced(text, stop, following, marks);
    else if (!closed && joins(abbreviationBefore(text, stop), following)) marks[stop] = NO_STOP;
    else if (spaced) markOpening(following, next, marks);
  } else if (text[stop] === '\u2026') {
    if (spaced && /^\p{Lu}/u.test(following)) marks[stop] = '.';
  } else if (!spaced && /^[([]/.test(following)) {
    // "What helps?(A clinic's page)": what follows without a space belongs to it.
    marks[stop] = NO_STOP;
  } else if (closed && spaced && /^\p{Ll}/u.test(following) && !OWN_SMALL_LETTER.test(following)) {
    // “Does it help?” she asked.
    marks[stop] = NO_STOP;
  } else if (spaced) {
    markOpening(following, next, marks);
  }
}

/** Words written with a small first letter even at the start of a sentence: rTMS, mTOR, α-synuclein. */
const OWN_SMALL_LETTER = /^(?:[a-z]{1,3}[A-Z]|\p{Script=Greek}[-\d])/u;

function markOpening(following: string, next: number, marks: string[]): void {
  if (/^\d/.test(following) || OWN_SMALL_LETTER.test(following)) marks[next] = OPENING;
}

/** "effective.This": a forgotten space still ends the sentence; "U.S.", "Node.js" and "context.(Source" do not. */
function disguiseUnspaced(text: string, stop: number, following: string, marks: string[]): void {
  if (/^[([]/.test(following)) marks[stop] = NO_STOP;
  const word = /^\p{Lu}\p{L}*(?= )/u.exec(following)?.[0];
  if (word === undefined || !STARTERS.has(word.toLowerCase())) return;
  if (/\p{Ll}{3}$/u.test(text.slice(Math.max(0, stop - 3), stop))) marks[stop - 1] = '0';
}

function joins(kind: AbbreviationKind, following: string): boolean {
  switch (kind) {
    case 'none':
      return false;
    case 'before-anything':
      return true;
    case 'before-number':
      return /^(?:[\d(~<>=\u2248\u00A7-]|[IVX]+\b|[A-Z]\d)/.test(following);
    case 'before-name':
      return /^\p{Lu}/u.test(following) && !startsLikeSentence(following);
  }
}

function startsLikeSentence(following: string): boolean {
  const word = /^[\p{L}']+/u.exec(following)?.[0];
  return word !== undefined && STARTERS.has(word.toLowerCase());
}

/** "2.1. Methods": the numbering of a heading or entry is part of it. */
function hideNumbering(text: string, marks: string[]): void {
  const numbering = /^\d+(?:\.\d+)*\.(?= )/.exec(text)?.[0];
  if (numbering === undefined) return;
  for (let i = 0; i < numbering.length; i++) marks[i] = NO_STOP;
}
