/** Typst: headings, lists, paragraphs, and the text that its functions are given. */
import type { BlockKind } from './draft.ts';
import type { Leaf, LinkTargets, ReadLeaf } from './leaf.ts';
import { lineFrom } from './lines.ts';
import { type Outline, OutlineBuilder, type OutlinedFormat } from './outline.ts';
import { type Expression, TypstCode } from './typst-code.ts';
import { isInline, kindOfHeld } from './typst-functions.ts';
import { TypstReading } from './typst-prose.ts';

export const typst: OutlinedFormat = {
  outline: (text: string): Outline => new TypstOutline(text).finish(),
  read: (leaf: Leaf, text: string, targets: LinkTargets): ReadLeaf => new TypstReading(leaf, text, targets).readLeaf(),
};

/** How deep text may lie in functions; what is deeper is read as part of what is around it. */
const DEEPEST = 20;

const HEADING = /(={1,6})[ \t]+/y;
const ITEM = /(?:[-+]|\d{1,4}\.)(?:[ \t]+|(?=\n|$))/y;
const TERM = /\/[ \t]+(?=\S)/y;

/** What is being read between two brackets, or the whole draft. */
interface Body {
  readonly to: number;
  readonly kind: BlockKind | undefined;
  readonly nesting: number;
  readonly code: TypstCode;
  /** Indents of the list items that are open, from the outermost on. */
  readonly items: number[];
}

class TypstOutline {
  readonly #text: string;
  readonly #out = new OutlineBuilder();

  constructor(text: string) {
    this.#text = text;
    // A label between the brackets of a call is a reference to it.
    for (const { 1: label } of text.matchAll(/(?<![(,]\s{0,9})<([\p{L}_][\p{L}\p{N}_.:-]{0,80})>/gu))
      this.#out.targets.set(label ?? '', '');
  }

  finish(): Outline {
    this.#body(0, this.#text.length, undefined, 0);
    return this.#out.finish();
  }

  #body(from: number, to: number, kind: BlockKind | undefined, nesting: number): void {
    const body: Body = { to, kind, nesting, code: new TypstCode(this.#text, to), items: [] };
    for (let at = from; at < to; ) {
      const start = this.#afterSpaces(at, to);
      if (start >= to) break;
      if (this.#text[start] === '\n') at = start + 1;
      else at = Math.max(at + 1, this.#block(start, body));
    }
  }

  /** Reads the block that begins at an offset and answers where what follows it begins. */
  #block(at: number, body: Body): number {
    const { code, to } = body;
    const sign = this.#text[at];
    if (sign === '/' && /[/*]/.test(this.#text[at + 1] ?? '')) {
      const end = code.commentEnd(at);
      this.#out.skip(at, end, 'comment');
      return end;
    }
    if (this.#text.startsWith('```', at)) {
      const end = code.rawEnd(at);
      if (end > 0) {
        this.#out.skip(at, end, 'code');
        return end;
      }
    }
    if (sign === '#') {
      const expression = code.expression(at);
      if (expression !== undefined && this.#standsAlone(expression, to)) return this.#expression(at, expression, body);
    }
    const indent = this.#indentAt(at);
    while ((body.items.at(-1) ?? -1) >= indent) body.items.pop();
    const heading = this.#match(HEADING, at);
    if (heading !== undefined) {
      const end = this.#lineEnd(at, body);
      this.#out.leaf(
        at + heading.length,
        this.#trimmed(at, end),
        body.kind ?? 'heading',
        heading.trim().length,
        'heading',
      );
      body.items.length = 0;
      return end;
    }
    const item = this.#match(ITEM, at);
    if (item !== undefined) {
      body.items.push(indent);
      return this.#paragraph(at + item.length, body);
    }
    const term = this.#match(TERM, at);
    if (term !== undefined) {
      body.items.push(indent);
      const end = this.#lineEnd(at, body);
      const colon = this.#text.slice(at, end).indexOf(': ');
      if (colon > 0) {
        this.#leaf(at + term.length, at + colon, body);
        return this.#paragraph(at + colon + 2, body);
      }
      return this.#paragraph(at + term.length, body);
    }
    return this.#paragraph(at, body);
  }

  /** Whether an expression is a block: a statement, or a call that is not part of a sentence and has its line to itself. */
  #standsAlone({ name, isStatement, end, held }: Expression, to: number): boolean {
    if (isStatement) return true;
    if (isInline(name) || (name === '' && held.length > 0)) return false;
    return /^[ \t]*(?:<[\w:.-]{1,80}>[ \t]*)?(?:\n|$|\/\/|\/\*)/.test(this.#text.slice(end, Math.min(to, end + 120)));
  }

  #expression(at: number, { isStatement, end, held }: Expression, body: Body): number {
    let skipped = at;
    for (const each of held) {
      const kind = body.nesting < DEEPEST ? kindOfHeld(each, isStatement, body.kind) : undefined;
      if (kind === undefined) continue;
      this.#out.skip(skipped, each.start, 'code');
      skipped = each.end;
      if (each.kind === 'string')
        this.#out.leaf(each.start, each.end, kind === 'body' ? 'paragraph' : kind, 0, 'string');
      else this.#body(each.start, each.end, kind === 'body' ? undefined : kind, body.nesting + 1);
    }
    this.#out.skip(skipped, end, 'code');
    return end;
  }

  /** Reads on to a blank line or what begins a block of its own. */
  #paragraph(from: number, body: Body): number {
    const { to, code } = body;
    const item = body.items.at(-1) ?? -1;
    let at = from;
    let end = from;
    while (at < to) {
      end = this.#lineEnd(at, body);
      at = this.#afterSpaces(end + 1, to);
      if (end >= to || at >= to || this.#text[at] === '\n') break;
      if (this.#indentAt(at) <= item) break;
      if ([HEADING, ITEM, TERM].some((mark) => this.#match(mark, at) !== undefined)) break;
      if (this.#text.startsWith('```', at)) break;
      if (this.#text[at] === '#') {
        const expression = code.expression(at);
        if (expression !== undefined && this.#standsAlone(expression, to)) break;
      }
    }
    this.#leaf(from, end, body);
    return end;
  }

  #leaf(from: number, to: number, body: Body): void {
    const kind = body.kind ?? (body.items.length > 0 ? 'list-item' : 'paragraph');
    const start = this.#afterSpaces(from, to);
    this.#out.leaf(start, this.#trimmed(start, to), kind, kind === 'list-item' ? body.items.length : 0, 'paragraph');
  }

  /** The end of the line that `at` is on; what goes over lines (formulas, raw text, calls) belongs to it. */
  #lineEnd(at: number, { to, code }: Body): number {
    for (let i = at; i < to; ) {
      const sign = this.#text[i];
      if (sign === '\n') return i;
      if (sign === '\\' && this.#text[i + 1] === '\n') return i + 1;
      const end = sign === '#' ? (code.expression(i)?.end ?? -1) : code.verbatimEnd(i);
      i = end > i ? end : i + 1;
    }
    return to;
  }

  #match(mark: RegExp, at: number): string | undefined {
    mark.lastIndex = at;
    return mark.exec(this.#text)?.[0];
  }

  #afterSpaces(at: number, to: number): number {
    let i = at;
    while (i < to && (this.#text[i] === ' ' || this.#text[i] === '\t')) i++;
    return i;
  }

  #trimmed(from: number, to: number): number {
    return Math.max(from, lineFrom(this.#text, from, to, 0).end);
  }

  /** Columns before an offset in its line. */
  #indentAt(at: number): number {
    let i = at;
    while (i > 0 && (this.#text[i - 1] === ' ' || this.#text[i - 1] === '\t')) i--;
    return at - i;
  }
}
