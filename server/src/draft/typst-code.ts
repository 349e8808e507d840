/** Typst's code inside text: where an expression after "#" ends, and what text it holds. */
import type { Span } from './draft.ts';

/** A stretch of text inside an expression; its brackets or quotation marks are left out. */
export interface Held extends Span {
  readonly kind: 'content' | 'string';
  /** The argument that it is given as: "caption" of `caption: [words]`. */
  readonly label: string | undefined;
  /** The function that it is given to: "table" of `table(columns: 2, [words])`. */
  readonly to: string;
}

export interface Expression {
  /** "let", "figure", "calc.max"; empty where no name follows the sign. */
  readonly name: string;
  /** Whether it is one that goes on to the end of its line: let, set, show, import, include. */
  readonly isStatement: boolean;
  readonly end: number;
  /** In order; what lies inside another is not listed. */
  readonly held: readonly Held[];
}

const STATEMENTS: ReadonlySet<string> = new Set(['let', 'set', 'show', 'import', 'include']);
const NAME = /[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{N}_-]*)*/uy;
const LINK = /https?:\/\/[^\s<>"\][]*/y;

/** Scans that ran to the end of the text in vain before later ones are kept short, and how short, in UTF-16 code units. */
const PATIENCE = 20;
const SHORT = 4_000;

interface Open {
  /** What closes it; empty for a statement. */
  readonly closing: string;
  readonly isCode: boolean;
  readonly name: string;
  readonly start: number;
  label: string | undefined;
}

/** Finds the ends of expressions, formulas, raw text and comments in text[0, to). */
export class TypstCode {
  readonly #text: string;
  readonly #to: number;
  #failures = 0;
  /** Where brackets open that are known not to close. */
  readonly #unclosed = new Set<number>();

  constructor(text: string, to: number) {
    this.#text = text.slice(0, to);
    this.#to = to;
  }

  /** The end of what begins at `at` and is not words: raw text, a formula, a comment, an escape, a link; -1 where it is words. */
  verbatimEnd(at: number): number {
    const text = this.#text;
    switch (text[at]) {
      case '\\':
        return Math.min(this.#to, at + 2);
      case '`': {
        const end = this.rawEnd(at);
        return end < 0 ? at + this.ticksAt(at) : end;
      }
      case '$':
        return this.formulaEnd(at);
      case '/':
        return this.commentEnd(at);
      case 'h':
        LINK.lastIndex = at;
        return LINK.test(text) ? LINK.lastIndex : -1;
      default:
        return -1;
    }
  }

  rawEnd(at: number): number {
    const ticks = this.ticksAt(at);
    if (ticks === 2) return at + 2;
    const close = this.#find('`'.repeat(ticks), at + ticks);
    return close < 0 ? -1 : close + ticks;
  }

  /** How many backquotes stand in a row. */
  ticksAt(at: number): number {
    let ticks = 0;
    while (this.#text[at + ticks] === '`') ticks++;
    return ticks;
  }

  formulaEnd(at: number): number {
    for (let i = at + 1, limit = this.#limit(at); i < limit; i++) {
      if (this.#text[i] === '\\') i++;
      else if (this.#text[i] === '$') return i + 1;
    }
    this.#failures++;
    return -1;
  }

  commentEnd(at: number): number {
    if (this.#text[at + 1] === '/') {
      const newline = this.#text.indexOf('\n', at);
      return newline < 0 ? this.#to : newline;
    }
    if (this.#text[at + 1] !== '*') return -1;
    let depth = 1;
    let i = at + 2;
    for (; i < this.#to && depth > 0; i++) {
      if (this.#text.startsWith('/*', i)) {
        depth++;
        i++;
      } else if (this.#text.startsWith('*/', i)) {
        depth--;
        i++;
      }
    }
    return i;
  }

  /** The expression after the "#" at `at`; nothing where there is none. */
  expression(at: number): Expression | undefined {
    const text = this.#text;
    const held: Held[] = [];
    const first = text[at + 1] ?? '';
    if (first === '"') {
      const end = this.#stringEnd(at + 1);
      return end < 0 ? undefined : { name: '', isStatement: false, end, held };
    }
    let name = this.#nameAt(at + 1);
    let end = at + 1 + name.length;
    const isStatement = STATEMENTS.has(name);
    if (isStatement)
      end = this.#balanced(
        end,
        [{ closing: '', isCode: true, name, start: end, label: this.#letName(name, end) }],
        held,
      );
    else if (name === '' && !/[([{]/.test(first)) return undefined;
    else if (/^(?:if|for|while|context|return)$/.test(name)) end = this.#flow(end, name, held);
    else end = this.#calls(end, name, held);
    if (end < 0) return undefined;
    // A call in a chain is known by the last of its names: `fn.with`.
    if (name.includes('.')) name = name.slice(name.lastIndexOf('.') + 1);
    if (text[end] === ';') end++;
    return { name, isStatement, end, held };
  }

  #nameAt(at: number): string {
    NAME.lastIndex = at;
    const name = NAME.exec(this.#text)?.[0] ?? '';
    return name;
  }

  #letName(statement: string, at: number): string | undefined {
    return statement === 'let'
      ? /^\s+([\p{L}_][\p{L}\p{N}_-]*)\s*=/u.exec(this.#text.slice(at, at + 80))?.[1]
      : undefined;
  }

  /** Arguments and contents after a name, and further calls on what comes of them. */
  #calls(from: number, name: string, held: Held[]): number {
    let end = from;
    let called = name;
    for (;;) {
      const sign = this.#text[end] ?? '';
      if (sign === '(' || sign === '[' || (sign === '{' && called === '')) {
        end = this.#balanced(end, [], held, called);
        if (end < 0) return -1;
      } else if (sign === '.' && end > from) {
        const next = this.#nameAt(end + 1);
        if (next === '') return end;
        called = next.slice(next.lastIndexOf('.') + 1);
        end += 1 + next.length;
      } else {
        return end;
      }
    }
  }

  /** "if … [ ] else [ ]", "for x in y [ ]": up to the last of their blocks. */
  #flow(from: number, name: string, held: Held[]): number {
    let end = from;
    for (let i = from; i < this.#to; ) {
      const sign = this.#text[i] ?? '';
      if (sign === '\n' || sign === ']') return end;
      if (sign === '"') {
        i = this.#stringEnd(i);
        if (i < 0) return -1;
        end = i;
      } else if (/[([{]/.test(sign)) {
        i = this.#balanced(i, [], held, name);
        if (i < 0) return -1;
        end = i;
        if (sign !== '(' && !/^\s*else\b/.test(this.#text.slice(i, i + 20))) return i;
      } else {
        i++;
        if (/\S/.test(sign)) end = i;
      }
    }
    return end;
  }

  /** Where what opens at `from` closes; -1 where it does not. `open` is what is open already. */
  #balanced(from: number, open: Open[], held: Held[], name = ''): number {
    const text = this.#text;
    let called = name;
    const limit = this.#limit(from);
    for (let i = from; i < limit; ) {
      const top = open[open.length - 1];
      const sign = text[i] ?? '';
      if (top?.closing === '' && (sign === '\n' || sign === ';' || sign === ']')) return i;
      if (top !== undefined && sign === top.closing) {
        open.pop();
        i++;
        if (!top.isCode && open.every((each) => each.isCode))
          held.push({ kind: 'content', start: top.start + 1, end: i - 1, label: open.at(-1)?.label, to: top.name });
        if (open.length === 0) return i;
        continue;
      }
      if (sign === '[' || ((top?.isCode ?? true) && (sign === '(' || sign === '{'))) {
        if (this.#unclosed.has(i)) break;
        const closing = { '[': ']', '(': ')', '{': '}' }[sign] ?? '';
        open.push({
          closing,
          isCode: sign !== '[',
          name: called === '' ? (top?.name ?? '') : called,
          start: i,
          label: undefined,
        });
        i++;
      } else if (top?.isCode === false && sign === '#') {
        // Code in text: only its brackets and strings matter here.
        const inner = this.#nameAt(i + 1);
        i += 1 + inner.length;
        called = inner;
        if (STATEMENTS.has(inner) || /[({]/.test(text[i] ?? '')) {
          i = this.#codeInText(i, STATEMENTS.has(inner), open, inner);
        }
      } else if (top?.isCode === true && sign === '"') {
        const end = this.#stringEnd(i);
        if (end < 0) break;
        if (open.every((each) => each.isCode))
          held.push({ kind: 'string', start: i + 1, end: end - 1, label: top.label, to: top.name });
        i = end;
      } else if (top?.isCode === true && /[\p{L}_]/u.test(sign)) {
        const word = this.#nameAt(i) || sign;
        i += word.length;
        called = word.slice(word.lastIndexOf('.') + 1);
        if (/^\s*:/.test(text.slice(i, i + 8)) && top.closing === ')') top.label = word;
        continue;
      } else if (top?.isCode === true && /[)\]}]/.test(sign)) {
        break;
      } else {
        if (top !== undefined && sign === ',' && top.closing === ')') top.label = undefined;
        const end = this.verbatimEnd(i);
        i = end > i ? end : i + 1;
      }
      called = /[\s([{]/.test(sign) ? '' : called;
    }
    if (open[0]?.closing === '' && open.length === 1) return this.#to;
    for (const { start } of open) this.#unclosed.add(start);
    this.#failures++;
    return -1;
  }

  /** Goes over code that stands in text that stands in code; leaves what it opened on the stack. */
  #codeInText(at: number, isStatement: boolean, open: Open[], name: string): number {
    open.push({
      closing: isStatement ? '\n' : this.#text[at] === '(' ? ')' : '}',
      isCode: true,
      name,
      start: at,
      label: undefined,
    });
    return isStatement ? at : at + 1;
  }

  #stringEnd(at: number): number {
    for (let i = at + 1, limit = this.#limit(at); i < limit; i++) {
      if (this.#text[i] === '\\') i++;
      else if (this.#text[i] === '"') return i + 1;
    }
    this.#failures++;
    return -1;
  }

  #find(closing: string, from: number): number {
    const close = this.#text.slice(0, this.#limit(from)).indexOf(closing, from);
    if (close < 0) this.#failures++;
    return close;
  }

  #limit(from: number): number {
    return this.#failures < PATIENCE ? this.#to : Math.min(this.#to, from + SHORT);
  }
}
