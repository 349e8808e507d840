/** What an environment makes of the text inside. */
export type EnvironmentRole =
  | 'text'
  | 'document'
  | 'list'
  | 'quotation'
  | 'table'
  | 'references'
  | 'math'
  | 'code'
  | 'comment'
  | 'drawing'; // neither prose nor code: pictures, settings

export interface Environment {
  readonly name: string;
  readonly role: EnvironmentRole;
  /** One letter an argument in braces: "h" is a heading, "x" is not text. Those in square brackets are not listed. */
  readonly takes: string;
}

function environments(role: EnvironmentRole, takes: string, names: string): Environment[] {
  return names
    .split(/\s+/)
    .filter((name) => name !== '')
    .map((name) => ({ name, role, takes }));
}

const MATH =
  'equation align gather multline eqnarray flalign alignat displaymath math dmath dgroup IEEEeqnarray xalignat split subequations';
const starred = (names: string): string => names.replace(/\S+/g, (name) => `${name} ${name}*`);

/** The environments that are known, by number; the first stands for every other. */
export const ENVIRONMENTS: readonly Environment[] = [
  { name: '', role: 'text', takes: '?' },
  ...environments('document', '', 'document'),
  ...environments(
    'text',
    '',
    `abstract center flushleft flushright figure figure* table table* sidewaysfigure sidewaystable small footnotesize large
    landscape appendices acknowledgements acknowledgments titlepage columns onlyenv theorem lemma definition example remark proof
    corollary proposition note keywords summary spacing singlespace doublespace threeparttable subfigures appendix`,
  ),
  ...environments('text', 'hh', 'frame'),
  ...environments('text', 'h', 'block alertblock exampleblock'),
  ...environments(
    'text',
    'x',
    'column minipage multicols multicols* subfigure subtable otherlanguage adjustbox addmargin',
  ),
  ...environments('text', '', 'tcolorbox mdframed framed shaded '),
  ...environments('text', 'xx', 'wrapfigure wraptable floatingfigure adjustwidth'),
  ...environments(
    'list',
    '',
    'itemize enumerate description compactitem compactenum compactdesc inparaenum itemize* enumerate* description* tablenotes tasks trivlist',
  ),
  ...environments('list', 'xx', 'list'),
  ...environments('list', 'x', 'labeling'),
  ...environments('quotation', '', 'quote quotation verse displayquote quoting pquotation'),
  ...environments('quotation', 'x', 'displaycquote foreigndisplayquote'),
  ...environments('table', 'x', 'tabular array longtable supertabular tabu tblr longtblr xltabular'),
  ...environments('table', 'xx', 'tabularx tabular* tabulary'),
  ...environments('references', 'x', 'thebibliography'),
  ...environments('references', '', 'references biblist'),
  ...environments('math', '', starred(MATH)),
  ...environments(
    'code',
    '',
    'verbatim verbatim* Verbatim Verbatim* BVerbatim LVerbatim lstlisting minted alltt filecontents filecontents* Sinput Soutput Schunk knitrout pyconsole sageblock',
  ),
  ...environments('comment', '', 'comment'),
  ...environments(
    'drawing',
    '',
    'tikzpicture pgfpicture picture algorithm algorithmic algorithm2e forest circuitikz axis pspicture tikzcd asy',
  ),
];

const NUMBERS: ReadonlyMap<string, number> = new Map(ENVIRONMENTS.map(({ name }, number) => [name, number]));

/** Number of the environment with this name; 0 when it is not known. */
export function environmentNumber(name: string): number {
  return NUMBERS.get(name) ?? 0;
}
