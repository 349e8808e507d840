import * as l10n from '@vscode/l10n';
import type { MarkupKind } from 'vscode-languageserver';
import type { Evidence, Finding } from '../rules/finding.ts';
import { rulePage } from '../service/rule-page.ts';
import type { Card, Hover } from '../service.ts';
import { type Notation, notationFor } from './notation.ts';

/** More than this is a reading list, not a hover. */
const MOST_SOURCES = 4;
/** Where several findings or a card stand in one hover, each has less room. */
const MOST_SOURCES_EACH = 2;
const MOST_CARD_SOURCES = 3;
const MOST_FINDINGS = 3;
const MOST_CARD_LINES = 4;

/** Findings first, the card last, with a rule between each and the next; `withMessage`: what is wrong and what is right is said here too. */
export function hoverText(hover: Hover, kind: MarkupKind, withMessage = true): string {
  const notation = notationFor(kind);
  const { findings, card } = hover;
  const isCrowded = findings.length > 1 || (findings.length > 0 && card !== undefined);
  const most = isCrowded ? MOST_SOURCES_EACH : MOST_SOURCES;
  const parts = findings.slice(0, MOST_FINDINGS).map((finding) => findingText(finding, notation, withMessage, most));
  const more = findings.length - parts.length;
  if (more > 0) parts.push(l10n.t('and {0} more', more));
  if (card !== undefined) parts.push(cardText(card, notation, isCrowded ? MOST_SOURCES_EACH : MOST_CARD_SOURCES));
  return parts.join('\n\n---\n\n');
}

/** What is wrong and what is right; then who says so; then which rule, and why there is one. */
function findingText(
  { message, advice, evidence, rule, why }: Finding,
  { strong, text, code, link }: Notation,
  withMessage: boolean,
  mostSources: number,
): string {
  const page = rulePage(rule);
  const name = page === undefined ? code(rule) : link(rule, page);
  return paragraphs([
    withMessage ? `${strong(message)} ${text(advice)}` : '',
    sources(evidence, { strong, text, code, link }, mostSources),
    `${name}: ${text(why)}`,
  ]);
}

function cardText({ name, kind, mechanism, lines, evidence }: Card, notation: Notation, mostSources: number): string {
  const { strong, text } = notation;
  return paragraphs([
    `${strong(name)} (${text(mechanism === undefined ? kind : `${kind}; how it works: ${mechanism}`)})`,
    lines.slice(0, MOST_CARD_LINES).map(text).join(' '),
    sources(evidence, notation, mostSources),
  ]);
}

function sources(evidence: readonly Evidence[], { text, link }: Notation, most: number): string {
  const shown = evidence.slice(0, most).map(({ citation, url, kind }) => `- ${link(citation, url)} (${text(kind)})`);
  const more = evidence.length - shown.length;
  return [...shown, ...(more > 0 ? [`- ${l10n.t('and {0} more', more)}`] : [])].join('\n');
}

function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
