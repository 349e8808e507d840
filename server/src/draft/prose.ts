import type { OffsetMap } from './draft.ts';
import { type Run, type RunKind, RunMap } from './offset-map.ts';

/** Stands in a block's text for what is skipped inside a line. */
export const PLACEHOLDER = '\uFFFC';

/** Prose read from a stretch of source: its text as written and as matched, and the way back. */
export interface Prose {
  /** Absolute source offsets of the first and just after the last character. */
  readonly start: number;
  readonly end: number;
  /** Quotation marks as the author wrote them; otherwise as `text`, offset for offset. */
  readonly raw: string;
  readonly text: string;
  readonly map: OffsetMap;
}

interface OpenRun {
  kind: RunKind;
  written: string;
  text: number;
  source: number;
  sourceLength: number;
}

// Soft hyphen, zero-width space, word joiner, stray byte-order mark: shown as nothing, so not part of any word.
const INVISIBLE_OR_BREAK = /[\n\u00AD\u200B\u2060\uFEFF]/g;
// Every space but " "; line ends are breaks before this is looked for.
const UNUSUAL_SPACE = /[^\S ]|\u0085/g;
const CURLY_SINGLE = /[\u2018-\u201B\u02BC]/g;
const CURLY_DOUBLE = /[\u201C-\u201F]/g;
const ODD_HYPHEN = /[\u2010\u2011]/g;
const QUOTE_MARK = 62;
const ASCII = /^[\x20-\x7E]*$/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Gathers the text of one block from pieces of source, given in order. */
export class ProseBuilder {
  readonly #source: string;
  #runs: OpenRun[] = [];
  #length = 0;

  /** `source` has its line ends as "\n". */
  constructor(source: string) {
    this.#source = source;
  }

  /** Length of the text so far. */
  get length(): number {
    return this.#length;
  }

  /** The end of the text so far: at most `count` characters. */
  lastCharacters(count: number): string {
    return this.since(Math.max(0, this.#length - count));
  }

  /** The text from `offset` on. */
  since(offset: number): string {
    return this.#lastRuns(offset)
      .map((run) => run.written.slice(Math.max(0, offset - run.text)))
      .join('');
  }

  /** Takes source[from, to) as it stands; line ends and the indentation after them become one space. */
  plain(from: number, to: number): void {
    let at = from;
    INVISIBLE_OR_BREAK.lastIndex = 0;
    const piece = this.#source.slice(from, to);
    for (let match = INVISIBLE_OR_BREAK.exec(piece); match !== null; match = INVISIBLE_OR_BREAK.exec(piece)) {
      const found = from + match.index;
      this.#same(at, found);
      if (match[0] === '\n') this.lineBreak(found, found + 1);
      at = found + 1;
    }
    this.#same(at, to);
  }

  /** Puts `text` for source[from, to). */
  replace(text: string, from: number, to: number): void {
    const shown = text.replace(INVISIBLE_OR_BREAK, (character) => (character === '\n' ? ' ' : ''));
    if (shown.trim() === '' && this.#runs.length === 0) return;
    if (shown !== '') this.#add('other', shown, from, to - from);
  }

  /** Puts one space for a line break at source[from, to) and the spaces around it. */
  lineBreak(from: number, to: number): void {
    const last = this.#trimSpaces();
    if (last === undefined) return;
    if (last.kind === 'break') {
      this.#lengthen(last, from, to);
    } else {
      // Spaces trimmed before the break belong to it when nothing stands between.
      const trimmed = last.source + last.sourceLength;
      const start = isBlank(this.#source, trimmed, from) ? trimmed : from;
      this.#add('break', ' ', start, to - start);
    }
  }

  /** Forgets the text from `offset` on. */
  goBack(offset: number): void {
    for (const run of this.#lastRuns(offset)) {
      if (run.text >= offset) this.#runs.pop();
      else run.written = run.written.slice(0, offset - run.text);
      if (run.kind === 'same') run.sourceLength = run.written.length;
    }
    this.#length = Math.min(this.#length, offset);
  }

  /** The prose, or nothing when it holds no letter and no digit. Empties the builder. */
  finish(): Prose | undefined {
    if (this.#trimSpaces()?.kind === 'break') this.#runs.pop();
    const runs = this.#runs;
    this.#runs = [];
    this.#length = 0;
    const text = runs.map((run) => run.written).join('');
    const first = runs[0];
    const last = runs[runs.length - 1];
    if (first === undefined || last === undefined || !LETTER_OR_DIGIT.test(text)) return undefined;
    const start = first.source;
    const placed: Run[] = runs.map((run) => ({
      kind: run.kind,
      text: run.text,
      textLength: run.written.length,
      source: run.source - start,
      sourceLength: run.sourceLength,
    }));
    const raw = ASCII.test(text) ? text : text.replace(UNUSUAL_SPACE, ' ').replace(ODD_HYPHEN, '-');
    return { start, end: last.source + last.sourceLength, raw, text: straighten(raw), map: new RunMap(placed) };
  }

  /** The runs that hold the text from `offset` on. */
  #lastRuns(offset: number): OpenRun[] {
    let first = this.#runs.length;
    for (let run = this.#runs[first - 1]; run !== undefined && run.text + run.written.length > offset; ) {
      run = this.#runs[--first - 1];
    }
    return this.#runs.slice(first);
  }

  #same(from: number, to: number): void {
    let start = from;
    const last = this.#runs[this.#runs.length - 1];
    if (last === undefined || last.kind === 'break') {
      while (start < to && isSpace(this.#source.charCodeAt(start))) start++;
      if (last !== undefined && start > from) this.#lengthen(last, from, start);
    }
    if (start >= to) return;
    const written = this.#source.slice(start, to);
    if (last?.kind === 'same' && last.source + last.sourceLength === start) {
      last.written += written;
      last.sourceLength += written.length;
      this.#length += written.length;
    } else {
      this.#add('same', written, start, to - start);
    }
  }

  /** Indentation and quote marks after a line break are part of it; what follows other markup is dropped. */
  #lengthen(lineBreak: OpenRun, from: number, to: number): void {
    const end = lineBreak.source + lineBreak.sourceLength;
    if (isBlank(this.#source, end, from, QUOTE_MARK)) lineBreak.sourceLength = to - lineBreak.source;
  }

  #add(kind: RunKind, written: string, source: number, sourceLength: number): void {
    this.#runs.push({ kind, written, text: this.#length, source, sourceLength });
    this.#length += written.length;
  }

  /** Takes off spaces at the end; answers what is last then. */
  #trimSpaces(): OpenRun | undefined {
    for (;;) {
      const last = this.#runs[this.#runs.length - 1];
      if (last?.kind !== 'same') return last;
      let length = last.written.length;
      while (length > 0 && isSpace(last.written.charCodeAt(length - 1))) length--;
      this.#length -= last.written.length - length;
      last.written = last.written.slice(0, length);
      last.sourceLength = length;
      if (length > 0) return last;
      this.#runs.pop();
    }
  }
}

/** Curly quotation marks and apostrophes made straight, one for one. */
export function straighten(text: string): string {
  return ASCII.test(text) ? text : text.replace(CURLY_SINGLE, "'").replace(CURLY_DOUBLE, '"');
}

/** Whether there are only spaces, line ends and `besides` in source[from, to). */
function isBlank(source: string, from: number, to: number, besides = 32): boolean {
  for (let i = from; i < to; i++) {
    const code = source.charCodeAt(i);
    if (!isSpace(code) && code !== 10 && code !== besides) return false;
  }
  return true;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9;
}
