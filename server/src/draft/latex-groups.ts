import {
  BLANK,
  BRACKET,
  BRACKET_END,
  CLOSE,
  COMMENT,
  environmentOfKind,
  OPEN,
  PARAGRAPH,
  TEXT,
} from './latex-tokens.ts';
import type { Tokens } from './tokens.ts';

/** Tokens that are looked through for a closing square bracket. */
const BRACKET_LIMIT = 300;

/** Which braces belong together among the tokens of a stretch. */
export class Groups {
  readonly #tokens: Tokens;
  readonly #first: number;
  /** By token, counted from the first: the token that closes the group; 0 when it is not closed or opens none. */
  readonly #closing: Int32Array;
  /** By the empty lines inside of no group: how many environments were begun and not ended. */
  readonly #environments = new Map<number, number>();

  /** Looks at the tokens from `first` to before `last`, inside of `depth` environments. A group does not reach past the end of the environment it stands in. */
  constructor(tokens: Tokens, first: number, last: number, depth = 0) {
    this.#tokens = tokens;
    this.#first = first;
    this.#closing = new Int32Array(Math.max(0, last - first));
    const open: number[] = [];
    const environments: number[] = Array.from({ length: depth }, () => 0);
    for (let i = first; i < last; i++) {
      const kind = tokens.kinds[i] ?? TEXT;
      if (kind === OPEN) {
        open.push(i);
      } else if (kind === CLOSE) {
        const floor = environments[environments.length - 1] ?? 0;
        const opening = open.length > floor ? open.pop() : undefined;
        if (opening !== undefined) this.#closing[opening - first] = i;
      } else if (kind === PARAGRAPH) {
        if (open.length === 0) this.#environments.set(i, environments.length);
      } else {
        const begins = environmentOfKind(kind)?.begins;
        if (begins === true) environments.push(open.length);
        else if (begins === false) open.length = environments.pop() ?? open.length;
      }
    }
  }

  /** The token that closes the group that `open` opens; -1 when it is not closed. */
  closing(open: number): number {
    const at = this.#closing[open - this.#first] ?? 0;
    return at > 0 ? at : -1;
  }

  /** How many environments are open at an empty line that stands in no group; nothing where a group is open. */
  depthAt(paragraph: number): number | undefined {
    return this.#environments.get(paragraph);
  }

  /** The token of the square bracket that closes the one at `open`, in the same paragraph and group; -1 when there is none near. */
  bracketEnd(open: number): number {
    const last = Math.min(this.#first + this.#closing.length, open + BRACKET_LIMIT);
    for (let i = open + 1; i < last; i++) {
      const kind = this.#tokens.kinds[i] ?? TEXT;
      if (kind === BRACKET_END) return i;
      if (kind === CLOSE || kind === PARAGRAPH || environmentOfKind(kind) !== undefined) return -1;
      if (kind === OPEN) {
        const close = this.closing(i);
        if (close < 0) return -1;
        i = close;
      }
    }
    return -1;
  }

  /** The first token from `i` on that is neither white space nor a comment. */
  pastBlank(i: number): number {
    let at = i;
    for (let kind = this.#tokens.kinds[at]; kind === BLANK || kind === COMMENT; kind = this.#tokens.kinds[at]) at++;
    return at;
  }

  /** The first token from `i` on past arguments in square brackets, Beamer's in angle brackets and those of rules: "(lr)". */
  pastOptions(i: number, text: string): number {
    let at = i;
    for (;;) {
      const next = this.pastBlank(at);
      const kind = this.#tokens.kinds[next];
      const end = kind === BRACKET ? this.bracketEnd(next) : kind === TEXT && this.#isOverlay(next, text) ? next : -1;
      if (end < 0) return at;
      at = end + 1;
    }
  }

  /** The braces that open the next argument after `i`, past options; -1 when none follow. */
  argument(i: number, text: string): number {
    const at = this.pastBlank(this.pastOptions(i, text));
    return this.#tokens.kinds[at] === OPEN ? at : -1;
  }

  /** "<1->", "<2>": on which slides something is shown; "(lr)": how a rule ends. */
  #isOverlay(i: number, text: string): boolean {
    const [from, to] = [this.#tokens.starts[i] ?? 0, this.#tokens.starts[i + 1] ?? 0];
    return to - from <= 30 && OVERLAY.test(text.slice(from, to));
  }
}

const OVERLAY = /^\s*(?:<[\w\s,.+|@:-]*>|\([lr\d]*\))\s*$/;
