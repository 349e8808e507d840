import type { Change } from './change.ts';

/** A text cut into tokens without gaps. What the numbers of their kinds mean, their lexer says. */
export interface Tokens {
  readonly count: number;
  readonly kinds: Uint16Array;
  /** Offset of each token's start, and as a last one the length of the text. */
  readonly starts: Int32Array;
}

/** Takes the next token, which ends before `end`; says whether to go on. */
export type Emit = (kind: number, end: number) => boolean;

/** Cuts a text into tokens. What a token is depends on the text from its start on, and on nothing before. */
export interface Lexer {
  /** Hands on the tokens from `from` on, in order, where a token starts. */
  scan(text: string, from: number, emit: Emit): void;
  /**
   * Whether a change after the end of the token that follows one of this kind leaves this one, and all before, as they are.
   * A kind is none of these when where it ends may depend on what stands further on.
   */
  settles(kind: number): boolean;
}

/** The tokens of a text; where they are those of a text before a change, only what the change touched is cut anew. */
export function tokensOf(text: string, lexer: Lexer, before?: Tokens, change?: Change): Tokens {
  if (before !== undefined && change === undefined) return before;
  const kept = before === undefined || change === undefined ? 0 : keptBefore(lexer, before, change.from);
  const kinds: number[] = [];
  const ends: number[] = [];
  let rejoined = -1;
  lexer.scan(text, before?.starts[kept] ?? 0, (kind, end) => {
    kinds.push(kind);
    ends.push(end);
    if (before === undefined || change === undefined || end < change.newTo) return true;
    rejoined = tokenStartingAt(before, end - change.newTo + change.oldTo);
    return rejoined < 0;
  });
  return joined(
    before,
    kept,
    kinds,
    ends,
    rejoined,
    change === undefined ? 0 : change.newTo - change.oldTo,
    text.length,
  );
}

/** Index of the token that holds the character at `offset`; the last one for the end of the text. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tokens.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** How many tokens a change at `from` leaves alone. */
function keptBefore(lexer: Lexer, before: Tokens, from: number): number {
  // The token that the change touches, or may lengthen, is cut anew and so is the one before, whose end it decides.
  let kept = Math.max(0, tokenAt(before, Math.max(0, from - 1)) - 1);
  while (kept > 0 && !lexer.settles(before.kinds[kept - 1] ?? 0)) kept--;
  return kept;
}

function tokenStartingAt(tokens: Tokens, offset: number): number {
  const index = tokenAt(tokens, offset);
  return tokens.count > 0 && tokens.starts[index] === offset ? index : -1;
}

/** The first `kept` tokens of `before`, the new ones, and those of `before` from `rejoined` on, moved `by`. */
function joined(
  before: Tokens | undefined,
  kept: number,
  kinds: readonly number[],
  ends: readonly number[],
  rejoined: number,
  by: number,
  length: number,
): Tokens {
  const rest = before === undefined || rejoined < 0 ? 0 : before.count - rejoined;
  const count = kept + kinds.length + rest;
  const allKinds = new Uint16Array(count);
  const starts = new Int32Array(count + 1);
  if (before !== undefined) {
    allKinds.set(before.kinds.subarray(0, kept));
    starts.set(before.starts.subarray(0, kept + 1));
  }
  allKinds.set(kinds, kept);
  starts.set(ends, kept + 1);
  if (before !== undefined && rest > 0) {
    const at = kept + kinds.length;
    allKinds.set(before.kinds.subarray(rejoined, before.count), at);
    for (let i = 0; i < rest; i++) starts[at + i] = (before.starts[rejoined + i] ?? 0) + by;
  }
  starts[count] = length;
  return { count, kinds: allKinds, starts };
}
