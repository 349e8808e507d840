import { type SyntaxNode, type Tree, TreeFragment } from '@lezer/common';
import type { Change } from './change.ts';
import type { BlockKind, Skipped } from './draft.ts';
import type { Leaf } from './leaf.ts';
import { linkName } from './markdown-prose.ts';
import { markdownParser } from './markdown-syntax.ts';

/** A leaf and the node it is read from. */
export interface MarkdownLeaf extends Leaf {
  readonly node: SyntaxNode;
}

/** A Markdown tree's leaves, in order, and what lies between them. */
export interface MarkdownOutline {
  readonly leaves: readonly MarkdownLeaf[];
  readonly skipped: readonly Skipped[];
  readonly targets: ReadonlyMap<string, string>;
}

/** The tree of a text, with what the change left alone taken from the tree before. */
export function parseMarkdown(text: string, before: Tree | undefined, change: Change | undefined): Tree {
  if (before === undefined) return markdownParser.parse(text);
  if (change === undefined) return before;
  const { from, to } = wholeBlocks(before, change);
  const range = { fromA: from, toA: to, fromB: from, toB: to + change.newTo - change.oldTo };
  return markdownParser.parse(text, TreeFragment.applyChanges(TreeFragment.addTree(before), [range], 0));
}

/** The change widened to the blocks of the document that it touches and one on each side: only whole ones are taken over. */
function wholeBlocks(tree: Tree, change: Change): { from: number; to: number } {
  const { topNode } = tree;
  let from = topNode.childBefore(change.from);
  if (from !== null) from = from.prevSibling ?? from;
  let to = topNode.childAfter(change.oldTo);
  if (to !== null) to = to.nextSibling ?? to;
  return { from: Math.min(change.from, from?.from ?? 0), to: Math.max(change.oldTo, to?.to ?? tree.length) };
}

const HEADING = /^(?:ATX|Setext)Heading(\d)$/;
const SKIPPED: ReadonlyMap<string, Skipped['reason']> = new Map([
  ['FencedCode', 'code'],
  ['CodeBlock', 'code'],
  ['MathBlock', 'math'],
  ['HTMLBlock', 'html'],
  ['CommentBlock', 'comment'],
  ['ProcessingInstructionBlock', 'html'],
  ['LinkReference', 'url'],
  ['DivFence', 'markup'],
]);

interface Surroundings {
  readonly quoted: boolean;
  readonly note: boolean;
  readonly listDepth: number;
}

/** Lists the leaves of a tree, in order. */
export function outline(tree: Tree, text: string): MarkdownOutline {
  const leaves: MarkdownLeaf[] = [];
  const skipped: Skipped[] = [];
  const targets = new Map<string, string>();
  const around: Surroundings[] = [{ quoted: false, note: false, listDepth: 0 }];
  tree.iterate({
    enter(ref) {
      const current = around[around.length - 1] as Surroundings;
      switch (ref.name) {
        case 'Document':
        case 'BulletList':
        case 'OrderedList':
        case 'Table':
        case 'TableHeader':
        case 'TableRow':
          return true;
        case 'Blockquote':
          around.push({ ...current, quoted: current.quoted || !isAdmonition(ref.node, text) });
          return true;
        case 'ListItem':
          around.push({ ...current, listDepth: current.listDepth + 1 });
          return true;
        case 'FootnoteDefinition':
          around.push({ ...current, note: true });
          return true;
        case 'LinkReference':
          define(ref.node, text, targets);
      }
      const reason = SKIPPED.get(ref.name);
      if (reason !== undefined) skipped.push({ start: ref.from, end: ref.to, reason });
      else if (isLeaf(ref.name)) leaves.push(leafOf(ref.node, current));
      return false;
    },
    leave(ref) {
      if (ref.name === 'Blockquote' || ref.name === 'ListItem' || ref.name === 'FootnoteDefinition') around.pop();
    },
  });
  return { leaves, skipped, targets };
}

function isLeaf(name: string): boolean {
  return name === 'Paragraph' || name === 'TableCell' || name === 'Task' || HEADING.test(name);
}

function leafOf(node: SyntaxNode, around: Surroundings): MarkdownLeaf {
  const heading = HEADING.exec(node.name)?.[1];
  let kind: BlockKind = 'paragraph';
  let level = 0;
  if (around.quoted) {
    kind = 'quotation';
  } else if (heading !== undefined) {
    kind = 'heading';
    level = Number(heading);
  } else if (node.name === 'TableCell') {
    kind = 'table-cell';
  } else if (around.listDepth > 0) {
    kind = 'list-item';
    level = around.listDepth;
  }
  return { from: node.from, to: node.to, kind, level, shape: (around.note ? 'note ' : '') + node.name, node };
}

/** "> [!NOTE]": a quotation's markup for what the author says aside. */
function isAdmonition(quote: SyntaxNode, text: string): boolean {
  const first = quote.getChild('Paragraph');
  return first !== null && /^\[![\w-]+\]/.test(text.slice(first.from, first.from + 40));
}

function define(node: SyntaxNode, text: string, targets: Map<string, string>): void {
  const label = node.getChild('LinkLabel');
  const url = node.getChild('URL');
  if (label === null || url === null) return;
  const name = linkName(text.slice(label.from + 1, label.to - 1));
  if (!targets.has(name)) targets.set(name, text.slice(url.from, url.to));
}
