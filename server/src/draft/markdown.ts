import type { SyntaxNode, Tree } from '@lezer/common';
import type { BlockKind, Skipped } from './draft.ts';
import type { Leaf } from './leaf.ts';
import { moved } from './leaf.ts';
import { linkName, readMarkdownLeaf } from './markdown-prose.ts';
import { markdownParser } from './markdown-syntax.ts';
import { movedSpan } from './parts.ts';
import { type Cut, type Stretch, type StretchFormat, WITHOUT_ENTRY } from './stretch.ts';

/** A leaf and the node it is read from. */
interface MarkdownLeaf extends Leaf {
  readonly node: SyntaxNode;
}

/** A part may begin with any block that stands in no other. */
export const markdown: StretchFormat = {
  ...WITHOUT_ENTRY,
  read(text, from, to) {
    const own = text.slice(from, to);
    const tree = markdownParser.parse(own);
    const { leaves, skipped, definitions } = outline(tree, own);
    return {
      leaves: leaves.map(({ node: _, ...leaf }) => ({ ...leaf, from: leaf.from + from, to: leaf.to + from })),
      skipped: skipped.map((each) => movedSpan(each, from)),
      definitions: definitions.map(({ at, definition }) => ({ at: at + from, definition })),
      directives: [],
      cuts: cutsOf(tree, own, from),
      read(index, placed, targets) {
        const { node } = leaves[index] as MarkdownLeaf;
        const { kind, level, shape } = placed;
        return moved(readMarkdownLeaf({ kind, level, shape, from: node.from, to: node.to }, node, own, targets), from);
      },
    };
  },
};

/** The lines that begin the blocks of a stretch, itself among them. */
function cutsOf(tree: Tree, own: string, from: number): Cut[] {
  const cuts: Cut[] = [{ at: from, entry: undefined }];
  for (let block = tree.topNode.firstChild; block !== null; block = block.nextSibling) {
    const at = from + own.lastIndexOf('\n', block.from - 1) + 1;
    if (block.from > 0 && at > (cuts.at(-1) as Cut).at) cuts.push({ at, entry: undefined });
  }
  return cuts;
}

const HEADING = /^(?:ATX|Setext)Heading(\d)$/;
const SKIPPED: ReadonlyMap<string, Skipped['reason']> = new Map([
  ['FencedCode', 'code'],
  ['CodeBlock', 'code'],
  ['MathBlock', 'math'],
  ['Module', 'code'],
  ['HTMLBlock', 'html'],
  ['CommentBlock', 'comment'],
  ['ProcessingInstructionBlock', 'html'],
  ['LinkReference', 'url'],
]);

interface Surroundings {
  readonly quoted: boolean;
  readonly note: boolean;
  readonly listDepth: number;
}

/** A tree's leaves, in order, and what lies between them. */
interface MarkdownOutline {
  readonly leaves: readonly MarkdownLeaf[];
  readonly skipped: readonly Skipped[];
  readonly definitions: Stretch['definitions'];
}

function outline(tree: Tree, text: string): MarkdownOutline {
  const leaves: MarkdownLeaf[] = [];
  const skipped: Skipped[] = [];
  const definitions: Stretch['definitions'][number][] = [];
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
          definitions.push(...definitionIn(ref.node, text));
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
  return { leaves, skipped, definitions };
}

function isLeaf(name: string): boolean {
  return name === 'Paragraph' || name === 'TableCell' || name === 'Task' || name === 'DivFence' || HEADING.test(name);
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
  } else if (node.name === 'DivFence') {
    // Its title, if it gives one, heads what is inside.
    kind = 'heading';
    level = 6;
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

function definitionIn(node: SyntaxNode, text: string): Stretch['definitions'] {
  const label = node.getChild('LinkLabel');
  const url = node.getChild('URL');
  if (label === null || url === null) return [];
  const name = linkName(text.slice(label.from + 1, label.to - 1));
  return [{ at: node.from, definition: [name, text.slice(url.from, url.to)] }];
}
