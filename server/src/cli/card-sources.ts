/** The sources of a card, in the order in which it cites them. */
import type { SourceRecord } from '../knowledge/facts.ts';
import { evidenceInWords } from '../rules/evidence.ts';
import { paperIsOld } from '../service/age.ts';
import type { FullCard } from '../service/card.ts';
import type { Reference } from '../service/reference.ts';

export interface CitedSource {
  readonly record: SourceRecord;
  /** "randomised trial", "US label" … */
  readonly kind: string;
  /** What to mind before relying on it; empty where there is nothing. */
  readonly caution: string;
}

export function citedBy(card: FullCard, { sources, today }: Reference): readonly CitedSource[] {
  const statements = [...card.summary, ...card.sections.flatMap((s) => s.statements)];
  return [...new Set(statements.flatMap((s) => s.sources))].flatMap((key): CitedSource[] => {
    const record = sources.get(key);
    return record ? [{ record, kind: evidenceInWords(record.evidence), caution: cautionOf(record, today) }] : [];
  });
}

function cautionOf({ year, evidence }: SourceRecord, today: Date): string {
  const official = evidence === 'label' || evidence === 'regulator';
  if (year === undefined || official || !paperIsOld(year, today)) return '';
  return `of ${year}: look for newer work`;
}
