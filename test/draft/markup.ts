import fc from 'fast-check';

/** What opens and closes things in a format, and words to go between. */
const WORDS = [
  'Ketamine',
  ' helps',
  ' some people',
  '. Then',
  '?',
  ' (Smith et al., 2020)',
  'https://doi.org/10.1000/x',
  'www.a.example/b?c=d&e',
  '"',
  '\u201C',
  "'",
  '\u2019',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\r\n',
  '\r\n\r\n',
  '\t',
  '\uFEFF',
  '\u00AD',
  '\u00A0',
  '\u{1F600}',
  '\uD800',
  '\uDC00',
  'e\u0301',
];

const HTML = [
  ...'p div h1 h2 ul ol li table tr td th b em a q sup sub code pre blockquote figcaption section nav head body button svg math dl dt dd'
    .split(' ')
    .flatMap((name) => [`<${name}>`, `</${name}>`]),
  ...'script style title textarea template noscript select xmp'
    .split(' ')
    .flatMap((name) => [`<${name}>`, `</${name}>`]),
  '<br>',
  '<br/>',
  '<hr>',
  '<img src="a.png" alt="A &amp; b">',
  "<img alt='",
  '<a href="https://doi.org/10.1/2">',
  '<a href="',
  '<p class="',
  '<section class="references">',
  '<section class="footnotes">',
  '<div hidden>',
  '<meta name="description" content="It &eacute; helps">',
  '<!--',
  '-->',
  '<!doctype html>',
  '<![CDATA[',
  ']]>',
  '<?php',
  '?>',
  '<%',
  '%>',
  '{{',
  '}}',
  '{%',
  '%}',
  '<',
  '</',
  '>',
  '/>',
  '&amp;',
  '&',
  '&nbsp;',
  '&copy',
  '&#8217;',
  '&#x1F600;',
  '&shy;',
  '<h2>References</h2>',
  '3',
  '[3]',
  '---\ntitle: A tale\n---\n',
];

const LATEX = [
  ...'document itemize enumerate quote tabular figure equation verbatim thebibliography frame comment tikzpicture unknown abstract'
    .split(' ')
    .flatMap((name) => [`\\begin{${name}}`, `\\end{${name}}`]),
  '\\documentclass{a}',
  '\\newcommand{\\a}[1]{',
  '\\title{',
  '\\section{',
  '\\section*{References}',
  '\\caption[a]{',
  '\\footnote{',
  '\\item ',
  '\\item[',
  '\\item<1->',
  '\\bibitem{a}',
  '\\emph{',
  '\\textbf',
  '\\textcolor{red}{',
  '\\texttt{',
  '\\textsuperscript{',
  '\\enquote{',
  '\\href{https://doi.org/10.1/2}{',
  '\\url{',
  '\\cite{a}',
  '\\citep[see][p. 3]{a}',
  '\\autocites[1]{a}{',
  '\\ref{',
  '\\label{a}',
  '\\verb|',
  '|',
  '\\includegraphics[alt={',
  '\\SI{2}{mg}',
  '\\SI{2}{\\milli',
  '\\unknown{two words}{',
  '\\par',
  '\\ldots{}',
  '\\o ',
  '\\LaTeX',
  '\\',
  '\\\\',
  '\\\\[2pt]',
  '\\%',
  '\\&',
  '\\,',
  '\\ ',
  "\\'e",
  "\\'{e}",
  '\\"',
  '\\c{c}',
  '\\v ',
  '{',
  '}',
  '[',
  ']',
  '&',
  '$',
  '$$',
  '$_2$',
  '$\\alpha$',
  '\\(',
  '\\)',
  '\\[',
  '\\]',
  '%',
  '% note\n',
  '~',
  '--',
  '---',
  '``',
  "''",
  '`',
  'e',
];

export const PIECES = { html: [...HTML, ...WORDS], latex: [...LATEX, ...WORDS] } as const;

export type MarkupFormat = keyof typeof PIECES;

/** Frames that texts are put in, so that edits meet what opens and closes far apart. */
const FRAMES: Readonly<Record<MarkupFormat, readonly (readonly [string, string])[]>> = {
  html: [
    ['', ''],
    ['<body><p>Before.</p>\n', '\n<p>After.</p></body>'],
    ['<ul><li>One', '</ul>\n<p>Two'],
  ],
  latex: [
    ['', ''],
    ['\\documentclass{article}\n\\begin{document}\nBefore.\n\n', '\n\nAfter.\n\\end{document}\n'],
    ['\\begin{itemize}\\item One', '\\end{itemize}\nTwo'],
  ],
};

export function pieceOf(format: MarkupFormat): fc.Arbitrary<string> {
  return fc.constantFrom(...PIECES[format]);
}

/** A text made of a format's markup and words. */
export function markedUpIn(format: MarkupFormat, maxLength = 40): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 3, arbitrary: pieceOf(format) },
    { weight: 1, arbitrary: fc.constantFrom('Ketamine helps. ', 'It may work.\n\n', 'a b c\n') },
  );
  return fc
    .tuple(fc.constantFrom(...FRAMES[format]), fc.array(piece, { maxLength, size: 'max' }))
    .map(([[before, after], pieces]) => before + pieces.join('') + after);
}

/** An edit of a text: where, how much is taken out and what is put in; `at` is taken modulo the text's length. */
export function editIn(format: MarkupFormat) {
  return fc.record({
    at: fc.nat(100_000),
    cut: fc.oneof(fc.constant(0), fc.nat(12)),
    put: fc.oneof(
      pieceOf(format),
      fc.array(pieceOf(format), { maxLength: 4 }).map((pieces) => pieces.join('')),
    ),
  });
}

/** A draft of ordinary prose in a format, with a number in each paragraph to tell them apart. */
export function essayIn(format: MarkupFormat, paragraphs: number): string {
  return format === 'html' ? htmlEssay(paragraphs) : latexEssay(paragraphs);
}

function htmlEssay(paragraphs: number): string {
  const parts = [
    '<!doctype html>\n<html><head><title>An essay about sleep</title></head>\n<body>\n<h1>An essay about sleep</h1>',
  ];
  for (let i = 1; i <= paragraphs; i++) {
    parts.push(
      `<p>Paragraph ${i} says that <em>exercise</em> may help &amp; more. It cites one trial (Lee et al., 2019).</p>`,
    );
    if (i % 5 === 0)
      parts.push(
        `<ul>\n  <li>point ${i} of the list</li>\n  <li>another point\n</ul>`,
        '<blockquote><p>A line.</p></blockquote>',
      );
    if (i % 7 === 0) parts.push(`<table><tr><th>drug<th>dose</tr><tr><td>drug ${i}</td><td>${i} mg</td></tr></table>`);
  }
  return `${parts.join('\n')}\n</body></html>\n`;
}

function latexEssay(paragraphs: number): string {
  const parts = ['\\documentclass{article}\n\\title{An essay about sleep}\n\\begin{document}\n\\section{Sleep}'];
  for (let i = 1; i <= paragraphs; i++) {
    parts.push(
      `Paragraph ${i} says that \\emph{exercise} may help \\& more. It cites one trial~\\cite{lee2019}, and $x^{${i}}$ too.`,
    );
    if (i % 5 === 0)
      parts.push(`\\begin{itemize}\n  \\item point ${i} of the list\n  \\item another point\n\\end{itemize}`);
    if (i % 7 === 0) parts.push(`\\begin{tabular}{ll}\n  drug & dose \\\\\n  drug ${i} & ${i} mg \\\\\n\\end{tabular}`);
  }
  return `${parts.join('\n\n')}\n\\end{document}\n`;
}
