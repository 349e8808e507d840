/** How a report looks: on a screen, in the editor's own colours, in high contrast, and on paper. */

/** What the page's policy lets through; a test holds it against the text below, and says the right one. */
export const STYLE_HASH = 'sha256-KdPgqcbJo2GgPDG0Bpk+m0YXkFm/tgl3h2XrL5GOQt8=';

export const STYLE = `
:root {
  color-scheme: light dark;
  --own-paper: #fff; --own-ink: #22262b; --own-quiet: #5a626c; --own-line: #d8dce1; --own-faint: #8b939d; --own-link: #0b57a4;
  --own-error: #b3261e; --own-warning: #8a5300; --own-info: #0b57a4; --own-good: #1c6e3c;
  --paper: var(--vscode-editor-background, var(--own-paper));
  --ink: var(--vscode-editor-foreground, var(--own-ink));
  --quiet: var(--vscode-descriptionForeground, var(--own-quiet));
  --line: var(--vscode-contrastBorder, var(--vscode-editorWidget-border, var(--own-line)));
  --faint: var(--vscode-disabledForeground, var(--own-faint));
  --link: var(--vscode-textLink-foreground, var(--own-link));
  --error: var(--vscode-list-errorForeground, var(--vscode-errorForeground, var(--own-error)));
  --warning: var(--vscode-list-warningForeground, var(--vscode-editorWarning-foreground, var(--own-warning)));
  --info: var(--vscode-textLink-foreground, var(--own-info));
  --good: var(--vscode-charts-green, var(--own-good));
  --sans: var(--vscode-font-family, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif);
  --serif: Charter, 'Bitstream Charter', 'Sitka Text', Cambria, 'Noto Serif', Georgia, serif;
  --mono: var(--vscode-editor-font-family, ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace);
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --own-paper: #17191c; --own-ink: #e3e4e1; --own-quiet: #a2a9b3; --own-line: #363b42; --own-faint: #6c747f; --own-link: #8ab8f0;
    --own-error: #ff8f84; --own-warning: #e5b567; --own-info: #8ab8f0; --own-good: #7fc796;
  }
}
* { box-sizing: border-box; }
html { background: var(--paper); scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
body { max-width: 62rem; margin: 0 auto; padding: 0 1.5rem 3rem; background: var(--paper); color: var(--ink); font: 1rem/1.55 var(--sans); }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; overflow-wrap: anywhere; }
h1 { margin: 0 0 .25rem; font: 600 2rem/1.2 var(--serif); letter-spacing: -.01em; }
article h2, h2 { margin: 3rem 0 1rem; font-size: 1.3rem; font-weight: 600; }
h3 { margin: 2rem 0 .75rem; font-size: 1rem; font-weight: 600; }
h4 { margin: 1.75rem 0 .75rem; font-size: .95rem; font-weight: 600; color: var(--quiet); }
p { margin: 0 0 .5rem; }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: from-font; }
:focus-visible { outline: 2px solid var(--vscode-focusBorder, var(--link)); outline-offset: 2px; }
code { font: .92em var(--mono); color: inherit; background: none; padding: 0; overflow-wrap: anywhere; }
.skip { position: absolute; left: -100vw; padding: .5rem 1rem; background: var(--paper); }
.skip:focus { left: 0; top: 0; z-index: 1; }
header.page { display: flex; flex-wrap: wrap; gap: .25rem 2rem; justify-content: space-between; padding: 1rem 0; margin-bottom: 2.5rem; border-bottom: 1px solid var(--line); font-size: .875rem; color: var(--quiet); }
header.page p { margin: 0; }
header.draft { margin-bottom: 2rem; }
header.draft + section > :is(h2, h3) { margin-top: 0; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0; padding: 0; list-style: none; }
.facts, .aside, .meaning { font-size: .875rem; color: var(--quiet); }
.facts { overflow-wrap: anywhere; }
.lead { max-width: 42rem; margin-bottom: 1.25rem; font: 1.2rem/1.5 var(--serif); }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 25rem), 1fr)); gap: 2rem 3rem; align-items: start; margin-top: 1.75rem; }
.charts > div { display: grid; gap: 2rem; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; line-height: 1.45; font-variant-numeric: tabular-nums; }
caption { padding-bottom: .5rem; text-align: left; font-weight: 600; }
th, td { padding: .5rem .9rem .5rem 0; text-align: left; vertical-align: top; font-weight: 400; border-bottom: 1px solid var(--line); }
th:last-child, td:last-child { padding-right: 0; }
thead th, thead td { padding-top: 0; font-size: .8rem; color: var(--quiet); vertical-align: bottom; }
tfoot th, tfoot td { font-weight: 600; border-bottom: 0; }
.number { text-align: right; white-space: nowrap; }
.nought { color: var(--quiet); }
.chart th, .chart td { padding-block: .25rem; border-bottom: 0; }
.chart tbody th { white-space: nowrap; }
.chart .number { padding-left: .2rem; padding-right: .7rem; }
.chart .bar { width: 100%; min-width: 2.5rem; padding-right: 0; vertical-align: middle; }
.bar svg { display: block; width: 100%; height: .7rem; }
rect { fill: var(--quiet); }
rect.error, rect.contradicted { fill: var(--error); }
rect.warning, rect.unsupported, rect.imprecise { fill: var(--warning); }
rect.info, rect.hypothesis { fill: var(--info); }
rect.supported { fill: var(--good); }
rect.denied, rect.hint { fill: var(--faint); opacity: .6; }
.key { display: inline-block; width: .6em; height: .6em; margin-right: .35em; background: currentColor; print-color-adjust: exact; }
.key.error { background: var(--error); }
.key.warning { background: var(--warning); }
.key.info { background: var(--info); }
.key.denied, .key.hint { background: var(--faint); opacity: .6; }
.key.plain, .key.contradicted, .key.unsupported, .key.imprecise, .key.hypothesis, .key.supported, .key.unknown { display: none; }
.findings, .sources { margin: 0; padding: 0; list-style: none; }
.findings > li { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: 0 1.5rem; padding: 1rem 0; border-top: 1px solid var(--line); }
.where { margin: 0; font-size: .875rem; }
.severity { display: block; font-weight: 600; }
.sign { display: inline-block; width: .6em; height: .6em; margin-right: .5em; background: currentColor; vertical-align: .02em; print-color-adjust: exact; }
.warning .sign { transform: rotate(45deg) scale(.85); }
.info .sign, .hypothesis .sign, .imprecise .sign { border-radius: 50%; }
.hint .sign, .supported .sign { border: 2px solid currentColor; border-radius: 50%; background: none; }
.error .severity, .contradicted .sign { color: var(--error); }
.warning .severity, .unsupported .sign, .imprecise .sign { color: var(--warning); }
.info .severity, .hypothesis .sign { color: var(--info); }
.supported .sign { color: var(--good); }
.hint .severity { color: var(--quiet); }
.what { max-width: 44rem; overflow-wrap: break-word; }
.what > :last-child { margin-bottom: 0; }
blockquote { margin: 0 0 .6rem; padding: 0; border: 0; background: none; font: 1.05rem/1.5 var(--serif); }
blockquote p { margin: 0; }
mark { color: inherit; background: none; text-decoration: underline 2px var(--quiet); text-underline-offset: .2em; text-decoration-skip-ink: none; }
.error mark { text-decoration-color: var(--error); }
.warning mark { text-decoration-color: var(--warning); }
.info mark { text-decoration-color: var(--info); }
.at { padding: 0; border: 0; background: none; color: var(--quiet); font: inherit; font-size: .875rem; text-align: left; }
button.at { color: var(--link); cursor: pointer; text-decoration: underline; text-decoration-thickness: from-font; text-underline-offset: .15em; }
.scrolled { overflow-x: auto; margin-bottom: 2.5rem; }
.scrolled table { min-width: 36rem; }
.scrolled tbody th { overflow-wrap: anywhere; min-width: 11rem; }
tr.group th { padding-top: 1.25rem; font-weight: 600; }
.meaning { font-weight: 400; margin-left: .5em; }
td.place { white-space: nowrap; }
td.known { min-width: 14rem; }
.index .aside, td > .aside:not(.references) { display: block; overflow-wrap: anywhere; }
.words { display: block; color: var(--quiet); font-family: var(--serif); }
.sources { counter-reset: source; }
.sources li { counter-increment: source; position: relative; padding: 0 0 .75rem 2.5rem; font-size: .9rem; overflow-wrap: anywhere; }
.sources li::before { content: counter(source) '.'; position: absolute; left: 0; width: 1.75rem; text-align: right; color: var(--quiet); font-variant-numeric: tabular-nums; }
:target { scroll-margin-top: 1rem; }
.sources :target, .sources li:target { outline: 2px solid var(--link); outline-offset: .25rem; }
main > article ~ article, main > h1 ~ article { margin-top: 5rem; padding-top: 2.5rem; border-top: 3px double var(--line); }
header.draft h2 { margin: 0 0 .25rem; font: 600 1.6rem/1.25 var(--serif); }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: .8rem; color: var(--quiet); }
@media (max-width: 40rem) {
  body { padding-inline: 1rem; }
  h1 { font-size: 1.6rem; }
  .findings > li { grid-template-columns: minmax(0, 1fr); gap: .4rem; }
  .severity { display: inline; margin-right: .75rem; }
  .chart tbody th { white-space: normal; }
  .chart .bar { width: 28%; }
  .key { display: none; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
@media (forced-colors: active) {
  rect[class] { fill: CanvasText; stroke: CanvasText; stroke-width: 2; vector-effect: non-scaling-stroke; opacity: 1; }
  rect + rect { stroke: Canvas; }
  rect:is(.denied, .hint, .info) { fill: Canvas; stroke: CanvasText; }
  .key, .sign { forced-color-adjust: none; color: CanvasText; background: CanvasText; }
  .hint .sign, .supported .sign { background: none; }
  .key { display: none; }
  mark { color: CanvasText; background: none; text-decoration-thickness: 3px; text-decoration-color: Highlight; }
}
@page { margin: 18mm 17mm 20mm; @bottom-right { content: counter(page) ' / ' counter(pages); font: 8pt sans-serif; color: #5a626c; } }
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #4a4f57; --line: #b9bec5; --link: #000; --error: #9a1c15; --warning: #7a4a00; --info: #0b4a8c; --good: #175c32; }
  html { font-size: 10pt; }
  body { max-width: none; padding: 0; }
  .skip, nav { display: none; }
  header.page { margin-bottom: 1.5rem; padding-top: 0; }
  h1, h2, h3, h4, caption, thead, tr.group { break-after: avoid; }
  tr.group + tr { break-before: avoid; }
  tr, li, .chart, blockquote, .lead { break-inside: avoid; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  .scrolled { overflow: visible; }
  .scrolled table { min-width: 0; }
  .scrolled tbody th { min-width: 9rem; }
  p, li { orphans: 3; widows: 3; }
  .charts { grid-template-columns: 1fr 1fr; gap: 1.5rem 2rem; }
  main > article ~ article, main > h1 ~ article { break-before: page; margin-top: 0; padding-top: 0; border-top: 0; }
  a { text-decoration: none; }
  .sources a[href^='http']:not(.bare)::after { content: ' ' attr(href); color: var(--quiet); }
}
`;
