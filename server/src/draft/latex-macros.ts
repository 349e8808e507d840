import type { BlockKind } from './draft.ts';
import { ACCENTS, FORMULA_SIGNS, LETTERS, SIGNS } from './latex-characters.ts';

/** What a macro does to the prose around it. */
export type MacroRole =
  /* Parts of a line. */
  | 'text' // its arguments are text
  | 'layout' // leaves nothing
  | 'quote' // puts quotation marks around its argument
  | 'code'
  | 'formula'
  | 'citation'
  | 'cross-reference' // puts the number of something
  | 'link' // an address, then the text that leads to it
  | 'address'
  | 'note' // its argument is shown elsewhere, and marked here
  | 'note-mark'
  | 'note-text' // its argument is shown elsewhere, the mark stands elsewhere
  | 'raised'
  | 'quantity' // numbers and a unit
  | 'image'
  | 'space'
  | 'line-break'
  | 'accent'
  | 'letter'
  | 'sign'
  | 'logo' // its own name in fancy letters
  /* What parts blocks. */
  | 'block' // its arguments are blocks of the macro's kind
  | 'item'
  | 'boundary' // a block ends here
  | 'declaration'; // arguments and all, no part of the text

export interface Macro {
  readonly name: string;
  readonly role: MacroRole;
  /** One letter an argument in braces: "t" is text, "x" is not. Arguments in square brackets are not text and not listed. */
  readonly takes: string;
  readonly kind: BlockKind | undefined;
  readonly level: number;
}

function macros(role: MacroRole, takes: string, names: string, kind?: BlockKind, level = 0): Macro[] {
  return names
    .split(/\s+/)
    .filter((name) => name !== '')
    .map((name) => ({ name, role, takes, kind, level }));
}

const keys = (map: ReadonlyMap<string, string>): string =>
  [...map.keys()].filter((name) => /^[a-z]+$/i.test(name)).join(' ');

/** The macros that are known, by number; the first stands for every other. */
export const MACROS: readonly Macro[] = [
  { name: '', role: 'text', takes: '', kind: undefined, level: 0 },

  ...macros('block', 't', 'title', 'title'),
  ...macros('block', 't', 'subtitle', 'heading', 1),
  ...macros('block', 't', 'part chapter addchap', 'heading', 1),
  ...macros('block', 't', 'section addsec', 'heading', 2),
  ...macros('block', 't', 'subsection frametitle', 'heading', 3),
  ...macros('block', 't', 'subsubsection framesubtitle', 'heading', 4),
  ...macros('block', 't', 'paragraph minisec', 'heading', 5),
  ...macros('block', 't', 'subparagraph', 'heading', 6),
  ...macros('block', 't', 'caption subcaption captionof captionabove captionbelow tablecaption figcaption', 'caption'),
  ...macros('block', 't', 'abstract', 'paragraph'),
  ...macros('block', 'tt', 'epigraph', 'quotation'),
  ...macros('block', 't', 'blockquote blockcquote textquotation', 'quotation'),
  ...macros('item', '', 'item bibitem'),
  ...macros(
    'boundary',
    '',
    `par maketitle newpage clearpage cleardoublepage pagebreak tableofcontents listoffigures listoftables appendix frontmatter
    mainmatter backmatter printindex bigskip medskip smallskip hline toprule midrule bottomrule titlepage`,
  ),
  ...macros('boundary', 'x', 'bibliography bibliographystyle cline cmidrule input include subfile'),
  ...macros('boundary', '', 'printbibliography'),

  ...macros('declaration', '', 'makeatletter makeatother'),
  ...macros(
    'declaration',
    'x',
    `documentclass documentstyle usepackage RequirePackage PassOptionsToPackage hypersetup graphicspath addbibresource author date
    institute affiliation affil address email orcid keywords lstset tikzset pgfplotsset geometry sisetup captionsetup usetheme
    usecolortheme usefonttheme useinnertheme useoutertheme usetikzlibrary pagestyle thispagestyle pagenumbering theoremstyle
    includeonly externaldocument titleformat titlespacing setbeamertemplate setbeamercolor setbeamerfont newcounter newlength
    newsavebox makeglossaries makeindex acrodef lhead chead rhead lfoot cfoot rfoot fancyhead fancyfoot fancyhf
    selectlanguage hyphenation bibpunct setcitestyle setmainfont setsansfont setmonofont logo titlegraphic nocite note todo
    missingfigure`,
  ),
  ...macros(
    'declaration',
    'xx',
    `newcommand renewcommand providecommand DeclareMathOperator DeclareRobustCommand newtheorem setlength addtolength setcounter
    addtocounter stepcounter refstepcounter definecolor colorlet newglossaryentry newacro DeclareUnicodeCharacter sethlcolor
    settowidth numberwithin AtBeginDocument AtEndDocument newtcolorbox newmdenv setuptodonotes counterwithin`,
  ),
  ...macros(
    'declaration',
    'xxx',
    'newenvironment renewenvironment newacronym acro DeclareAcronym addcontentsline definecolorset',
  ),
  ...macros('declaration', 'd', 'def gdef edef xdef let'),

  ...macros(
    'text',
    't',
    `emph textbf textit textsc textsf textsl textrm textup textmd textnormal textlf underline uline ul uuline uwave sout st hl
    mbox fbox text textsubscript MakeUppercase MakeLowercase uppercase lowercase centerline
    leftline rightline framebox makebox strong alert structure only onslide uncover visible highlight
    ac acs acl acf acp acsp aclp acfp Ac Acp gls Gls glspl Glspl acrshort acrlong acrfull smash llap rlap clap num ang ce cemph mathrm shortstack thead makecell parnote
    sidecaption subfloat`,
  ),
  ...macros(
    'text',
    'xt',
    'textcolor colorbox parbox scalebox rotatebox raisebox hyperref hyperlink hypertarget foreignlanguage textlang adjustbox',
  ),
  ...macros('text', 'xxt', 'fcolorbox multicolumn multirow resizebox'),
  ...macros('text', 'tx', 'texorpdfstring'),
  ...macros('quote', 't', 'enquote textquote foreignquote say'),
  ...macros('quote', 'xt', 'textcquote'),
  ...macros('code', 't', 'texttt code lstinline mintinline verb Verb file command'),
  ...macros('formula', 't', 'ensuremath chemfig'),
  ...macros('raised', 't', 'textsuperscript'),
  ...macros('quantity', 'tu', 'SI qty'),
  ...macros('quantity', 'ttu', 'SIrange qtyrange'),
  ...macros('quantity', 'tt', 'numrange'),
  ...macros('quantity', 'u', 'si unit'),

  ...macros(
    'citation',
    '',
    `cite citep citet citealp citealt citeauthor citeyear citeyearpar citetitle citedate citetext Cite Citep Citet Citealp Citealt
    Citeauthor parencite parencites autocite autocites textcite textcites footcite footcites footcitetext smartcite smartcites
    supercite supercites fullcite footfullcite Parencite Autocite Textcite Parencites Autocites Textcites Footcite cites Cites
    onlinecite citenum citeonline shortcite citeA citeNP parentcite fullparencite citeasnoun possessivecite citeurl volcite pvolcite
    notecite pnotecite`,
  ),
  ...macros(
    'cross-reference',
    'x',
    'ref eqref autoref cref Cref pageref nameref vref Vref fref Fref labelcref cpageref subref autopageref',
  ),
  ...macros('cross-reference', 'xx', 'crefrange Crefrange'),
  ...macros('link', 't', 'href'),
  ...macros('address', 'x', 'url nolinkurl path doi'),
  ...macros('note', 't', 'footnote endnote sidenote marginnote marginpar tablefootnote pagenote'),
  ...macros('note-mark', '', 'footnotemark endnotemark tnote'),
  ...macros('note-text', 't', 'footnotetext thanks endnotetext'),
  ...macros('image', 'x', 'includegraphics includesvg includepdf'),

  ...macros(
    'layout',
    'x',
    `label index glossary vspace hspace vskip hskip color pagecolor setstretch linespread phantom hphantom
    vphantom addvspace markright enlargethispage rowcolor cellcolor columncolor arrayrulecolor bookmark
    tikz hyphenchar glsadd acuse acused citestyle
    fontfamily fontseries fontshape`,
  ),
  ...macros('layout', 'xx', 'rule fontsize markboth pdfbookmark'),
  ...macros(
    'layout',
    '',
    `noindent indent centering raggedright raggedleft bfseries itshape scshape slshape upshape mdseries rmfamily sffamily ttfamily
    normalfont em bf it sc sl rm sf tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge selectfont hfill
    vfill hfil vfil dotfill hrulefill sloppy fussy null relax leavevmode allowbreak nobreak nolinebreak nopagebreak samepage
    unskip ignorespaces obeylines singlespacing onehalfspacing doublespacing flushbottom raggedbottom boldmath unboldmath
    displaystyle textstyle frenchspacing nonfrenchspacing ltr rtl begingroup endgroup bgroup egroup protect strut arraybackslash
    columnbreak linenumbers nolinenumbers twocolumn onecolumn landscape pdfoutput footnoterule xspace pause`,
  ),
  ...macros('space', '', 'quad qquad enspace enskip thinspace medspace thickspace space nobreakspace negthinspace tab'),
  ...macros('line-break', '', 'newline linebreak tabularnewline'),
  ...macros('logo', '', 'LaTeX TeX BibTeX LaTeXe XeTeX LuaTeX'),
  ...macros('accent', 't', keys(ACCENTS)),
  ...macros('letter', '', keys(LETTERS)),
  ...macros('sign', '', keys(SIGNS)),
  ...macros('sign', '', [...FORMULA_SIGNS.keys()].filter((name) => /^(?:text|up)/.test(name)).join(' ')),
];

const NUMBERS: ReadonlyMap<string, number> = new Map(
  [...MACROS.entries()].reverse().map(([number, { name }]) => [name, number]),
);

/** Number of the macro with this name; 0 when it is not known. */
export function macroNumber(name: string): number {
  return NUMBERS.get(name) ?? 0;
}
