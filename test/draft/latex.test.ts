import assert from 'node:assert/strict';
import { absolute } from '../../server/src/draft/draft.ts';
import { readDraft } from '../../server/src/draft/read.ts';
import { told } from './drafts.ts';

/** What an author types, and what is read: `kind level: text`. */
type Case = readonly [name: string, source: string, ...blocks: string[]];

const CASES: readonly Case[] = [
  [
    'a whole document',
    '\\documentclass[12pt]{article}\n\\usepackage{a}\n\\newcommand{\\drug}[1]{One\n\ntwo}\n\\title{Three \\emph{four}}\n\\author{Five}\n\\begin{document}\n\\maketitle\n\\begin{abstract}\nSix.\n\\end{abstract}\nSeven.\n\\end{document}\nEight.',
    'title: Three four',
    'paragraph: Six.',
    'paragraph: Seven.',
  ],
  [
    'a part of a document',
    'One.\n\n\\input{two}\n\\section{Three}\nFour.',
    'paragraph: One.',
    'heading 2: Three',
    'paragraph: Four.',
  ],
  [
    'headings',
    '\\chapter{One}\\section*{Two}\n\\subsection[Short]{Three}\\label{a}\n\\subsubsection{Four}\n\\paragraph{Five} six\n\\subparagraph{Seven\n\nEight}',
    'heading 1: One',
    'heading 2: Two',
    'heading 3: Three',
    'heading 4: Four',
    'heading 5: Five',
    'paragraph: six',
    'heading 6: Seven',
    'paragraph: Eight',
  ],
  [
    'paragraphs',
    'One\ntwo.\n  \nThree.\\par four.\n\n\\noindent Five \\\\ six\\newline seven.\n\\bigskip\nEight.',
    'paragraph: One two.',
    'paragraph: Three.',
    'paragraph: four.',
    'paragraph: Five six seven.',
    'paragraph: Eight.',
  ],
  [
    'lists',
    '\\begin{itemize}[noitemsep]\n\\item One\n\\item Two\n\\begin{enumerate}\\item Deep\\end{enumerate}\nand on\n\n more\n\\item[$\\bullet$] Three\n\\end{itemize}\n\\begin{description}\\item[Ketamine] An anaesthetic.\\end{description}',
    'list-item 1: One',
    'list-item 1: Two',
    'list-item 2: Deep',
    'list-item 1: and on',
    'list-item 1: more',
    'list-item 1: Three',
    'list-item 1: Ketamine',
    'list-item 1: An anaesthetic.',
  ],
  [
    'tables',
    '\\begin{table}[ht]\\centering\\caption{One}\n\\begin{tabular}{@{}lc@{}}\\toprule\nTwo & Three \\\\[2pt] \\midrule\n\\multicolumn{2}{c}{Four \\& five} & \\textbf{six}\\\\\n\\cmidrule(lr){1-2} & seven\n\\end{tabular}\\end{table}',
    'caption: One',
    'table-cell: Two',
    'table-cell: Three',
    'table-cell: Four & five',
    'table-cell: six',
    'table-cell: seven',
  ],
  [
    'figures',
    '\\begin{figure}\n\\centering\n\\includegraphics[width=.5\\textwidth, alt={A \\emph{brain}}]{img/a.png}\n\\caption[Short]{A brain\\footnote{An aside that is long.}.}\\label{fig:a}\n\\end{figure}',
    'alt-text: A brain',
    'caption: A brain\uFFFC.',
    'paragraph: An aside that is long.',
  ],
  [
    'quotations',
    '\\begin{quote}It cured me.\n\nTruly.\\begin{itemize}\\item So\\end{itemize}\\end{quote}\n\\epigraph{Sleep.}{Anyone}\n\\enquote{Sleep \\emph{well}}, she said.',
    'quotation: It cured me.',
    'quotation: Truly.',
    'quotation: So',
    'quotation: Sleep.',
    'quotation: Anyone',
    'paragraph: "Sleep well", she said.',
  ],
  [
    'notes',
    'One\\footnote{Two \\emph{three} is what they say here.} four\\footnotemark[2].\\footnotetext[2]{Five, six, seven and eight are more.}',
    'paragraph: One\uFFFC four\uFFFC.',
    'paragraph: Two three is what they say here.',
    'paragraph: Five, six, seven and eight are more.',
  ],
  [
    'a note that is a citation',
    'One\\footnote{Lee A. A trial. J Sleep. 2019;3:1-9.}.',
    'paragraph: One\uFFFC.',
    'reference: Lee A. A trial. J Sleep. 2019;3:1-9.',
  ],
  [
    'references',
    'One.\n\\begin{thebibliography}{99}\n\\bibitem{lee} Lee A.\n\\bibitem[Chan(2020)]{chan} \\newblock Chan B.\n\\end{thebibliography}\nTwo.\n\\bibliographystyle{plain}\\bibliography{refs}\n\\section*{References}\n\\begin{itemize}\\item Ng C.\\end{itemize}\n\\section{Three}\nFour.',
    'paragraph: One.',
    'reference: Lee A.',
    'reference: Chan B.',
    'paragraph: Two.',
    'heading 2: References',
    'reference: Ng C.',
    'heading 2: Three',
    'paragraph: Four.',
  ],
  [
    'slides',
    '\\begin{frame}<1->[fragile]{One}{Two}\n\\begin{block}{Three}Four \\pause five.\\end{block}\n\\begin{itemize}\\item<2-> Six \\only<3>{seven}\\end{itemize}\n\\end{frame}\n\\begin{frame}\\frametitle{Eight}Nine.\\note{Ten}\\end{frame}',
    'heading 3: One',
    'heading 3: Two',
    'heading 3: Three',
    'paragraph: Four five.',
    'list-item 1: Six seven',
    'heading 3: Eight',
    'paragraph: Nine.',
  ],
  [
    'emphasis of all kinds',
    '\\emph{a} \\textbf{b \\textit{c}} {\\bfseries d} {\\em e\\/} \\uline{f} \\textcolor{red}{g} \\mbox{h} \\textsc{i}\\textsubscript{2} un\\textbf{believ}able',
    'paragraph: a b c d e f g h i2 unbelievable',
  ],
  [
    'code',
    'Use \\verb|x_y| and \\verb*+}+ and \\texttt{z} now.\n\\begin{verbatim}\n\\section{a} %\n\\end{verbatim}\n\\begin{lstlisting}[language=R]\nb {\n\\end{lstlisting}\n\\begin{minted}{r}\n$\n\\end{minted}\nThen.',
    'paragraph: Use \uFFFC and \uFFFC and \uFFFC now.',
    'paragraph: Then.',
  ],
  [
    'formulas',
    'Let $a = b + c$, \\(d\\), \\[e\\] and $$f$$ be\n\\begin{align*}\n a &= b \\\\ c &= d\n\\end{align*}\nwhere it costs \\$5 or $\\text{if $x$}$.',
    'paragraph: Let \uFFFC, d, \uFFFC and \uFFFC be \uFFFC where it costs $5 or \uFFFC.',
  ],
  [
    'formulas that are words',
    'D$_2$, 5-HT$_{2A}$, $\\alpha$-synuclein, $\\alpha_1$, $D_{2}$, $p < .05$, $n=20$, $>$20, $\\sim$5, 1$^{st}$, 20$^\\circ$C',
    'paragraph: D2, 5-HT2A, \u03B1-synuclein, \u03B11, D2, p < .05, n=20, >20, ~5, 1st, 20\u00B0C',
  ],
  [
    'formulas that are not closed',
    'It is $5 now.\n\nIt is \\[ then \\( there \\begin{equation} here.\n\nNot $$ math.',
    'paragraph: It is $5 now.',
    'paragraph: It is then there here.',
    'paragraph: Not math.',
  ],
  [
    'comments',
    'One % two\n  three,%\nfour 50\\% five.\n% six\nseven\n%\n\neight\\\\% nine\nten % eleven',
    'paragraph: One three,four 50% five. seven',
    'paragraph: eight ten',
  ],
  [
    'comments that part paragraphs',
    'One % two\n\nthree\n\\begin{comment}\n\\section{four}\n\\end{comment}\nfive',
    'paragraph: One',
    'paragraph: three five',
  ],
  [
    'accents and letters',
    "caf\\'e na\\\"{\\i}ve \\^o \\c{c}a \\v{s} \\~n \\'{\\i} Gr\\o nbech \\ss{} {\\AE}ro \\L\\'od\\'z \\H{o} \\'",
    'paragraph: caf\u00E9 na\u00EFve \u00F4 \u00E7a \u0161 \u00F1 \u00ED Gr\u00F8nbech \u00DF \u00C6ro \u0141\u00F3d\u017A \u0151',
  ],
  [
    'signs, dashes and quotation marks',
    "``a'' `b' c--d---e f~g h\\,i \\% \\& \\_ \\# \\{\\} \\ldots{} \\LaTeX\\ j\\-k \\textregistered \\S 4 \\textmu g \\textquotedblleft l\\textquotedblright",
    'paragraph: "a" \'b\' c\u2013d\u2014e f g h i % & _ # {} \u2026 LaTeX jk \u00AE \u00A74 \u00B5g "l"',
  ],
  [
    'numbers with units',
    'Take \\SI{20}{mg}, \\qty{5}{\\milli\\gram} or \\SIrange{1}{2}{mg}, \\num{7}.',
    'paragraph: Take 20 mg, 5 \uFFFC or 1 2 mg, 7.',
  ],
  [
    'addresses and cross references',
    'See \\href{https://a.example/%20#b}{our \\emph{page}}, \\url{https://c.example/d%e_f}, https://g.example/h and Figure~\\ref{i}, \\Cref{j,k}\\index{l}.',
    'paragraph: See our page, \uFFFC, \uFFFC and Figure \uFFFC, \uFFFC.',
  ],
  [
    'macros that nothing is known of',
    '\\drug{ketamine} helps \\mybox{blue}{many people} and \\spaced{2cm} some \\pic{img/a.png} \\two{one thing}{and another} \\three[a]{b}{c}{best}.',
    'paragraph: ketamine helps many people and some one thing and another best.',
  ],
  [
    'environments that nothing is known of',
    '\\begin{keypoint}[a=b]{0.5\\textwidth}{lcc} One. \\end{keypoint}\\begin{box*}{It can cure people} Two.\\end{box*}',
    'paragraph: One.',
    'paragraph: It can cure people Two.',
  ],
  [
    'pictures',
    'One\n\\begin{tikzpicture}\\node{two};\n\nthree\\end{tikzpicture}\nfour',
    'paragraph: One',
    'paragraph: four',
  ],
  [
    'groups that nothing closes',
    'One \\emph{two\n\n\\section{Three\n\nfour} five\\footnote{six is more than that\n\nseven \\textbf{eight \\cite{nine',
    'paragraph: One two',
    'heading 2: Three',
    'paragraph: four five\uFFFC',
    'paragraph: six is more than that',
    'paragraph: seven eight nine',
  ],
  [
    'environments that nothing closes or opens',
    '\\end{itemize}One\\begin{itemize}\\item Two\n\n\\begin{quote}Three\\end{itemize}Four',
    'paragraph: One',
    'list-item 1: Two',
    'quotation: Three',
    'paragraph: Four',
  ],
  ['code that nothing closes', 'One\n\\begin{verbatim}\nTwo\n\nThree', 'paragraph: One'],
  ['nothing', ' \n% a\n\n\\vspace{1cm}{}\\\\\n$a+b$\n\\label{b}'],
];

describe('blocks of a LaTeX draft', () => {
  for (const [name, source, ...blocks] of CASES) {
    it(name, () => assert.deepEqual(told(readDraft(source, 'latex')), blocks));
    it(`${name}, with CRLF`, () => assert.deepEqual(told(readDraft(source.replaceAll('\n', '\r\n'), 'latex')), blocks));
  }

  it('are placed where their prose stands', () => {
    const source = '\\section{\\textbf{Sleep} well}\\begin{itemize}\\item[] \\emph{rest}\\end{itemize}\\caption{a}';
    const stretches = readDraft(source, 'latex').blocks.map(({ start, end }) => source.slice(start, end));
    assert.deepEqual(stretches, ['Sleep} well', 'rest', 'a']);
  });

  it('leave out what is listed as skipped', () => {
    const source =
      '\\title{a}\n% b\n% c\nOne \\label{d}\\cite{e} $f^2$ \\url{g} \\verb|h| % i\n\n\\begin{verbatim}\nj\n\\end{verbatim}\n\\vspace{2cm}';
    assert.deepEqual(
      readDraft(source, 'latex').skipped.map(({ start, end, reason }) => `${reason}: ${source.slice(start, end)}`),
      [
        'markup: \\title{',
        'markup: }',
        'comment: % b\n',
        'comment: % c\n',
        'markup: \\label',
        'markup: {d}',
        'citation-key: \\cite{e}',
        'math: $f^2$',
        'url: \\url{g}',
        'code: \\verb|h|',
        'comment: % i',
        'code: \\begin{verbatim}\nj\n\\end{verbatim}',
        'markup: \\vspace',
        'markup: {2cm}',
      ],
    );
  });
});

describe('citations in LaTeX', () => {
  function cited(source: string): string[] {
    return readDraft(source, 'latex').blocks.flatMap(({ block }) =>
      block.sentences.map((sentence) => sentence.citations.map((c) => `${c.kind} ${c.text}`).join(' | ')),
    );
  }
  const ROWS: readonly (readonly [string, ...string[]])[] = [
    [
      'It works~\\cite{lee2019}. It fails \\citep[see][p.~3]{chan2020,ng2021}.',
      'key \\cite{lee2019}',
      'key \\citep[see][p.~3]{chan2020,ng2021}',
    ],
    [
      '\\Textcite{lee2019} and \\citet*{chan} say so.\\footcite{ng}',
      'key \\Textcite{lee2019} | key \\citet*{chan} | key \\footcite{ng}',
    ],
    [
      'It works \\parencite{a}, \\autocite{b}, \\autocites[3]{c}[4]{d} and \\supercite{e}.',
      'key \\parencite{a} | key \\autocite{b} | key \\autocites[3]{c}[4]{d} | key \\supercite{e}',
    ],
    ['It works.\\cite{lee2019} It fails.', 'key \\cite{lee2019}', ''],
    [
      'It works.\\textsuperscript{3,4} It fails$^{5}$. It is 30 kg/m\\textsuperscript{2}, 30 kg/m$^2$.',
      'number \\textsuperscript{3,4}',
      'number $^{5}$',
      '',
    ],
    ['It works\\footnotemark[3]. \\nocite{lee}', 'footnote \\footnotemark[3]'],
    [
      'See \\href{https://doi.org/10.1000/1}{the trial}, \\url{https://doi.org/10.1000/2} and \\doi{10.1000/3}.',
      'link https://doi.org/10.1000/1 | link \\url{https://doi.org/10.1000/2} | link \\doi{10.1000/3}',
    ],
    [
      'See \\href{https://a.example}{our blog}, it works [3]. It fails (Smith \\& Lee, 2019).',
      'number [3]',
      'author-year (Smith & Lee, 2019)',
    ],
    ['A citation being typed \\cite{lee and no end.', ''],
  ];
  for (const [source, ...expected] of ROWS) it(source, () => assert.deepEqual(cited(source), expected));
});

describe('whose words LaTeX gives', () => {
  it('are a quotation in a quotation or between quotation marks', () => {
    const source =
      "\\begin{quotation}It cured her.\\end{quotation}``It cured her.''\n\n\\enquote{It cured her.}\n\nI said ``so''.";
    assert.deepEqual(
      readDraft(source, 'latex').blocks.map(({ block }) => block.sentences[0]?.voice),
      ['quotation', 'quotation', 'quotation', 'author'],
    );
  });
});

describe('the way back from LaTeX', () => {
  it('takes no markup at the ends of a stretch, and all of it inside', () => {
    const source =
      "\uFEFFIt is \\textbf{highly effective} for % why\r\n  many~people \\& caf\\'e--goers, Gr\\o nbech says.";
    const draft = readDraft(source, 'latex');
    const written = (text: string) => {
      const [placed] = draft.blocks;
      assert.ok(placed);
      const start = placed.block.text.indexOf(text);
      const span = absolute(placed, { start, end: start + text.length });
      return draft.source.slice(span.start, span.end);
    };
    assert.deepEqual(
      [
        'highly effective',
        'effective for',
        'for many people',
        'people & caf\u00E9',
        'caf\u00E9\u2013goers',
        'Gr\u00F8nbech',
      ].map(written),
      [
        'highly effective',
        'effective} for',
        'for % why\r\n  many~people',
        "people \\& caf\\'e",
        "caf\\'e--goers",
        'Gr\\o nbech',
      ],
    );
  });

  it('says whether a stretch can be replaced without breaking markup', () => {
    const [placed] = readDraft('It is \\emph{highly\n effective} and safe \\& sound.', 'latex').blocks;
    assert.ok(placed);
    const plain = (text: string) => {
      const start = placed.block.text.indexOf(text);
      return placed.block.map.isPlain({ start, end: start + text.length });
    };
    assert.deepEqual(['highly effective', 'is highly', 'effective and', 'and safe', 'safe & sound'].map(plain), [
      true,
      false,
      false,
      true,
      false,
    ]);
  });
});
