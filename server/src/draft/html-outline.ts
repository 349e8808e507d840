import type { Skipped } from './draft.ts';
import type { HtmlElement } from './html-elements.ts';
import { PARAGRAPH_WALLS } from './html-elements.ts';
import { readHtmlLeaf } from './html-prose.ts';
import {
  BLANK,
  COMMENT,
  DESCRIPTION,
  HIDDEN,
  htmlLexer,
  MARKUP,
  NOTES,
  REFERENCES,
  type TagToken,
  TEXT,
  tagOfKind,
} from './html-tokens.ts';
import { type LeafContext, LeafList } from './leaf-list.ts';
import type { Cut, StretchFormat } from './stretch.ts';
import { tokenStretch } from './token-stretch.ts';
import { type Tokens, tokensOf } from './tokens.ts';

/** Elements inside elements beyond which their tags are no longer looked at. */
const MAX_DEPTH = 500;

/** Skipped elements that are part of a line, so that a sentence goes on around them. */
const IN_LINE: ReadonlySet<string> = new Set(
  'svg math canvas audio video object select map applet output noscript'.split(' '),
);

/** An element that is open, and what it makes of the text inside. */
interface Open extends LeafContext {
  readonly element: HtmlElement | undefined;
  readonly listDepth: number;
  /** Why what it holds is no prose. */
  readonly skip: Skipped['reason'] | undefined;
  /** Whether it is skipped inside a line. */
  readonly inLine: boolean;
  readonly notes: boolean;
}

const BODY: Open = {
  element: undefined,
  kind: 'paragraph',
  level: 0,
  shape: 'text',
  listDepth: 0,
  skip: undefined,
  inLine: false,
  notes: false,
};

/** A part may begin with the first words after a tag, in the elements that are open there. */
export const html: StretchFormat = {
  start: () => [BODY],
  read(text, from, to, entry) {
    const tokens = tokensOf(text, htmlLexer, from, to);
    const walk = new HtmlWalk(tokens, entry as readonly Open[]);
    walk.run();
    return tokenStretch(walk.list, walk.cuts, (leaf) => readHtmlLeaf(leaf, tokens, text));
  },
  same: (a, b) => sameElements(a as readonly Open[], b as readonly Open[]),
};

function sameElements(a: readonly Open[], b: readonly Open[]): boolean {
  return a.length === b.length && a.every((open, i) => open === b[i] || isSame(open, b[i] as Open));
}

function isSame(a: Open, b: Open): boolean {
  return (
    a.element === b.element &&
    a.kind === b.kind &&
    a.level === b.level &&
    a.shape === b.shape &&
    a.listDepth === b.listDepth &&
    a.skip === b.skip &&
    a.inLine === b.inLine &&
    a.notes === b.notes
  );
}

/** Goes through the tokens with the elements that are open in mind. */
class HtmlWalk {
  readonly list: LeafList;
  readonly cuts: Cut[];
  readonly #tokens: Tokens;
  readonly #open: Open[];

  constructor(tokens: Tokens, entry: readonly Open[]) {
    this.#tokens = tokens;
    this.#open = [...entry];
    this.list = new LeafList(tokens);
    this.cuts = [{ at: tokens.starts[0] ?? 0, entry }];
  }

  run(): void {
    for (let i = 0; i < this.#tokens.count; i++) this.#token(i, this.#tokens.kinds[i] ?? TEXT);
    this.list.end();
  }

  get #inside(): Open {
    return this.#open[this.#open.length - 1] ?? BODY;
  }

  #token(i: number, kind: number): void {
    const { skip } = this.#inside;
    switch (kind) {
      case BLANK:
        this.list.blank(i);
        break;
      case TEXT:
        if (skip === undefined) this.#words(i);
        else this.#pass(i, skip);
        break;
      case COMMENT:
        this.list.wait(i, 'comment');
        break;
      case MARKUP:
        this.list.wait(i, 'markup');
        break;
      default: {
        const tag = tagOfKind(kind);
        if (tag === undefined) break;
        if (tag.form === 'raw') this.#raw(i, tag.element);
        else if (tag.form === 'opens') this.#opens(i, tag);
        else this.#closes(i, tag.element);
      }
    }
  }

  #words(i: number): void {
    const at = this.#tokens.starts[i] ?? 0;
    // Not where markup waits: elements may have begun and ended since.
    if (this.list.firstOf(i) === i && at > (this.cuts[0] as Cut).at) this.cuts.push({ at, entry: [...this.#open] });
    this.list.take(i, this.#inside);
  }

  /** Steps over a token that is no prose. */
  #pass(i: number, reason: Skipped['reason']): void {
    if (this.#inside.inLine || this.list.isOpen) this.list.wait(i, reason);
    else this.list.skip(i, reason);
  }

  #raw(i: number, element: HtmlElement): void {
    const { skip, element: outer } = this.#inside;
    if (element.name === 'title' && (skip === undefined || outer?.name === 'head')) {
      this.list.end();
      this.list.take(i, { kind: 'title', level: 0, shape: 'title' });
      this.list.end();
    } else {
      this.list.wait(i, element.name === 'textarea' ? 'html' : 'code');
    }
  }

  #opens(i: number, tag: TagToken): void {
    const { element, says } = tag;
    const { skip } = this.#inside;
    if (element.name === 'meta' && (says & DESCRIPTION) !== 0) {
      this.list.end();
      this.list.take(i, { kind: 'description', level: 0, shape: 'meta' });
      this.list.end();
    } else if (element.role === 'inline' || (element.role === 'void' && element.name !== 'hr')) {
      if (skip !== undefined) this.#pass(i, skip);
      else if (this.list.isOpen || element.name === 'img') this.list.take(i, this.#inside);
      else this.list.wait(i, 'html');
    } else if (element.role === 'skipped' && IN_LINE.has(element.name)) {
      this.#push(tag);
      this.#pass(i, this.#inside.skip ?? 'html');
    } else if (this.#inside.inLine) {
      this.#push(tag);
      this.#pass(i, skip ?? 'html');
    } else {
      this.list.end();
      this.#endImplied(element);
      if (element.name !== 'hr') this.#push(tag);
      this.list.skip(i, this.#inside.skip ?? 'html');
    }
  }

  #closes(i: number, element: HtmlElement): void {
    const { skip } = this.#inside;
    if (element.role === 'inline' || element.role === 'void') {
      if (skip !== undefined) this.#pass(i, skip);
      else if (this.list.isOpen) this.list.take(i, this.#inside);
      else this.list.wait(i, 'html');
      return;
    }
    const depth = this.#depthOf(element);
    const leavesLine = depth < 0 ? !this.#inside.inLine : !(this.#open[depth]?.inLine ?? false);
    if (depth > 0) this.#open.length = depth;
    if (leavesLine && !IN_LINE.has(element.name)) this.list.skip(i, skip ?? 'html');
    else this.#pass(i, skip ?? 'html');
  }

  /** Where among the open elements the innermost of this name is; -1 when there is none. */
  #depthOf(element: HtmlElement): number {
    for (let depth = this.#open.length - 1; depth > 0; depth--)
      if (this.#open[depth]?.element === element) return depth;
    return -1;
  }

  /** Ends the open elements whose end tags may be left out before this one. */
  #endImplied(element: HtmlElement): void {
    if (element.role === 'block' && this.#inside.element?.name === 'head') this.#open.pop();
    if (element.endsParagraph) this.#endInnermost((name) => name === 'p', PARAGRAPH_WALLS);
    if (element.ends.size > 0) this.#endInnermost((name) => element.ends.has(name), element.within);
  }

  /** Ends the outermost open element that matches inside the innermost wall. */
  #endInnermost(matches: (name: string) => boolean, walls: ReadonlySet<string>): void {
    let found = -1;
    for (let depth = this.#open.length - 1; depth > 0; depth--) {
      const name = this.#open[depth]?.element?.name ?? '';
      if (matches(name)) found = depth;
      else if (walls.has(name)) break;
    }
    if (found > 0) this.#open.length = found;
  }

  #push(tag: TagToken): void {
    if (this.#open.length < MAX_DEPTH) this.#open.push(opened(tag, this.#inside));
  }
}

function opened({ element, says }: TagToken, outer: Open): Open {
  const notes = outer.notes || (says & NOTES) !== 0;
  const isItem = element.kind === 'list-item';
  const listDepth = outer.listDepth + (isItem ? 1 : 0);
  let { kind, level } = outer;
  const own = notes && isItem ? 'paragraph' : element.kind;
  if (kind === 'quotation' || (kind === 'reference' && own !== 'heading')) {
    level = 0;
  } else if ((says & REFERENCES) !== 0 && own !== 'heading') {
    kind = 'reference';
    level = 0;
  } else if (own !== undefined) {
    kind = own;
    level = own === 'list-item' ? listDepth : element.level;
  }
  return {
    element,
    kind,
    level,
    shape: notes ? 'note text' : 'text',
    listDepth,
    skip: outer.skip ?? reasonToSkip(element, says),
    inLine: outer.inLine || IN_LINE.has(element.name),
    notes,
  };
}

function reasonToSkip(element: HtmlElement, says: number): Skipped['reason'] | undefined {
  if (element.role !== 'skipped') return (says & HIDDEN) === 0 ? undefined : 'html';
  if (element.name === 'pre' || element.name === 'listing') return 'code';
  return element.name === 'math' ? 'math' : 'html';
}
