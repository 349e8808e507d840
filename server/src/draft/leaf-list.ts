import type { BlockKind, Skipped } from './draft.ts';
import type { Leaf } from './leaf.ts';
import type { Tokens } from './tokens.ts';

/** A leaf and the tokens that it is read from: those from `first` to before `last`. */
export interface TokenLeaf extends Leaf {
  readonly first: number;
  readonly last: number;
}

/** What a leaf is like besides where it stands. */
export interface LeafContext {
  readonly kind: BlockKind;
  readonly level: number;
  readonly shape: string;
}

/** Gathers the leaves of a row of tokens, and what lies between them; tokens are given in order. */
export class LeafList {
  readonly leaves: TokenLeaf[] = [];
  readonly skipped: Skipped[] = [];
  readonly #tokens: Tokens;
  #context: LeafContext | undefined;
  #first = -1;
  #last = -1;
  /** Markup that is part of the leaf only if words follow: tokens, and why they are skipped otherwise. */
  readonly #waiting: number[] = [];
  readonly #reasons: Skipped['reason'][] = [];
  /** The last skipped stretch, which may grow yet, and the white space after it. */
  #stretch: { start: number; end: number; reason: Skipped['reason'] } | undefined;
  #blankFrom = -1;
  #blankTo = -1;

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
  }

  get isOpen(): boolean {
    return this.#context !== undefined;
  }

  /** The token that a leaf would begin with if it took this one; nothing where one is open. */
  firstOf(token: number): number | undefined {
    return this.#context === undefined ? (this.#waiting[0] ?? token) : undefined;
  }

  /** The token is part of a leaf, the open one or a new one; a new one begins with the markup that waits. */
  take(token: number, context: LeafContext): void {
    if (this.#context === undefined) {
      this.#context = context;
      this.#first = this.#waiting[0] ?? token;
    }
    if (this.#waiting.length > 0) this.#forgetWaiting();
    this.#last = token;
  }

  /** The token is part of a leaf when more of one follows; otherwise it is skipped. */
  wait(token: number, reason: Skipped['reason']): void {
    this.#waiting.push(token);
    this.#reasons.push(reason);
  }

  /** The open leaf ends. */
  end(): void {
    const context = this.#context;
    if (context !== undefined) {
      this.#context = undefined;
      const { starts } = this.#tokens;
      const [first, last] = [this.#first, this.#last + 1];
      const { kind, level, shape } = context;
      this.leaves.push({ from: starts[first] ?? 0, to: starts[last] ?? 0, kind, level, shape, first, last });
    }
    if (this.#waiting.length === 0) return;
    this.#waiting.forEach((token, i) => {
      this.#pass(token, this.#reasons[i] ?? 'markup');
    });
    this.#forgetWaiting();
  }

  /** The open leaf ends and the token stands between it and the next. */
  skip(token: number, reason: Skipped['reason']): void {
    this.end();
    this.#pass(token, reason);
  }

  /** The token is white space: outside of leaves it parts no skipped stretches. */
  blank(token: number): void {
    const from = this.#tokens.starts[token] ?? 0;
    if (this.#blankTo !== from) this.#blankFrom = from;
    this.#blankTo = this.#tokens.starts[token + 1] ?? 0;
  }

  #forgetWaiting(): void {
    this.#waiting.length = 0;
    this.#reasons.length = 0;
  }

  /** Comments stand alone, for what they may ask of the checker; other stretches of one kind are put together. */
  #pass(token: number, reason: Skipped['reason']): void {
    const start = this.#tokens.starts[token] ?? 0;
    const end = this.#tokens.starts[token + 1] ?? 0;
    const last = this.#stretch;
    const follows =
      last !== undefined && (last.end === start || (last.end === this.#blankFrom && this.#blankTo === start));
    if (follows && last.reason === reason && reason !== 'comment') {
      last.end = end;
    } else {
      this.#stretch = { start, end, reason };
      this.skipped.push(this.#stretch);
    }
  }
}
