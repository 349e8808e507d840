/** A stretch of text cut into tokens without gaps. What the numbers of their kinds mean, their lexer says. */
export interface Tokens {
  readonly count: number;
  readonly kinds: Uint16Array;
  /** Offset of each token's start, and as a last one the end of the stretch; absolute. */
  readonly starts: Int32Array;
}

/** Takes the next token, which ends before `end`; says whether to go on. */
export type Emit = (kind: number, end: number) => boolean;

/** Cuts a text into tokens. What a token is depends on the text from its start on, and on nothing before. */
export interface Lexer {
  /** Hands on the tokens from `from` on, in order, where a token starts. */
  scan(text: string, from: number, emit: Emit): void;
}

/** The tokens of text[from, to), the last one whole. */
export function tokensOf(text: string, lexer: Lexer, from: number, to: number): Tokens {
  const kinds: number[] = [];
  const starts: number[] = [from];
  if (from < to)
    lexer.scan(text, from, (kind, end) => {
      kinds.push(kind);
      starts.push(end);
      return end < to;
    });
  return { count: kinds.length, kinds: Uint16Array.from(kinds), starts: Int32Array.from(starts) };
}
