import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Draft, Span } from '../draft/draft.ts';
import type { Evidence, Finding, Rewrite, Silenced } from '../rules/finding.ts';

/** A span as the machine-readable interface gives it: offsets from 0, lines and columns from 1, in UTF-16 code units. */
export interface LocationJson extends Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The exact text from `start` to `end`. */
  readonly text: string;
}

/** "Finding" of docs/interface.schema.json. */
export interface FindingJson extends LocationJson {
  readonly rule: string;
  readonly family: string;
  readonly severity: string;
  readonly scope: string;
  readonly message: string;
  readonly advice: string;
  readonly why: string;
  readonly evidence: readonly Evidence[];
  readonly rewrites: readonly Rewrite[];
  readonly related: readonly (LocationJson & { readonly message: string })[];
}

/** A draft's findings, field by field, so that a change inside the program cannot change the public form. */
export function findingsJson(draft: Draft, findings: readonly Finding[]): FindingJson[] {
  const locate = locator(draft.source);
  return findings.map((finding) => ({
    rule: finding.rule,
    family: finding.family,
    severity: finding.severity,
    scope: finding.scope,
    message: finding.message,
    advice: finding.advice,
    why: finding.why,
    ...locate(finding),
    evidence: finding.evidence.map(({ source, citation, url, kind }) => ({
      source,
      citation,
      url,
      kind,
    })),
    rewrites: finding.rewrites.map(({ title, preferred, safe = false, edits }) => ({
      title,
      preferred,
      safe,
      edits: edits.map(({ start, end, newText }) => ({ start, end, newText })),
    })),
    related: finding.related.map((related) => ({
      message: related.message,
      ...locate(related),
    })),
  }));
}

/** What was seen and not flagged; of a Word document, places in the HTML that was made of it. */
export function silencedJson(draft: Draft, silenced: readonly Silenced[]) {
  const locate = locator(draft.source);
  return silenced.map(({ rule, family, reason, start, end }) => ({ rule, family, reason, ...locate({ start, end }) }));
}

/** Finds lines and columns in a text; "\n", "\r\n" and "\r" end a line, as in editors. */
export function locator(source: string): (span: Span) => LocationJson {
  const document = TextDocument.create('', '', 0, source);
  return ({ start, end }) => {
    const from = document.positionAt(start);
    const to = document.positionAt(end);
    return {
      start,
      end,
      line: from.line + 1,
      column: from.character + 1,
      endLine: to.line + 1,
      endColumn: to.character + 1,
      text: source.slice(start, end),
    };
  };
}
