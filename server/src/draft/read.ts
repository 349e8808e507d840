import type { Tree } from '@lezer/common';
import { type Change, changeBetween } from './change.ts';
import { directivesIn } from './directive.ts';
import type { Directive, Draft, Format, PlacedBlock, Skipped } from './draft.ts';
import { frontMatterBlocks, frontMatterDirectives, frontMatterSkipped, frontMatterSpan } from './front-matter.ts';
import { type Leaf, type LinkTargets, moved, type ReadLeaf } from './leaf.ts';
import { outline, parseMarkdown } from './markdown.ts';
import { readMarkdownLeaf } from './markdown-prose.ts';
import { OUTLINED } from './outlined-formats.ts';
import { isReferenceTitle, ReferenceSection } from './reference-section.ts';
import { TOKENIZED } from './tokenized-formats.ts';
import { type Tokens, tokensOf } from './tokens.ts';

/** What is kept of a reading, so that the next one need not begin anew. */
interface Memory {
  /** The source as it is parsed: of the same length, line ends as "\n", front matter blanked out. */
  readonly text: string;
  readonly tree: Tree | undefined;
  readonly tokens: Tokens | undefined;
  /** By where they start. */
  readonly leaves: ReadonlyMap<number, ReadLeaf>;
  readonly head: Head;
}

/** A draft's front matter, read. */
interface Head {
  readonly text: string;
  readonly blocks: readonly PlacedBlock[];
  readonly skipped: readonly Skipped[];
  readonly directives: readonly Directive[];
}

const memories = new WeakMap<Draft, Memory>();

/**
 * Reads a draft: its blocks of prose, their sentences and words, and what is skipped.
 * Given the draft before an edit, only what the edit touched is read again; all other blocks stay the same objects.
 * Never throws, for any string; a BOM is not counted in offsets.
 */
export function readDraft(source: string, format: Format, previous?: Draft): Draft {
  const own = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const before = previous?.format === format ? memories.get(previous) : undefined;
  const lines = own.includes('\r') ? own.replace(/\r\n/g, ' \n').replace(/\r/g, '\n') : own;
  const head = format === 'markdown' || format === 'html' ? readHead(lines, before?.head) : NO_HEAD;
  const text = head.text === '' ? lines : head.text.replace(/[^\n]/g, ' ') + lines.slice(head.text.length);
  const change = before === undefined ? undefined : changeBetween(before.text, text);
  const reading = new Reading(before, change);
  let skipped: Skipped[] = [...head.skipped];
  let tree: Tree | undefined;
  let tokens: Tokens | undefined;
  let settings: readonly Directive[] = head.directives;
  if (format === 'html' || format === 'latex') {
    const tokenized = TOKENIZED[format];
    const cut = tokensOf(text, tokenized.lexer, before?.tokens, change);
    tokens = cut;
    const { leaves, skipped: between } = tokenized.outline(cut, text);
    skipped = skipped.concat(between);
    for (const leaf of leaves) {
      reading.read(leaf, NO_TARGETS, (placed) => tokenized.read({ ...leaf, ...placed }, cut, text));
    }
  } else if (format === 'markdown') {
    tree = parseMarkdown(text, before?.tree, change);
    const { leaves, targets, skipped: between } = outline(tree, text);
    skipped = skipped.concat(between);
    for (const leaf of leaves) {
      reading.read(leaf, targets, (placed) => readMarkdownLeaf(placed, leaf.node, text, targets));
    }
  } else {
    const { leaves, skipped: between, targets, directives } = OUTLINED[format].outline(text);
    skipped = skipped.concat(between);
    settings = directives;
    for (const leaf of leaves) reading.read(leaf, targets, (placed) => OUTLINED[format].read(placed, text, targets));
  }
  const blocks = [...head.blocks];
  for (const leaf of reading.leaves.values()) {
    for (const block of leaf.blocks) blocks.push(block);
    for (const stretch of leaf.skipped) skipped.push(stretch);
  }
  skipped.sort((a, b) => a.start - b.start || a.end - b.end);
  const directives = [...settings, ...directivesIn(own, skipped)];
  const draft: Draft = { format, source: own, blocks, skipped, directives };
  memories.set(draft, { text, tree, tokens, leaves: reading.leaves, head });
  return draft;
}

const NO_HEAD: Head = { text: '', blocks: [], skipped: [], directives: [] };
const NO_TARGETS: LinkTargets = new Map();

function readHead(text: string, before: Head | undefined): Head {
  const span = frontMatterSpan(text);
  if (span === undefined) return NO_HEAD;
  const own = text.slice(span.start, span.end);
  if (before?.text === own) return before;
  const blocks = frontMatterBlocks(text, span);
  return {
    text: own,
    blocks,
    skipped: frontMatterSkipped(span, blocks),
    directives: frontMatterDirectives(text, span),
  };
}

/** Goes through the leaves of a draft in order; takes from the reading before what an edit left alone. */
class Reading {
  readonly leaves = new Map<number, ReadLeaf>();
  readonly #before: Memory | undefined;
  readonly #change: Change | undefined;
  readonly #references = new ReferenceSection();

  constructor(before: Memory | undefined, change: Change | undefined) {
    this.#before = before;
    this.#change = change;
  }

  read(leaf: Leaf, targets: LinkTargets, readAfresh: (leaf: Leaf) => ReadLeaf): void {
    const { from, to, level, shape } = leaf;
    const listed = this.#references.isOpen && leaf.kind !== 'heading';
    const placed: Leaf = { from, to, kind: listed ? 'reference' : leaf.kind, level: listed ? 0 : level, shape };
    const read = this.#taken(placed, targets) ?? readAfresh(placed);
    this.leaves.set(from, read);
    const text = read.blocks[0]?.block.text ?? '';
    if (leaf.kind === 'heading') this.#references.passHeading(text, level);
    else if (leaf.kind === 'paragraph' && isReferenceTitle(text)) this.#references.passHeading(text, 7);
  }

  /** The reading before of the same stretch in the same surroundings. */
  #taken(leaf: Leaf, targets: LinkTargets): ReadLeaf | undefined {
    if (this.#before === undefined) return undefined;
    let by = 0;
    if (this.#change !== undefined) {
      const { from, oldTo, newTo } = this.#change;
      if (leaf.from >= newTo) by = newTo - oldTo;
      else if (leaf.to > from) return undefined;
    }
    const old = this.#before.leaves.get(leaf.from - by);
    if (old === undefined || old.to !== leaf.to - by) return undefined;
    if (old.kind !== leaf.kind || old.level !== leaf.level || old.shape !== leaf.shape) return undefined;
    return old.lookups.every(([name, target]) => targets.get(name) === target) ? moved(old, by) : undefined;
  }
}
