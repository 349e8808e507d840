import type { SyntaxNode } from '@lezer/common';
import { decodeHTMLStrict } from 'entities/lib/decode.js';
import { isNoteMark, leadsToSource } from './citations.ts';
import type { BlockKind } from './draft.ts';
import { tagOf } from './html-tag.ts';
import type { Leaf, LinkTargets, ReadLeaf } from './leaf.ts';
import { LeafProse, type Place } from './leaf-prose.ts';
import { PLACEHOLDER } from './prose.ts';
import { isMostlyCitation } from './reference-section.ts';

/** Reads a leaf of a Markdown tree into blocks. `text` is what the tree was made from. */
export function readMarkdownLeaf(leaf: Leaf, node: SyntaxNode, text: string, targets: LinkTargets): ReadLeaf {
  const reading = new MarkdownReading(leaf, text, targets);
  if (node.name === 'DivFence') reading.attribute(TITLE_ATTRIBUTE, node);
  else reading.children(node, reading.captionStart(node), node.to);
  return reading.finish();
}

/** The name of a link definition, as names are compared: case and spaces do not count. */
export function linkName(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Words that an attribute in braces gives. */
const TITLE_ATTRIBUTE = /[{\s]title="([^"\n]*)"/;
const ALT_ATTRIBUTE = /[{\s](?:fig-)?alt="([^"\n]*)"/;
/** What makes a paragraph the caption of a table. */
const CAPTION_MARK = /^(?:Table)?:\s+(?=\S)/;

interface OpenTag {
  readonly place: Place;
  /** Where a link leads. */
  readonly target: string | undefined;
}

/** Turns the nodes inside a leaf into prose. */
class MarkdownReading {
  readonly #leaf: Leaf;
  readonly #text: string;
  readonly #targets: LinkTargets;
  readonly #prose: LeafProse;
  readonly #openTags = new Map<string, OpenTag>();
  readonly #lookups: [string, string | undefined][] = [];

  constructor(leaf: Leaf, text: string, targets: LinkTargets) {
    this.#leaf = leaf;
    this.#text = text;
    this.#targets = targets;
    this.#prose = new LeafProse(leaf, text);
  }

  finish(): ReadLeaf {
    return this.#prose.finish(this.#lookups);
  }

  /** Where a leaf's words start; the mark of a table's caption is none of them. */
  captionStart(node: SyntaxNode): number {
    const mark = node.name === 'Paragraph' && CAPTION_MARK.exec(this.#text.slice(node.from, node.from + 20))?.[0];
    if (!mark) return node.from;
    this.#prose.becomes('caption', 0);
    this.#prose.skip(node.from, node.from + mark.length, 'markup');
    return node.from + mark.length;
  }

  /** The words that an attribute gives; all else is markup. */
  attribute(pattern: RegExp, { from, to }: SyntaxNode): void {
    const found = pattern.exec(this.#text.slice(from, to));
    const words = found?.[1] ?? '';
    if (found === null || words === '') {
      this.#prose.skip(from, to, 'markup');
      return;
    }
    const end = from + found.index + found[0].length - 1;
    this.#prose.skip(from, end - words.length, 'markup');
    this.#prose.plain(end - words.length, end);
    this.#prose.skip(end, to, 'markup');
  }

  children(node: SyntaxNode, from: number, to: number): void {
    let at = from;
    for (let child = node.childAfter(from); child !== null && child.from < to; child = child.nextSibling) {
      if (child.from > at) this.#prose.plain(at, child.from);
      this.#node(child);
      at = child.to;
    }
    if (to > at) this.#prose.plain(at, to);
  }

  #node(node: SyntaxNode): void {
    const prose = this.#prose;
    const { from, to } = node;
    switch (node.name) {
      case 'Emphasis':
      case 'StrongEmphasis':
      case 'Strikethrough':
      case 'Highlight':
      case 'Subscript':
        this.children(node, from, to);
        break;
      case 'Superscript':
        this.#superscript(node);
        break;
      case 'Escape':
        prose.replace(this.#text.slice(from + 1, to), from, to);
        break;
      case 'Entity':
        this.#entity(node);
        break;
      case 'HardBreak':
        prose.lineBreak(from, to);
        break;
      case 'Link':
        this.#link(node);
        break;
      case 'WikiLink':
        this.#wikiLink(node);
        break;
      case 'Image':
        this.#image(node);
        break;
      case 'InlineCode':
        prose.putAside(from, to, 'code');
        break;
      case 'InlineMath':
        prose.putAside(from, to, 'math');
        break;
      case 'URL':
      case 'Autolink':
        this.#address(node);
        break;
      case 'NoteNumber':
        prose.plain(from, to);
        break;
      case 'CitationKey':
        prose.cite('key', from, to);
        prose.skip(from, to, 'citation-key');
        break;
      case 'FootnoteReference':
        prose.cite('footnote', from, to);
        prose.skip(from, to, 'citation-key');
        break;
      case 'InlineNote':
        this.#inlineNote(node);
        break;
      case 'HTMLTag':
        this.#tag(node);
        break;
      case 'Comment':
      case 'ProcessingInstruction':
        prose.skip(from, to, 'comment');
        break;
      case 'AdmonitionMark':
        // What stands after the mark on its line is a title of its own.
        prose.endBlockWithLine(to);
        prose.skip(from, to, 'markup');
        break;
      case 'CellBar':
        prose.endBlock();
        prose.becomes('table-cell', 0);
        break;
      case 'Value':
        prose.putAside(from, to, 'code');
        break;
      case 'Attributes':
        if (ALT_ATTRIBUTE.test(this.#text.slice(from, to)))
          this.#aside('alt-text', (inner) => inner.attribute(ALT_ATTRIBUTE, node));
        else prose.skip(from, to, 'markup');
        break;
      case 'Embed':
      case 'TaskMarker':
        prose.skip(from, to, 'markup');
        break;
      // All other nodes are marks, which leave nothing.
    }
  }

  #entity(node: SyntaxNode): void {
    const written = this.#text.slice(node.from, node.to);
    const decoded = decodeHTMLStrict(written);
    if (decoded === written) this.#prose.plain(node.from, node.to);
    else this.#prose.replace(decoded, node.from, node.to);
  }

  #superscript(node: SyntaxNode): void {
    const place = this.#prose.place(node.from);
    const before = this.#prose.lastCharacters(4);
    this.children(node, node.from, node.to);
    if (isNoteMark(before)) this.#prose.raisedSince(place, node.to);
  }

  #address(node: SyntaxNode): void {
    if (leadsToSource(this.#text.slice(node.from, node.to))) {
      this.#prose.cite('link', node.from, node.to);
      this.#prose.skip(node.from, node.to, 'url');
    } else {
      this.#prose.putAside(node.from, node.to, 'url');
    }
  }

  #link(node: SyntaxNode): void {
    const [open, close] = node.getChildren('LinkMark');
    if (open === undefined || close === undefined) {
      this.children(node, node.from, node.to);
      return;
    }
    const target = this.#targetOf(node, open.to, close);
    if (target === undefined) {
      this.#literally(node);
      return;
    }
    const place = this.#prose.place(node.from);
    this.children(node, open.to, close.from);
    this.#prose.skip(close.to, node.to, 'url');
    this.#prose.linkedSince(place, target, node.to);
  }

  /** Brackets around words are no link when nothing is known of their name. */
  #literally(node: SyntaxNode): void {
    let at = node.from;
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      if (child.from > at) this.#prose.plain(at, child.from);
      if (child.name === 'LinkMark' || child.name === 'LinkLabel') this.#prose.plain(child.from, child.to);
      else this.#node(child);
      at = child.to;
    }
    this.#prose.plain(at, node.to);
  }

  /** The address a link or image leads to: its own, or that of its name's definition. */
  #targetOf(node: SyntaxNode, contentFrom: number, close: SyntaxNode): string | undefined {
    if (close.to < node.to && this.#text[close.to] === '(') {
      const url = node.getChildren('URL').find((child) => child.from > close.to);
      return url === undefined ? '' : this.#text.slice(url.from, url.to);
    }
    const label = node.getChild('LinkLabel');
    const isNamed = label !== null && label.to - label.from > 2;
    const [from, to] = isNamed ? [label.from + 1, label.to - 1] : [contentFrom, close.from];
    const name = linkName(this.#text.slice(from, to));
    const target = this.#targets.get(name);
    this.#lookups.push([name, target]);
    return target;
  }

  #wikiLink(node: SyntaxNode): void {
    const bar = this.#text.slice(node.from, node.to).lastIndexOf('|');
    let from = node.from + (bar < 0 ? 2 : bar + 1);
    while (this.#text[from] === ' ') from++;
    this.#prose.skip(node.from, from, 'markup');
    this.#prose.plain(from, node.to - 2);
  }

  #image(node: SyntaxNode): void {
    const [open, close] = node.getChildren('LinkMark');
    if (open === undefined || close === undefined) return;
    if (this.#targetOf(node, open.to, close) === undefined) {
      this.#literally(node);
      return;
    }
    this.#prose.replace(PLACEHOLDER, node.from, node.to);
    this.#prose.skip(close.to, node.to, 'url');
    this.#aside('alt-text', (inner) => inner.children(node, open.to, close.from));
  }

  #inlineNote(node: SyntaxNode): void {
    const from = node.from + 2;
    const to = node.to - 1;
    this.#prose.cite('footnote', node.from, node.to);
    const kind = isMostlyCitation(this.#text.slice(from, to)) ? 'reference' : 'paragraph';
    this.#aside(this.#prose.keepsKind ? this.#leaf.kind : kind, (inner) => inner.#prose.plain(from, to));
  }

  /** Reads a stretch as a block of its own while this one goes on. */
  #aside(kind: BlockKind, read: (inner: MarkdownReading) => void): void {
    const inner = new MarkdownReading({ ...this.#leaf, kind, level: 0, shape: 'aside' }, this.#text, this.#targets);
    read(inner);
    this.#prose.takeIn(inner.finish());
    this.#lookups.push(...inner.#lookups);
  }

  #tag(node: SyntaxNode): void {
    const { from, to } = node;
    const tag = tagOf(this.#text.slice(from, to));
    this.#prose.skip(from, to, 'html');
    if (tag.name === 'br') {
      this.#prose.lineBreak(from, to);
    } else if (tag.isBlock) {
      // What stands before and what stands after are blocks of their own.
      this.#prose.endBlock();
      if (tag.kind !== undefined && tag.closes) this.#prose.becomes();
      else if (tag.kind !== undefined) this.#prose.becomes(tag.kind, tag.level);
    } else if (tag.name === 'sup' || tag.name === 'a' || tag.isCode) {
      if (tag.closes) this.#closeTag(tag.name, to);
      else this.#openTags.set(tag.name, { place: this.#prose.place(from), target: tag.target });
    }
  }

  #closeTag(name: string, to: number): void {
    const open = this.#openTags.get(name);
    if (open === undefined) return;
    this.#openTags.delete(name);
    if (name === 'sup') this.#prose.raisedSince(open.place, to);
    else if (name !== 'a') this.#prose.codeSince(open.place, to);
    else if (open.target !== undefined) this.#prose.linkedSince(open.place, open.target, to);
  }
}
