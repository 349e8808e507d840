/** What the words around a candidate do to it: the table under server/rules/silence.yaml, applied. */
import type { CueKind } from '../language/cues.ts';
import compiled from './compiled.json' with { type: 'json' };
import { type Family, SEVERITIES, type Severity } from './finding.ts';

export type Excuse = CueKind | 'question' | 'quotation';
export type SilenceTable = Readonly<Record<Family, Readonly<Partial<Record<Excuse, 'silence' | 'lower'>>>>>;

const TABLE = compiled.silence as unknown as SilenceTable;

/** The severity that remains of a candidate's, or the excuse that silences it. */
export function weigh(
  family: Family,
  severity: Severity,
  excuses: ReadonlySet<Excuse>,
): { severity: Severity } | { silencedBy: Excuse } {
  let step = SEVERITIES.indexOf(severity);
  for (const excuse of excuses) {
    const effect = TABLE[family][excuse];
    if (effect === 'silence') return { silencedBy: excuse };
    if (effect === 'lower') step++;
  }
  return { severity: SEVERITIES[Math.min(step, SEVERITIES.length - 1)] as Severity };
}
