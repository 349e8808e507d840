/**
 * Regular expressions of rule packs: RE2's syntax, run by an engine whose time grows with the text alone. The host's own
 * engine backtracks, so that one careless expression could hold up an editor for hours.
 */
import type { RE2JS } from 're2js';
import type { Span } from '../draft/draft.ts';
import { straighten } from '../draft/prose.ts';
import { requiredLetters } from './required-letters.ts';
import type { SearchText } from './search-text.ts';

/** A regular expression that is not taken; `start` and `end` are offsets in its source. */
export class RegexError extends Error implements Span {
  constructor(
    message: string,
    readonly start: number,
    readonly end: number,
  ) {
    super(message);
  }
}

export interface RegexOptions {
  /** Tell capital letters from small ones. */
  readonly matchCase?: boolean;
  /** Find whole words alone. */
  readonly wholeWords?: boolean;
}

/** Largest program of an expression, in instructions: what a text costs grows with it. */
const MOST_INSTRUCTIONS = 10_000;
/**
 * Characters that may be gone over in a stretch to find all matches. One match costs the stretch's length at most; an expression
 * that looks far ahead from every letter would cost its square.
 */
const MOST_STEPS = 400_000;

const WORD = /[\p{L}\p{M}\p{N}_]/u;

/** Loaded when it is first asked for: nobody waits for it whose packs have no regular expressions. */
function engine(): typeof RE2JS {
  return (require('re2js') as typeof import('re2js')).RE2JS;
}

export class Regex {
  readonly source: string;
  /** In small letters: every match has one of these in it. Nothing where there is no telling. */
  readonly letters: readonly string[] | undefined;
  readonly #options: RegexOptions;
  #compiled: RE2JS | undefined;

  /** Throws RegexError. */
  constructor(source: string, options: RegexOptions = {}) {
    this.source = straighten(source);
    this.#options = options;
    const plain = compile(this.source);
    if (plain.programSize() > MOST_INSTRUCTIONS)
      throw new RegexError(
        'This expression is too large. Make its repeats shorter, or part it into several.',
        0,
        source.length,
      );
    if (plain.testExact(''))
      throw new RegexError(
        'This expression can match no characters at all, so it would match everywhere. Let it need one at least.',
        0,
        source.length,
      );
    if (!WORD.test(source) && source !== this.source && /^['"]$/.test(oneOf(plain)))
      throw new RegexError(
        'This expression finds every quotation mark: curly and straight ones are the same here. Leave it out.',
        0,
        source.length,
      );
    this.letters = requiredLetters(plain);
  }

  /** All that is matched and not empty, in order and without overlaps; offsets count from the text's start. */
  find(text: SearchText): readonly Span[] {
    if (this.letters?.every((each) => !text.lower.includes(each))) return [];
    const found: Span[] = [];
    for (const stretch of text.stretches) {
      const matcher = this.#engine.matcher(stretch.text);
      const most = Math.max(1, Math.floor(MOST_STEPS / stretch.text.length));
      let going = matcher.find(stretch.from);
      for (let n = 0; going && n < most; n++) {
        const start = matcher.start() + stretch.offset;
        const end = matcher.end() + stretch.offset;
        if (start >= stretch.end) break;
        // The last match of the stretch before may reach into this one.
        if (end > start && start >= (found.at(-1)?.end ?? 0) && !this.#cutsWord(text.text, start, end))
          found.push({ start, end });
        going = matcher.find();
      }
    }
    return found;
  }

  /** The groups of a match, in order; those that took no part are left out. */
  groupsOf(text: string): readonly string[] {
    const matcher = this.#engine.matcher(text);
    if (!matcher.find()) return [];
    return Array.from({ length: matcher.groupCount() }, (_, i) => matcher.group(i + 1)).filter((g) => g !== null);
  }

  /** Whether it has groups that capture. */
  get captures(): boolean {
    return this.#engine.groupCount() > 0;
  }

  /** What stands instead of a text that it matches as a whole, `$1` and the like filled; nothing where it matches another text. */
  replaced(text: string, by: string): string | undefined {
    if (!this.#engine.matches(text)) return undefined;
    return by.includes('$') ? this.#engine.matcher(text).replaceFirst(by) : by;
  }

  get #engine(): RE2JS {
    if (!this.#compiled) {
      const { matchCase = false, wholeWords = false } = this.#options;
      this.#compiled = compile(wholeWords ? bounded(this.source) : this.source, matchCase);
    }
    return this.#compiled;
  }

  /** The engine knows the letters of ASCII alone: to it, "na" would be a word in "naïve". */
  #cutsWord(text: string, start: number, end: number): boolean {
    return this.#cutsAt(text, start) || this.#cutsAt(text, end);
  }

  #cutsAt(text: string, at: number): boolean {
    const before = characterBefore(text, at);
    const after = String.fromCodePoint(text.codePointAt(at) ?? 32);
    if (!WORD.test(before) || !WORD.test(after)) return false;
    return this.#options.wholeWords === true || before > '\x7F' || after > '\x7F';
  }
}

function compile(source: string, matchCase = true): RE2JS {
  const re2js = engine();
  try {
    return re2js.compile(source, re2js.MULTILINE | (matchCase ? 0 : re2js.CASE_INSENSITIVE));
  } catch (error) {
    const { error: what, input } = error as { readonly error?: string; readonly input?: string | null };
    // The engine writes its flags before the expression.
    const part = (input ?? '').replace(/^\(\?[im]+\)/, '');
    const at = Math.max(0, source.indexOf(part));
    const around = LOOKAROUND.exec(part)?.[0];
    if (around) throw new RegexError(lookaround(around), at, at + around.length);
    throw part !== ''
      ? new RegexError(inPlainWords(what ?? '', part), at, at + part.length)
      : new RegexError(inPlainWords(what ?? String(error), part), 0, source.length);
  }
}

function inPlainWords(what: string, part: string): string {
  if (part.startsWith('(?>') || /^[*+?}]\+$/.test(part))
    return `“${part}” tells a backtracking engine not to go back. This engine never does: write it without.`;
  if (/^\\[1-9k]/.test(part))
    return `“${part}” asks for the same words again, which cannot be done in linear time. Write the words out.`;
  if (what.startsWith('invalid repeat count'))
    return `“${part}” repeats too often: 1,000 times is the most. Make it less.`;
  if (what === 'unexpected )') return 'A bracket is closed that was not opened. Take it out, or put “\\” before it.';
  if (what.startsWith('missing closing'))
    return `A bracket is opened and not closed (${what}). Close it, or put “\\” before it.`;
  if (what.startsWith('missing argument'))
    return `There is nothing before “${part}” to repeat. Put “\\” before it to mean the sign itself.`;
  return `This regular expression cannot be read: ${what}${part ? `, at “${part}”` : ''}. Its syntax is RE2’s.`;
}

const LOOKAROUND = /^\(\?<?[=!]/;

function lookaround(part: string): string {
  const way = part.includes('<') ? 'behind' : 'ahead';
  return `“${part}” looks ${way}, which cannot be done in linear time. Say what to leave alone by “except” or “exceptRegex”.`;
}

/**
 * With word boundaries where the engine knows them: a letter beyond ASCII is none to it, and none stands between a sign and a
 * space. There, `find` looks itself.
 */
function bounded(source: string): string {
  const left = /^(?:[^ -~]|\\\W)/.test(source) ? '' : '\\b';
  const right = /(?:[^ -~]|\\\W)$/.test(source) ? '' : '\\b';
  return `${left}(?:${source})${right}`;
}

/** The quotation mark that an expression matches as a whole; empty where it matches none. */
function oneOf(plain: RE2JS): string {
  return ["'", '"'].find((mark) => plain.testExact(mark)) ?? '';
}

function characterBefore(text: string, at: number): string {
  const last = text[at - 1] ?? ' ';
  return /[\uDC00-\uDFFF]/.test(last) ? text.slice(at - 2, at) : last;
}
