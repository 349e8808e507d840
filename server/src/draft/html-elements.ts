import type { BlockKind } from './draft.ts';

/** What an HTML element is to a reader of prose. */
export interface HtmlElement {
  readonly name: string;
  /** 'block': stands by itself; 'inline': part of a line; 'void': holds nothing; 'skipped': what it holds is not prose. */
  readonly role: 'block' | 'inline' | 'void' | 'skipped';
  /** The kind and level of the blocks that it holds, when it gives them one. */
  readonly kind: BlockKind | undefined;
  readonly level: number;
  /** The open elements that its start tag ends, when they stand inside the nearest of `within`. */
  readonly ends: ReadonlySet<string>;
  readonly within: ReadonlySet<string>;
  /** Whether it ends an open paragraph. */
  readonly endsParagraph: boolean;
}

const names = (list: string): string[] => list.split(/\s+/);

const BLOCKS = names(
  `address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu ol optgroup option p search section summary table tbody td tfoot
  th thead tr ul`,
);
const INLINE = names(
  `a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub
  sup time tt u var`,
);
const VOID = names(
  'area base basefont bgsound br col colgroup embed frame hr img input link meta param source track wbr',
);
const SKIPPED = names(
  `applet audio canvas datalist frameset head iframe listing map math nav noembed noframes noscript object output plaintext pre
  script select style svg template textarea title video xmp`,
);
const PARAGRAPH_STAYS = new Set(
  names(
    `body button caption col colgroup html legend optgroup option tbody td tfoot th thead tr title script style template noscript
    math svg object audio video canvas map iframe select textarea datalist output noembed applet`,
  ),
);

const KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ['li', 'list-item'],
  ['dt', 'list-item'],
  ['dd', 'list-item'],
  ['td', 'table-cell'],
  ['th', 'table-cell'],
  ['caption', 'caption'],
  ['figcaption', 'caption'],
  ['blockquote', 'quotation'],
]);

const NOTHING: ReadonlySet<string> = new Set();
const HEADINGS = names('h1 h2 h3 h4 h5 h6');
const LISTS = new Set(names('ul ol menu dir td th blockquote'));
/** Start tags that end elements whose end tags may be left out. */
const ENDS: ReadonlyMap<string, readonly [ends: ReadonlySet<string>, within: ReadonlySet<string>]> = new Map([
  ['li', [new Set(['li']), LISTS]],
  ['dt', [new Set(['dt', 'dd']), new Set(['dl', 'td', 'th', 'blockquote'])]],
  ['dd', [new Set(['dt', 'dd']), new Set(['dl', 'td', 'th', 'blockquote'])]],
  ['td', [new Set(['td', 'th', 'caption']), new Set(['tr', 'table'])]],
  ['th', [new Set(['td', 'th', 'caption']), new Set(['tr', 'table'])]],
  ['tr', [new Set(['tr', 'td', 'th', 'caption']), new Set(['table'])]],
  ...names('tbody thead tfoot').map((name): [string, [Set<string>, Set<string>]] => [
    name,
    [new Set(['tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'caption']), new Set(['table'])],
  ]),
  ...HEADINGS.map((name): [string, [Set<string>, Set<string>]] => [
    name,
    [new Set(HEADINGS), new Set(names('div section article li td th blockquote body html main aside'))],
  ]),
  ['option', [new Set(['option']), new Set(['select', 'datalist'])]],
]);

function element(name: string, role: HtmlElement['role']): HtmlElement {
  const [ends, within] = ENDS.get(name) ?? [NOTHING, NOTHING];
  const heading = /^h([1-6])$/.exec(name)?.[1];
  return {
    name,
    role,
    kind: heading === undefined ? KINDS.get(name) : 'heading',
    level: heading === undefined ? 0 : Number(heading),
    ends,
    within,
    endsParagraph: (role === 'block' || role === 'skipped' || name === 'hr') && !PARAGRAPH_STAYS.has(name),
  };
}

/** The elements that are known, by number; the first stands for every other. */
export const HTML_ELEMENTS: readonly HtmlElement[] = [
  element('', 'inline'),
  ...BLOCKS.map((name) => element(name, 'block')),
  ...INLINE.map((name) => element(name, 'inline')),
  ...VOID.map((name) => element(name, 'void')),
  ...SKIPPED.map((name) => element(name, 'skipped')),
];

const NUMBERS: ReadonlyMap<string, number> = new Map(HTML_ELEMENTS.map(({ name }, number) => [name, number]));

/** Number of the element with this name, whatever its case; 0 when it is not known. */
export function elementNumber(name: string): number {
  return NUMBERS.get(name) ?? NUMBERS.get(name.toLowerCase()) ?? 0;
}

/** Elements whose content is taken as it stands up to their end tag: no tag opens inside. */
export const RAW_TEXT: ReadonlySet<string> = new Set(
  names('iframe noembed noframes plaintext script style textarea title xmp'),
);

/** Inside a paragraph's search for what to end, these are walls. */
export const PARAGRAPH_WALLS: ReadonlySet<string> = new Set(names('button caption html object table td template th'));
