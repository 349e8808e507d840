/** Sources as findings and cards show them. */
import type { EvidenceKind } from '../knowledge/facts.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Evidence } from './finding.ts';

const KINDS: Readonly<Record<EvidenceKind, string>> = {
  label: 'US label',
  regulator: 'regulator',
  guideline: 'guideline',
  'umbrella-review': 'umbrella review',
  'meta-analysis': 'meta-analysis',
  rct: 'randomised trial',
  observational: 'observational study',
  animal: 'animal study',
  review: 'review',
  commentary: 'commentary',
};

export function evidenceInWords(kind: EvidenceKind): string {
  return KINDS[kind];
}

/** The sources with these keys, each once. */
export function evidenceOf(keys: readonly string[], knowledge: Knowledge): readonly Evidence[] {
  return [...new Set(keys)].flatMap((key): Evidence[] => {
    const source = knowledge.sources.get(key);
    return source ? [{ source: key, citation: source.citation, url: source.url, kind: KINDS[source.evidence] }] : [];
  });
}
