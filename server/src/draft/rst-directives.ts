/** What reStructuredText's and Sphinx's directives hold. */
import type { Skipped } from './draft.ts';

/** How a directive is read. */
export interface DirectiveShape {
  /** Length of what names it, "::" included. */
  readonly length: number;
  readonly content: 'skip' | 'prose' | 'quotation';
  /** What stands after the name: part of the content, a title, or nothing to be read. */
  readonly argument: 'prose' | 'title' | 'skip';
  readonly reason: Skipped['reason'];
  /** Of what kind its title, or without one its content, is. */
  readonly kind: 'caption' | undefined;
  /** Whether its options may hold words for the reader, such as a picture's. */
  readonly describes: boolean;
}

const CODE = words(
  `code code-block sourcecode literalinclude parsed-literal highlight prompt ipython doctest testcode testoutput testsetup graphviz
  digraph graph mermaid plantuml uml raw program-output command-output productionlist csv-table jupyter-execute code-cell exec`,
);
const MATH = words('math');
const CONTENT = words(
  `note warning tip important caution attention danger error hint seealso todo abstract
  highlights compound glossary hlist centered acks`,
);
const QUOTING = words('epigraph pull-quote blockquote');
const TITLED = words(
  `admonition topic sidebar dropdown card grid-item-card tab-item tab rubric details collapse
  versionadded versionchanged deprecated versionremoved`,
);
const WRAPPING = words(
  'container class only card-carousel tab-set tabs grid grid-item div cssclass rst-class ifconfig',
);
const DESCRIBED = words('image meta');

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

/** How the directive is read that `written` begins with, after the two dots; nothing where it is none. */
export function directiveShape(written: string): DirectiveShape | undefined {
  const match = /^(?:\|[^|\s](?:[^|]{0,80}[^|\s])?\|\s+)?([A-Za-z][\w.:+-]{0,60}?)\s?::(?=\s|$)/.exec(written);
  const name = match?.[1]?.toLowerCase();
  if (match === null || name === undefined) return undefined;
  const shape = {
    length: match[0].length,
    argument: 'skip',
    reason: 'markup',
    kind: undefined,
    describes: false,
  } as const;
  if (CODE.has(name)) return { ...shape, content: 'skip', reason: 'code' };
  if (MATH.has(name)) return { ...shape, content: 'skip', reason: 'math' };
  if (DESCRIBED.has(name)) return { ...shape, content: 'skip', describes: true };
  if (QUOTING.has(name)) return { ...shape, content: 'quotation', argument: 'prose' };
  if (CONTENT.has(name) || name === 'replace') return { ...shape, content: 'prose', argument: 'prose' };
  if (name === 'table' || name === 'list-table')
    return { ...shape, content: 'prose', argument: 'title', kind: 'caption' };
  if (name === 'figure') return { ...shape, content: 'prose', kind: 'caption' };
  if (TITLED.has(name)) return { ...shape, content: 'prose', argument: 'title' };
  if (WRAPPING.has(name)) return { ...shape, content: 'prose' };
  // What is not known may hold anything.
  return { ...shape, content: 'skip' };
}
