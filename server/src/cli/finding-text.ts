import type { Evidence, Finding, Rewrite, Severity, Silenced } from '../rules/finding.ts';
import type { DraftView } from './draft-view.ts';
import { displayWidth, wrap } from './layout.ts';
import type { Terminal } from './terminal.ts';

/** How many sources or rewordings of a finding a terminal gets to see; the JSON report has them all. */
const SHOWN = 3;
const MARGIN = '  ';
const INDENT = '      ';

/** One finding for a reader at a terminal; ends without a line break. */
export function findingText(finding: Finding, view: DraftView, to: Terminal): string {
  return [
    heading(finding, view.place(finding), to),
    ...(finding.scope === 'span' ? excerptLines(finding, view, to) : []),
    ...paragraph(finding.message, to, { style: to.colors.bold }),
    ...paragraph(finding.advice, to),
    ...first(finding.related, to, (related) => {
      return paragraph(related.message, to, {
        label: `See ${view.place(related)}: `,
      });
    }),
    ...first(finding.evidence, to, (source) => sourceLines(source, to)),
    ...first(preferredFirst(finding.rewrites), to, (rewrite) =>
      paragraph(rewriteText(rewrite, view), to, { label: 'Rewrite: ' }),
    ),
  ].join('\n');
}

/** Something that was seen and not flagged, and why. */
export function silencedText(silenced: Silenced, view: DraftView, to: Terminal): string {
  const what = `${view.place(silenced)}  ${to.colors.dim(silenced.rule)}  “${view.written(silenced)}”`;
  return [`${MARGIN}${what}`, ...paragraph(silenced.reason, to)].join('\n');
}

function heading(finding: Finding, where: string, to: Terminal): string {
  const { severity, family, rule } = finding;
  const place = finding.scope === 'span' ? `${where}  ` : '';
  const gap = to.width - displayWidth(MARGIN + place + severity + family + rule) - 2;
  const { dim } = to.colors;
  return `${MARGIN}${place}${severityStyle(severity, to)(severity)}  ${family}${' '.repeat(Math.max(2, gap))}${dim(rule)}`;
}

/** The look of a severity, wherever it is named or shown. */
export function severityStyle(severity: Severity, { colors }: Terminal): (text: string) => string {
  if (severity === 'error') return (text) => colors.bold(colors.red(text));
  return { warning: colors.yellow, info: colors.cyan, hint: colors.gray }[severity];
}

function excerptLines(finding: Finding, view: DraftView, to: Terminal): string[] {
  const { before, marked, after } = view.excerpt(finding, to.width - INDENT.length);
  if (to.colored) {
    const mark = severityStyle(finding.severity, to);
    return [`${INDENT}${before}${to.colors.underline(mark(marked))}${after}`];
  }
  const under = ' '.repeat(displayWidth(before)) + '~'.repeat(Math.max(1, displayWidth(marked)));
  return [INDENT + before + marked + after, INDENT + under];
}

function sourceLines({ citation, kind, url }: Evidence, to: Terminal): string[] {
  const text = citation.includes(url) ? citation : `${citation} ${url}`;
  return paragraph(text, to, { label: `Source (${kind}): ` });
}

/** "old → new" where one stretch is replaced by another, else the rewording's own title. */
function rewriteText({ title, edits }: Rewrite, view: DraftView): string {
  const [edit, ...others] = edits;
  if (edit === undefined || others.length > 0 || edit.start === edit.end || edit.newText === '') return title;
  return `${view.written(edit)} → ${edit.newText}`;
}

function preferredFirst(rewrites: readonly Rewrite[]): Rewrite[] {
  return [...rewrites].sort((a, b) => Number(b.preferred) - Number(a.preferred));
}

/** The lines of the first few, and a line that tells of the others. */
function first<T>(all: readonly T[], to: Terminal, lines: (each: T) => string[]): string[] {
  const shown = all.slice(0, SHOWN).flatMap(lines);
  const rest = all.length - SHOWN;
  if (rest <= 0) return shown;
  return [...shown, `${INDENT}  ${to.colors.dim(`and ${rest} more (overclaim check --format json shows all)`)}`];
}

interface Look {
  readonly label?: string;
  readonly style?: (text: string) => string;
}

function paragraph(text: string, to: Terminal, { label = '', style = String }: Look = {}): string[] {
  const hang = label === '' ? '' : '  ';
  const lines = wrap(label + text, to.width - INDENT.length - hang.length);
  return lines.map((line, index) => {
    if (index > 0) return INDENT + hang + style(line);
    if (label === '' || !line.startsWith(label)) return INDENT + style(line);
    return INDENT + to.colors.dim(label) + style(line.slice(label.length));
  });
}
