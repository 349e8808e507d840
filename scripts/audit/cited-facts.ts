/** Every statement of the base that cites sources, one by one. */
import type { FactRecords, Intervention } from '../../server/src/knowledge/facts.ts';
import type { RuleEntry } from '../../server/src/rules/rule.ts';

export interface CitedFact {
  /** "ketamine: action on nmda-receptor (channel blocker)". */
  readonly what: string;
  readonly kind: 'mechanism' | 'action' | 'approval' | 'warning' | 'evidence' | 'target' | 'misconception' | 'rule';
  readonly sources: readonly string[];
  /** A statement that goes against it is shown as an error. */
  readonly makesErrors: boolean;
}

export function citedFacts(facts: FactRecords, rules: readonly RuleEntry[]): readonly CitedFact[] {
  const severities = new Map(rules.map((r) => [r.id, r.severity]));
  const beliefs = new Set(facts.misconceptions.map((m) => `${m.family}/${m.id}`));
  return [
    ...facts.interventions.flatMap(ofIntervention),
    ...facts.targets.map((t) => fact('target', `${t.id}: what it is`, t.sources)),
    ...facts.misconceptions.map((m) =>
      fact('misconception', `${m.family}/${m.id}`, m.sources, severities.get(`${m.family}/${m.id}`) === 'error'),
    ),
    // What a rule says of writing needs no source; those that cite one state a fact.
    ...rules
      .filter((r) => r.sources.length > 0 && !beliefs.has(r.id))
      .map((r) => fact('rule', r.id, r.sources, r.severity === 'error')),
  ];
}

function ofIntervention(i: Intervention): readonly CitedFact[] {
  return [
    fact('mechanism', `${i.id}: mechanism`, i.mechanism.sources),
    ...i.actions.map((a) =>
      fact('action', `${i.id}: action on ${a.target} (${a.action}, ${a.role})`, a.sources, a.role === 'not'),
    ),
    ...i.approvals.map((a) =>
      fact(
        'approval',
        `${i.id}: ${a.region} ${a.status} for ${a.indications.join(', ')}`,
        a.sources,
        a.status === 'not approved',
      ),
    ),
    ...i.boxedWarnings.map((w) => fact('warning', `${i.id}: boxed warning “${w.text}”`, w.sources)),
    ...i.risks.map((w) => fact('warning', `${i.id}: risk “${w.text}”`, w.sources)),
    ...(i.schedule ? [fact('warning', `${i.id}: controlled status`, i.schedule.sources)] : []),
    ...i.evidence.map((e) => fact('evidence', `${i.id}: evidence for ${e.condition}`, e.sources)),
  ];
}

function fact(kind: CitedFact['kind'], what: string, sources: readonly string[], makesErrors = false): CitedFact {
  return { kind, what, sources, makesErrors };
}
