import { type Diagnostic, DiagnosticSeverity, type Position, type Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Severity } from '../rules/finding.ts';
import { rulePage } from '../service/rule-page.ts';
import type { ShownFinding } from '../service/shown-findings.ts';
import type { Client } from './client.ts';
import { positionsIn } from './positions.ts';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Travels with a diagnostic to the editor and back, so that its quick fixes are tied to it. Offsets as the service counts. */
export interface DiagnosticData {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

export function diagnosticsOf(findings: readonly ShownFinding[], document: TextDocument, client: Client): Diagnostic[] {
  const positions = positionsIn(document);
  return findings.map((finding) => {
    const { rule, start, end } = finding;
    const page = rulePage(rule, client.rulePages);
    const data: DiagnosticData = { rule, start, end };
    return {
      range: positions.range(finding),
      severity: SEVERITY[finding.severity],
      source: 'overclaim',
      code: rule,
      ...(page !== undefined && { codeDescription: { href: page } }),
      message: `${finding.message} ${finding.advice}`,
      ...(client.showsRelatedInformation &&
        finding.related.length > 0 && {
          relatedInformation: finding.related.map((related) => ({
            location: { uri: document.uri, range: positions.range(related) },
            message: related.message,
          })),
        }),
      data,
    };
  });
}

/** Whether a diagnostic that the editor sent back speaks of this finding, which stands at `range` now. */
export function isAbout(diagnostic: Diagnostic, finding: Finding, range: Range): boolean {
  const data = diagnostic.data as Partial<DiagnosticData> | undefined | null;
  if (data) return data.rule === finding.rule && data.start === finding.start && data.end === finding.end;
  // Some editors do not keep the data.
  return (
    diagnostic.code === finding.rule &&
    samePosition(diagnostic.range.start, range.start) &&
    samePosition(diagnostic.range.end, range.end)
  );
}

function samePosition(a: Position, b: Position): boolean {
  return a.line === b.line && a.character === b.character;
}
