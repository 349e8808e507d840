/** Reports as one page that needs nothing from elsewhere: no script, no picture, no font. */
import { SEVERITIES } from '../../rules/finding.ts';
import { draftSection } from './draft-section.ts';
import { Html, html } from './html.ts';
import { type DraftReport, type ReportMaker, severityCounts } from './report.ts';
import { STYLE, STYLE_HASH } from './style.ts';
import { counted, dayInWords, isSaid, SEVERITY_NAMES } from './wording.ts';

export interface PageContent {
  readonly drafts: readonly DraftReport[];
  /** What could not be read, each with the reason in one line. */
  readonly unread?: readonly { readonly path: string; readonly problem: string }[];
}

export interface PageForm {
  /** The one script that may run: the editor's own, which answers the buttons that places then are. */
  readonly scriptNonce?: string;
}

/** The whole page. @throws RangeError for a nonce that is none: it would loosen the page's policy. */
export function reportPage(content: PageContent, maker: ReportMaker, form: PageForm = {}): string {
  return [...reportPieces(content, maker, form)].join('');
}

/** The page draft by draft, so that it need not be held as a whole. @throws RangeError likewise */
export function* reportPieces(
  { drafts, unread = [] }: PageContent,
  maker: ReportMaker,
  { scriptNonce }: PageForm = {},
): Generator<string> {
  const [only] = drafts;
  const alone = drafts.length === 1 && unread.length === 0 ? only : undefined;
  const leadsToPlaces = scriptNonce !== undefined;
  yield html`${new Html('<!DOCTYPE html>')}
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(scriptNonce)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${maker.tool} ${maker.version}">
<title>${alone ? `${alone.title}: report` : `Report on ${counted(drafts.length, 'draft')}`}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<a class="skip" href="#report">Skip to the report</a>
<header class="page"><p><b>${maker.tool}</b> report, ${dayInWords(maker.date)}</p>${alone && contents('draft', alone)}</header>
<main id="report">
`.text;
  if (alone) yield draftSection(alone, { id: 'draft', level: 1, leadsToPlaces }).text;
  else {
    yield index(drafts, unread).text;
    for (const [i, draft] of drafts.entries())
      yield draftSection(draft, { id: `draft-${i + 1}`, level: 2, leadsToPlaces }).text;
  }
  yield html`</main>
<footer><p>Made by ${maker.tool} ${maker.version} on ${dayInWords(maker.date)}, with its knowledge base as of ${dayInWords(maker.knowledge)}. ${maker.tool} flags what goes beyond the evidence; what it does not flag is not thereby shown to be true.</p></footer>
</body>
</html>
`.text;
}

function policy(scriptNonce: string | undefined): string {
  const own = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
  if (scriptNonce === undefined) return own;
  if (!/^[\w+/-]{16,}={0,2}$/.test(scriptNonce)) throw new RangeError('A nonce has 16 or more letters of base64.');
  return `${own}; script-src 'nonce-${scriptNonce}'`;
}

function contents(id: string, { claims, exceptions, sources }: DraftReport): Html {
  const parts = [
    ['summary', 'Summary'],
    ['findings', 'Findings'],
    ...(claims.length > 0 ? [['claims', 'Claims']] : []),
    ...(exceptions.length > 0 ? [['exceptions', 'Exceptions']] : []),
    ...(sources.length > 0 ? [['sources', 'Sources']] : []),
  ];
  return html`<nav aria-label="Parts of the report"><ul>${parts.map(
    ([part, name]) => html`<li><a href="#${id}-${part}">${name}</a></li>`,
  )}</ul></nav>`;
}

/** All drafts with their totals, each leading to its part of the page. */
function index(drafts: readonly DraftReport[], unread: NonNullable<PageContent['unread']>): Html {
  const rows = drafts.map((draft) => ({
    draft,
    counts: severityCounts(draft.findings),
    contradicted: draft.claims.filter((claim) => claim.verdict === 'contradicted' && isSaid(claim)).length,
    excused: draft.exceptions.length,
  }));
  const total = (count: (row: (typeof rows)[number]) => number) => rows.reduce((sum, row) => sum + count(row), 0);
  const all = total(({ draft }) => draft.findings.length);
  const found = rows.filter(({ draft }) => draft.findings.length > 0).length;
  const number = (count: number) => html`<td class="number${count === 0 ? ' nought' : ''}">${count}</td>`;
  return html`<h1>Report on ${counted(drafts.length, 'draft')}</h1>
<p class="lead">${all === 0 ? 'Nothing was found.' : `${counted(all, 'finding')} in ${found} of ${counted(drafts.length, 'draft')}.`}</p>
<div class="scrolled" role="region" tabindex="0" aria-label="All drafts">
<table class="index">
<caption>All drafts</caption>
<thead><tr><th scope="col">Draft</th>${SEVERITIES.map((s) => html`<th scope="col" class="number">${SEVERITY_NAMES[s]}</th>`)}<th scope="col" class="number">Contradicted claims</th><th scope="col" class="number">Excused</th></tr></thead>
<tbody>
${rows.map(
  (
    { draft, counts, contradicted, excused },
    i,
  ) => html`<tr><th scope="row"><a href="#draft-${i + 1}">${draft.title}</a>${
    draft.name === draft.title ? undefined : html` <span class="aside"><bdi>${draft.name}</bdi></span>`
  }</th>${SEVERITIES.map((s) => number(counts[s]))}${number(contradicted)}${number(excused)}</tr>
`,
)}</tbody>
<tfoot><tr><th scope="row">All</th>${SEVERITIES.map((s) => number(total(({ counts }) => counts[s])))}${number(total((r) => r.contradicted))}${number(total((r) => r.excused))}</tr></tfoot>
</table>
</div>
${
  unread.length === 0
    ? undefined
    : html`<h2>Could not be read</h2>
<ul>
${unread.map(
  ({ path, problem }) => html`<li><bdi>${path}</bdi>: ${problem}</li>
`,
)}</ul>`
}`;
}
