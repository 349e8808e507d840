/** What the words around a candidate do to it: the table under server/rules/silence.yaml, applied. */
import type { CueKind } from '../language/cues.ts';
import compiled from './compiled.json' with { type: 'json' };
import { type Family, SEVERITIES, type Severity } from './finding.ts';

export type Excuse = CueKind | 'question' | 'quotation';
export type SilenceTable = Readonly<Record<Family, Readonly<Partial<Record<Excuse, 'silence' | 'lower'>>>>>;

const TABLE = compiled.silence as unknown as SilenceTable;

/** The severity that remains of a candidate's, or the excuse that silences it; those in `idle` excuse nothing. */
export function weigh(
  family: Family,
  severity: Severity,
  excuses: Iterable<Excuse>,
  idle: readonly Excuse[] = [],
): { readonly severity: Severity } | { readonly silencedBy: Excuse } {
  let milder = 0;
  for (const excuse of excuses) {
    if (idle.includes(excuse)) continue;
    const effect = TABLE[family][excuse];
    if (effect === 'silence') return { silencedBy: excuse };
    if (effect === 'lower') milder++;
  }
  return { severity: shifted(severity, milder) };
}

/** Some steps milder, or graver where they are below nought. */
export function shifted(severity: Severity, milder: number): Severity {
  const step = SEVERITIES.indexOf(severity) + milder;
  return SEVERITIES[Math.max(0, Math.min(step, SEVERITIES.length - 1))] as Severity;
}
