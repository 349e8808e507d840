import type { BlockKind } from './draft.ts';
import { BODY, endsWithParagraph, type Open, OUTSIDE, opened } from './latex-context.ts';
import type { Environment } from './latex-environments.ts';
import { Groups } from './latex-groups.ts';
import { latexLexer } from './latex-lexer.ts';
import type { Macro } from './latex-macros.ts';
import { readLatexLeaf } from './latex-prose.ts';
import {
  AMPERSAND,
  BLANK,
  BRACKET,
  CLOSE,
  CODE_BLOCK,
  COMMENT,
  COMMENT_BLOCK,
  environmentOfKind,
  macroOfKind,
  OPEN,
  PARAGRAPH,
  SYMBOL,
  TEXT,
} from './latex-tokens.ts';
import { LeafList } from './leaf-list.ts';
import type { Cut, StretchFormat } from './stretch.ts';
import { tokenStretch } from './token-stretch.ts';
import { type Tokens, tokensOf } from './tokens.ts';

/** Environments inside environments beyond which they are no longer looked at. */
const MAX_DEPTH = 500;

/** What is open where a part begins: environments alone, and how many of them the braces know of. */
interface LatexEntry {
  readonly open: readonly Open[];
  readonly depth: number;
}

/** A part may begin with the first words after an empty line, in the environments that are open there. */
export const latex: StretchFormat = {
  start: (text): LatexEntry => ({ open: [hasPreamble(text) ? OUTSIDE : BODY], depth: 0 }),
  read(text, from, to, entry) {
    const tokens = tokensOf(text, latexLexer, from, to);
    const walk = new LatexWalk(tokens, text, entry as LatexEntry);
    walk.run();
    return tokenStretch(walk.list, walk.cuts, (leaf) => readLatexLeaf(leaf, tokens, text));
  },
  same(a, b) {
    const [one, other] = [a as LatexEntry, b as LatexEntry];
    return (
      one.depth === other.depth &&
      one.open.length === other.open.length &&
      one.open.every((open, i) => open === other.open[i] || isSame(open, other.open[i] as Open))
    );
  },
};

function isSame(a: Open, b: Open): boolean {
  return (
    a.environment === b.environment &&
    a.name === b.name &&
    a.kind === b.kind &&
    a.level === b.level &&
    a.shape === b.shape &&
    a.listDepth === b.listDepth &&
    a.inTable === b.inTable &&
    a.skip === b.skip
  );
}

/** Whether the first that a text says of the document environment is that it begins: all before is its preamble. */
function hasPreamble(text: string): boolean {
  // Past the last mention of it, nothing is said any more.
  const last = text.lastIndexOf('{document}');
  let begins = false;
  if (last >= 0)
    latexLexer.scan(text, 0, (kind, end) => {
      const found = environmentOfKind(kind);
      begins = found?.environment.role === 'document' && found.begins;
      return found?.environment.role !== 'document' && end <= last;
    });
  return begins;
}

/** Goes through the tokens with the environments that are open in mind. */
class LatexWalk {
  readonly list: LeafList;
  readonly cuts: Cut[];
  readonly #tokens: Tokens;
  readonly #text: string;
  readonly #groups: Groups;
  readonly #open: Open[];

  constructor(tokens: Tokens, text: string, entry: LatexEntry) {
    this.#tokens = tokens;
    this.#text = text;
    this.#groups = new Groups(tokens, 0, tokens.count, entry.depth);
    this.#open = [...entry.open];
    this.list = new LeafList(tokens);
    this.cuts = [{ at: tokens.starts[0] ?? 0, entry }];
  }

  get #inside(): Open {
    return this.#open[this.#open.length - 1] ?? BODY;
  }

  run(): void {
    let i = 0;
    while (i < this.#tokens.count) i = this.#inside.closing === i ? this.#argumentEnd(i) : this.#token(i);
    this.list.end();
  }

  /** The token is part of a leaf; where that begins after an empty line, a part may begin there. */
  #take(i: number): void {
    const first = this.list.firstOf(i);
    if (first !== undefined && first > 0 && this.#tokens.kinds[first - 1] === PARAGRAPH) {
      const depth = this.#groups.depthAt(first - 1);
      if (depth !== undefined && this.#open.every(({ closing }) => closing === -1))
        this.cuts.push({ at: this.#tokens.starts[first] ?? 0, entry: { open: [...this.#open], depth } });
    }
    this.list.take(i, this.#inside);
  }

  /** Reads a token; says where to go on. */
  #token(i: number): number {
    const kind = this.#tokens.kinds[i] ?? TEXT;
    const { skip } = this.#inside;
    const macro = macroOfKind(kind);
    if (macro !== undefined) return this.#macro(i, macro);
    const ending = environmentOfKind(kind);
    if (ending !== undefined) {
      if (!ending.begins) return this.#end(i, ending.environment);
      return ending.environment.role === 'math' ? this.#inLine(i) : this.#begin(i, ending.environment);
    }
    switch (kind) {
      case BLANK:
        this.list.blank(i);
        break;
      case PARAGRAPH:
        this.list.end();
        while (endsWithParagraph(this.#inside)) this.#open.pop();
        this.list.blank(i);
        break;
      case COMMENT:
      case COMMENT_BLOCK:
        this.list.wait(i, 'comment');
        break;
      case CODE_BLOCK:
        this.list.skip(i, 'code');
        break;
      case OPEN:
      case CLOSE:
        return this.#inLine(i);
      default:
        if (skip !== undefined) this.list.skip(i, skip);
        else if (this.#inside.inTable && this.#endsCell(i, kind)) return this.#cellEnd(i);
        else if (kind === SYMBOL && !this.list.isOpen && !this.#beginsWord(i)) this.list.wait(i, 'markup');
        else this.#take(i);
    }
    return i + 1;
  }

  #endsCell(i: number, kind: number): boolean {
    return kind === AMPERSAND || (kind === SYMBOL && this.#text[(this.#tokens.starts[i] ?? 0) + 1] === '\\');
  }

  /** "&", or "\\" and the space it may ask for. */
  #cellEnd(i: number): number {
    const bracket = this.#tokens.kinds[i] === SYMBOL && this.#tokens.kinds[i + 1] === BRACKET;
    const end = bracket ? this.#groups.bracketEnd(i + 1) : -1;
    return this.#skipTo(i, Math.max(i, end) + 1);
  }

  /** "\%" and "\'e", but not "\\" or "\,". */
  #beginsWord(i: number): boolean {
    return /["'`^~=.%&$#_{}]/.test(this.#text.charAt((this.#tokens.starts[i] ?? 0) + 1));
  }

  /** Markup inside a line. */
  #inLine(i: number): number {
    const { skip } = this.#inside;
    if (skip !== undefined) this.list.skip(i, skip);
    else if (this.list.isOpen) this.#take(i);
    else this.list.wait(i, 'markup');
    return i + 1;
  }

  #macro(i: number, macro: Macro): number {
    switch (macro.role) {
      case 'block':
        // Before the document begins, only what is told of it counts.
        if (this.#inside.skip !== undefined && macro.kind !== 'title' && macro.name !== 'subtitle') break;
        return this.#argument(i, macro.takes, macro.kind ?? 'paragraph', macro.level);
      case 'item':
        if (this.#inside.skip !== undefined) break;
        return this.#item(i, macro);
      case 'boundary':
      case 'declaration':
        return this.#skipWithArguments(i, macro.takes);
    }
    return this.#inLine(i);
  }

  /** Skips a macro and its arguments, empty lines in them or not. */
  #skipWithArguments(i: number, takes: string): number {
    let at = this.#groups.pastOptions(i + 1, this.#text);
    for (const each of takes) {
      const open = each === 'd' ? this.#definitionBody(at) : this.#groups.argument(at, this.#text);
      const close = open < 0 ? -1 : this.#groups.closing(open);
      if (close < 0) break;
      at = close + 1;
    }
    return this.#skipTo(i, at);
  }

  /** The braces after a name and its parameters: "\name#1#2{". */
  #definitionBody(i: number): number {
    for (let at = i; at < Math.min(i + 20, this.#tokens.count); at++) {
      const kind = this.#tokens.kinds[at];
      if (kind === OPEN) return at;
      if (kind === PARAGRAPH) return -1;
    }
    return -1;
  }

  #skipTo(i: number, end: number): number {
    for (let at = i; at < end; at++) {
      const kind = this.#tokens.kinds[at];
      if (kind === COMMENT) this.list.skip(at, 'comment');
      else if (kind === BLANK) this.list.blank(at);
      else this.list.skip(at, this.#inside.skip ?? 'markup');
    }
    return end;
  }

  /** An argument that is a block by itself. */
  #argument(i: number, takes: string, kind: BlockKind, level: number): number {
    const open = this.#groups.argument(i + 1, this.#text);
    if (open < 0) return this.#skipTo(i, this.#groups.pastOptions(i + 1, this.#text));
    this.#skipTo(i, open + 1);
    this.#openArgument(open, takes.slice(1), kind, level);
    return open + 1;
  }

  #openArgument(open: number, takes: string, kind: BlockKind, level: number): void {
    const outer = this.#inside;
    const keeps = (outer.kind === 'quotation' || outer.kind === 'reference') && kind !== 'title' && kind !== 'heading';
    const closing = Math.max(0, this.#groups.closing(open));
    const own = keeps ? { kind: outer.kind, level: 0 } : { kind, level };
    this.#push({
      ...outer,
      ...own,
      shape: 'text',
      environment: undefined,
      closing,
      takes,
      inTable: false,
      skip: undefined,
    });
  }

  #argumentEnd(i: number): number {
    const { takes, kind, level } = this.#inside;
    this.#open.pop();
    this.list.skip(i, 'markup');
    if (takes === '') return i + 1;
    const next = this.#groups.argument(i + 1, this.#text);
    if (next < 0) return i + 1;
    this.#skipTo(i + 1, next + 1);
    this.#openArgument(next, takes.slice(1), kind, level);
    return next + 1;
  }

  #item(i: number, macro: Macro): number {
    if (macro.name === 'bibitem') return this.#skipWithArguments(i, 'x');
    this.list.skip(i, 'markup');
    const next = this.#groups.pastBlank(i + 1);
    const end = this.#tokens.kinds[next] === BRACKET ? this.#groups.bracketEnd(next) : -1;
    if (end < 0) return i + 1;
    // A label is a block of its own: "\item[Ketamine] An anaesthetic."
    this.#skipTo(i + 1, next + 1);
    this.#push({ ...this.#inside, environment: undefined, shape: 'text', closing: end, takes: '' });
    return next + 1;
  }

  #begin(i: number, environment: Environment): number {
    if (environment.role === 'document') {
      this.list.skip(i, 'markup');
      this.#open.length = 0;
      this.#open.push(BODY);
      return i + 1;
    }
    const name = environment.name === '' ? this.#nameAt(i) : environment.name;
    const { takes } = environment;
    if (takes.startsWith('h')) {
      const start = this.#groups.pastOptions(i + 1, this.#text);
      this.#skipTo(i, start);
      this.#push(opened(environment, name, this.#inside));
      const open = this.#groups.pastBlank(start);
      if (this.#inside.skip !== undefined || this.#tokens.kinds[open] !== OPEN) return start;
      this.#skipTo(start, open + 1);
      this.#openArgument(open, takes.slice(1), 'heading', 3);
      return open + 1;
    }
    const end = takes === '?' ? this.#skipTo(i, this.#pastSettings(i + 1)) : this.#skipWithArguments(i, takes);
    this.#push(opened(environment, name, this.#inside));
    return end;
  }

  /** Past what looks like settings after the start of an unknown environment: "[…]", "{0.5\textwidth}", "{lcc}". */
  #pastSettings(i: number): number {
    let at = this.#groups.pastOptions(i, this.#text);
    while (this.#tokens.kinds[at] === OPEN) {
      const close = this.#groups.closing(at);
      const written = this.#text.slice(this.#tokens.starts[at], this.#tokens.starts[close + 1]);
      if (close < 0 || written.length > 80 || /\p{L}{3}.*\s.*\p{L}{3}/su.test(written)) break;
      at = this.#groups.pastOptions(close + 1, this.#text);
    }
    return at;
  }

  #end(i: number, environment: Environment): number {
    const name = environment.name === '' ? this.#nameAt(i) : environment.name;
    let depth = this.#open.length - 1;
    while (depth > 0 && (this.#open[depth]?.closing !== -1 || this.#open[depth]?.name !== name)) depth--;
    if (depth > 0) this.#open.length = depth;
    this.list.skip(i, this.#inside.skip ?? 'markup');
    if (environment.role === 'document') {
      this.#open.length = 0;
      this.#open.push(OUTSIDE);
    }
    return i + 1;
  }

  #nameAt(i: number): string {
    return /\{(.*)\}/.exec(this.#text.slice(this.#tokens.starts[i], this.#tokens.starts[i + 1]))?.[1]?.trim() ?? '';
  }

  #push(open: Open): void {
    if (this.#open.length < MAX_DEPTH) this.#open.push(open);
  }
}
