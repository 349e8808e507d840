import type { SyntaxNode } from '@lezer/common';
import { decodeHTMLStrict } from 'entities';
import { placeBlock } from './block.ts';
import { isNoteMark, leadsToSource } from './citations.ts';
import type { BlockKind, Citation, PlacedBlock, Skipped } from './draft.ts';
import { type HtmlTag, tagOf } from './html-tag.ts';
import type { Leaf, LinkTargets, ReadLeaf } from './leaf.ts';
import { type Bookmark, PLACEHOLDER, ProseBuilder } from './prose.ts';
import { isMostlyCitation } from './reference-section.ts';

/** Reads a leaf of a Markdown tree into blocks. `text` is what the tree was made from. */
export function readMarkdownLeaf(leaf: Leaf, node: SyntaxNode, text: string, targets: LinkTargets): ReadLeaf {
  const reading = new LeafReading(leaf, text, targets);
  reading.children(node, node.from, node.to);
  return reading.finish();
}

/** "3", "[1,4-6]": what marks a note when raised or linked; U+FFFC stands for marks inside that were read as citations. */
const NOTE_NUMBERS = /^\s*\[?\s*(?:\d{1,3}|\uFFFC)(?:\s*[,;\u2013-]\s*(?:\d{1,3}|\uFFFC))*\s*\]?\s*$/;

interface OpenTag {
  readonly bookmark: Bookmark;
  readonly from: number;
  readonly start: number;
  readonly citations: number;
  /** Where a link leads. */
  readonly target: string | undefined;
}

class LeafReading {
  readonly #leaf: Leaf;
  readonly #text: string;
  readonly #targets: LinkTargets;
  #prose: ProseBuilder;
  #citations: Citation[] = [];
  #blocks: PlacedBlock[] = [];
  #kind: BlockKind;
  #level: number;
  #openTags = new Map<string, OpenTag>();
  #titleEnd = -1;
  readonly #skipped: Skipped[] = [];
  readonly #lookups: [string, string | undefined][] = [];

  constructor(leaf: Leaf, text: string, targets: LinkTargets) {
    this.#leaf = leaf;
    this.#text = text;
    this.#targets = targets;
    this.#prose = new ProseBuilder(text);
    this.#kind = leaf.kind;
    this.#level = leaf.level;
  }

  finish(): ReadLeaf {
    this.#endBlock();
    this.#blocks.sort((a, b) => a.start - b.start);
    this.#skipped.sort((a, b) => a.start - b.start);
    return { ...this.#leaf, blocks: this.#blocks, skipped: this.#skipped, lookups: this.#lookups };
  }

  children(node: SyntaxNode, from: number, to: number): void {
    let at = from;
    for (let child = node.childAfter(from); child !== null && child.from < to; child = child.nextSibling) {
      if (child.from > at) this.#plain(at, child.from);
      this.#node(child);
      at = child.to;
    }
    if (to > at) this.#plain(at, to);
  }

  #plain(from: number, to: number): void {
    const titleEnd = this.#titleEnd;
    if (titleEnd < from || titleEnd >= to) return this.#prose.plain(from, to);
    this.#prose.plain(from, titleEnd);
    this.#endBlock();
    this.#prose.plain(titleEnd, to);
  }

  #lineBreak(node: SyntaxNode): void {
    if (node.from <= this.#titleEnd && this.#titleEnd < node.to) this.#endBlock();
    else this.#prose.lineBreak(node.from, node.to);
  }

  #node(node: SyntaxNode): void {
    switch (node.name) {
      case 'Emphasis':
      case 'StrongEmphasis':
      case 'Strikethrough':
      case 'Highlight':
      case 'Subscript':
        return this.children(node, node.from, node.to);
      case 'Superscript':
        return this.#superscript(node);
      case 'Escape':
        return this.#prose.replace(this.#text.slice(node.from + 1, node.to), node.from, node.to);
      case 'Entity':
        return this.#entity(node);
      case 'HardBreak':
        return this.#lineBreak(node);
      case 'Link':
        return this.#link(node);
      case 'WikiLink':
        return this.#wikiLink(node);
      case 'Image':
        return this.#image(node);
      case 'InlineCode':
        return this.#putAside(node, 'code');
      case 'InlineMath':
        return this.#putAside(node, 'math');
      case 'URL':
      case 'Autolink':
        return this.#address(node);
      case 'CitationKey':
        this.#cite('key', node.from, node.to);
        return this.#skip(node, 'citation-key');
      case 'FootnoteReference':
        this.#cite('footnote', node.from, node.to);
        return this.#skip(node, 'citation-key');
      case 'InlineNote':
        return this.#inlineNote(node);
      case 'HTMLTag':
        return this.#tag(node);
      case 'Comment':
      case 'ProcessingInstruction':
        return this.#skip(node, 'comment');
      case 'AdmonitionMark':
        this.#skip(node, 'markup');
        // What stands after the mark on its line is a title of its own.
        this.#titleEnd = this.#text.indexOf('\n', node.to);
        return;
      case 'CellBar':
        this.#endBlock();
        this.#kind = this.#keepsKind() ? this.#leaf.kind : 'table-cell';
        return;
      case 'Attributes':
      case 'Embed':
      case 'TaskMarker':
        return this.#skip(node, 'markup');
    }
  }

  #skip(stretch: { from: number; to: number }, reason: Skipped['reason']): void {
    if (stretch.to > stretch.from) this.#skipped.push({ start: stretch.from, end: stretch.to, reason });
  }

  /** Leaves a placeholder for a node in the text. */
  #putAside(node: SyntaxNode, reason: Skipped['reason']): void {
    this.#prose.replace(PLACEHOLDER, node.from, node.to);
    this.#skip(node, reason);
  }

  #cite(kind: Citation['kind'], from: number, to: number): void {
    const start = this.#prose.length;
    this.#prose.replace(PLACEHOLDER, from, to);
    this.#citations.push({ kind, start, end: this.#prose.length, text: this.#text.slice(from, to) });
  }

  #entity(node: SyntaxNode): void {
    const written = this.#text.slice(node.from, node.to);
    const decoded = decodeHTMLStrict(written);
    if (decoded === written) this.#plain(node.from, node.to);
    else this.#prose.replace(decoded, node.from, node.to);
  }

  #superscript(node: SyntaxNode): void {
    const bookmark = this.#prose.bookmark();
    const before = this.#prose.lastCharacters(4);
    const citations = this.#citations.length;
    this.children(node, node.from, node.to);
    if (isNoteMark(before)) this.#raisedNumbers(bookmark, citations, node.from, node.to);
  }

  /** Where what was put since the bookmark is numbers of notes, a citation takes their place. */
  #raisedNumbers(bookmark: Bookmark, citations: number, from: number, to: number): boolean {
    const put = this.#prose.since(bookmark);
    if (!NOTE_NUMBERS.test(put) || (put.includes(PLACEHOLDER) && this.#citations.length === citations)) return false;
    const kind = this.#citations[citations]?.kind ?? 'number';
    this.#prose.goBack(bookmark);
    this.#citations.length = citations;
    this.#cite(kind, from, to);
    return true;
  }

  #address(node: SyntaxNode): void {
    const url = this.#text.slice(node.from, node.to);
    if (leadsToSource(url)) this.#cite('link', node.from, node.to);
    else this.#prose.replace(PLACEHOLDER, node.from, node.to);
    this.#skip(node, 'url');
  }

  #link(node: SyntaxNode): void {
    const [openMark, close] = node.getChildren('LinkMark');
    if (openMark === undefined || close === undefined) return this.children(node, node.from, node.to);
    const target = this.#targetOf(node, openMark.to, close);
    // Brackets around words are no link when nothing is known of their name.
    if (target === undefined) return this.#literally(node);
    const open = {
      bookmark: this.#prose.bookmark(),
      from: node.from,
      start: this.#prose.length,
      citations: this.#citations.length,
    };
    this.children(node, openMark.to, close.from);
    this.#skip({ from: close.to, to: node.to }, 'url');
    this.#linked(open, target, node.to);
  }

  /** What was put since `open` leads to `target`: a citation when it is a number or the target is a source. */
  #linked(open: Omit<OpenTag, 'target'>, target: string, to: number): void {
    if (this.#raisedNumbers(open.bookmark, open.citations, open.from, to)) return;
    const end = this.#prose.length;
    if (leadsToSource(target) && end > open.start)
      this.#citations.push({ kind: 'link', start: open.start, end, text: target });
  }

  #literally(node: SyntaxNode): void {
    let at = node.from;
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      const isText = child.name === 'LinkMark' || child.name === 'LinkLabel';
      if (child.from > at) this.#plain(at, child.from);
      if (isText) this.#plain(child.from, child.to);
      else this.#node(child);
      at = child.to;
    }
    this.#plain(at, node.to);
  }

  /** The address a link or image leads to: its own, or that of its name's definition. */
  #targetOf(node: SyntaxNode, contentFrom: number, close: SyntaxNode): string | undefined {
    if (close.to < node.to && this.#text[close.to] === '(') {
      const url = node.getChildren('URL').find((child) => child.from > close.to);
      return url === undefined ? '' : this.#text.slice(url.from, url.to);
    }
    const label = node.getChild('LinkLabel');
    const named = label !== null && label.to - label.from > 2;
    const name = linkName(
      named ? this.#text.slice(label.from + 1, label.to - 1) : this.#text.slice(contentFrom, close.from),
    );
    const target = this.#targets.get(name);
    this.#lookups.push([name, target]);
    return target;
  }

  #wikiLink(node: SyntaxNode): void {
    const written = this.#text.slice(node.from, node.to);
    const bar = written.lastIndexOf('|');
    let from = node.from + (bar < 0 ? 2 : bar + 1);
    while (this.#text[from] === ' ') from++;
    this.#skip({ from: node.from, to: from }, 'markup');
    this.#plain(from, node.to - 2);
  }

  #image(node: SyntaxNode): void {
    const [open, close] = node.getChildren('LinkMark');
    if (open === undefined || close === undefined) return;
    if (this.#targetOf(node, open.to, close) === undefined) return this.#literally(node);
    this.#prose.replace(PLACEHOLDER, node.from, node.to);
    this.#skip({ from: close.to, to: node.to }, 'url');
    this.#aside('alt-text', node, open.to, close.from);
  }

  #inlineNote(node: SyntaxNode): void {
    this.#cite('footnote', node.from, node.to);
    const note = new ProseBuilder(this.#text);
    note.plain(node.from + 2, node.to - 1);
    const prose = note.finish();
    if (prose === undefined) return;
    const kind = this.#keepsKind() ? this.#leaf.kind : 'paragraph';
    this.#blocks.push(placeBlock(prose, isMostlyCitation(prose.text) ? 'reference' : kind, 0, []));
  }

  /** Reads a stretch as a block of its own while this one goes on. */
  #aside(kind: BlockKind, node: SyntaxNode, from: number, to: number): void {
    const outerProse = this.#prose;
    const outerCitations = this.#citations;
    this.#prose = new ProseBuilder(this.#text);
    this.#citations = [];
    this.children(node, from, to);
    const prose = this.#prose.finish();
    if (prose !== undefined) this.#blocks.push(placeBlock(prose, kind, 0, this.#citations));
    this.#prose = outerProse;
    this.#citations = outerCitations;
  }

  #tag(node: SyntaxNode): void {
    this.#skip(node, 'html');
    const tag = tagOf(this.#text.slice(node.from, node.to));
    if (tag.name === 'br') return this.#prose.lineBreak(node.from, node.to);
    if (tag.isBlock) return this.#blockTag(tag);
    if (tag.name !== 'sup' && tag.name !== 'a' && !tag.isCode) return;
    if (!tag.closes) {
      this.#openTags.set(tag.name, {
        bookmark: this.#prose.bookmark(),
        from: node.from,
        start: this.#prose.length,
        citations: this.#citations.length,
        target: tag.target,
      });
      return;
    }
    const open = this.#openTags.get(tag.name);
    if (open === undefined) return;
    this.#openTags.delete(tag.name);
    if (tag.isCode) {
      this.#prose.goBack(open.bookmark);
      this.#citations.length = open.citations;
      this.#prose.replace(PLACEHOLDER, open.from, node.to);
      this.#skip({ from: open.from, to: node.to }, 'code');
    } else if (tag.name === 'sup') {
      this.#raisedNumbers(open.bookmark, open.citations, open.from, node.to);
    } else if (open.target !== undefined) {
      this.#linked(open, open.target, node.to);
    }
  }

  /** "<p>", "<li>", "<h2>": what stands before and what stands after are blocks of their own. */
  #blockTag(tag: HtmlTag): void {
    this.#endBlock();
    if (tag.kind === undefined || this.#keepsKind()) return;
    this.#kind = tag.closes ? this.#leaf.kind : tag.kind;
    this.#level = tag.closes ? this.#leaf.level : tag.level;
  }

  /** Inside a quotation or a list of references everything belongs to it. */
  #keepsKind(): boolean {
    return this.#leaf.kind === 'quotation' || this.#leaf.kind === 'reference';
  }

  #endBlock(): void {
    const prose = this.#prose.finish();
    if (prose !== undefined)
      this.#blocks.push(placeBlock(prose, this.#kindOf(prose.text), this.#level, this.#citations));
    this.#citations = [];
    this.#openTags.clear();
  }

  #kindOf(text: string): BlockKind {
    return this.#leaf.shape.startsWith('note ') && this.#kind === 'paragraph' && isMostlyCitation(text)
      ? 'reference'
      : this.#kind;
  }
}

/** The name of a link definition, as names are compared: case and spaces do not count. */
export function linkName(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}
