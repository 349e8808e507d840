/** The lists of what the base holds, one page a kind. */
import type { FactRecords, Intervention, SourceRecord } from '../../server/src/knowledge/facts.ts';
import type { Knowledge } from '../../server/src/knowledge/knowledge.ts';
import { evidenceInWords } from '../../server/src/rules/evidence.ts';
import { approvedFor } from '../../server/src/service/approvals.ts';
import { type Reference, ruleIdOf } from '../../server/src/service/reference.ts';
import { KNOWLEDGE_NOTICE } from './intervention-page.ts';
import { bullets, escaped, page, table } from './markdown.ts';

/** Headings, in this order. */
const KINDS: readonly (readonly [Intervention['kind'], string])[] = [
  ['class', 'Classes'],
  ['drug', 'Drugs'],
  ['device', 'Devices and procedures'],
  ['psychotherapy', 'Psychotherapies'],
  ['supplement', 'Supplements and herbals'],
  ['lifestyle', 'Lifestyle'],
  ['digital', 'Digital treatments'],
];

/** By path in the folder of the pages. */
export function knowledgeIndexes(facts: FactRecords, reference: Reference): ReadonlyMap<string, string> {
  return new Map([
    ['README.md', overview(facts)],
    ['targets.md', targets(reference.knowledge)],
    ['conditions.md', conditions(reference.knowledge)],
    ['misconceptions.md', misconceptions(reference)],
    ['sources.md', sources(facts.sources)],
  ]);
}

function overview({ interventions, targets: t, conditions: c, misconceptions: m, sources: s }: FactRecords): string {
  const lists = KINDS.flatMap(([kind, heading]) => {
    const these = byName(interventions.filter((i) => i.kind === kind));
    return these.length > 0 ? [`## ${heading}`, bullets(these.map(linked))] : [];
  });
  return page([
    KNOWLEDGE_NOTICE,
    '# What the knowledge base holds',
    `${interventions.length} treatments and classes of them, listed here; [${t.length} targets](targets.md), [${c.length} conditions](conditions.md), [${m.length} misconceptions](misconceptions.md) and [${s.length} sources](sources.md). [How facts get in and are reviewed](../knowledge.md).`,
    ...lists,
  ]);
}

function targets(knowledge: Knowledge): string {
  const all = [...knowledge.interventions.values()];
  const rows = byName([...knowledge.targets.values()]).map((t) => {
    const known = all.filter((i) =>
      i.actions.some((a) => a.target === t.id && (a.role === 'primary' || a.role === 'contributes')),
    );
    return [escaped(t.name), t.kind, escaped(t.says), byName(known).map(linked).join(', ')];
  });
  return page([
    KNOWLEDGE_NOTICE,
    '# Targets',
    'What treatments act on. Of a class and its members, the class is named.',
    table(['target', 'kind', 'what it is', 'known to act on it'], rows),
  ]);
}

function conditions(knowledge: Knowledge): string {
  const rows = byName([...knowledge.conditions.values()]).map((c) => {
    const approved = approvedFor(c.id, 'US', knowledge).filter((a) => a.indications.includes(c.id));
    const treatments = [...new Set(approved.map((a) => a.intervention))];
    return [escaped(c.name), c.kind, escaped(c.dsm ?? ''), byName(treatments).map(linked).join(', ')];
  });
  return page([
    KNOWLEDGE_NOTICE,
    '# Conditions',
    'What drafts are about, and what the base knows to be approved or cleared for it in the US; the pages of the treatments say as of when.',
    table(['condition', 'kind', 'in DSM-5-TR', 'approved or cleared in the US'], rows),
  ]);
}

function misconceptions({ misconceptions: all, rules }: Reference): string {
  const rows = [...all]
    .sort((a, b) => a.family.localeCompare(b.family) || a.title.localeCompare(b.title))
    .map((m) => {
      const rule = ruleIdOf(m);
      const title = rules.has(rule) ? `[${escaped(m.title)}](../rules/${rule}.md)` : escaped(m.title);
      return [title, m.family, m.standing, `${escaped(m.message)} ${escaped(m.advice)}`];
    });
  return page([
    KNOWLEDGE_NOTICE,
    '# Misconceptions',
    'Beliefs that are told more firmly than they are known.',
    table(['belief', 'family', 'standing', 'what is right'], rows),
  ]);
}

function sources(all: readonly SourceRecord[]): string {
  const rows = [...all]
    .sort((a, b) => a.id.localeCompare(b.id))
    .map((s) => [
      s.id,
      `${escaped(s.citation)} <${s.url}>`,
      evidenceInWords(s.evidence),
      escaped(s.supports),
      `${s.verified.date}: ${escaped(s.verified.where.join('; '))}`,
    ]);
  return page([
    KNOWLEDGE_NOTICE,
    '# Sources',
    table(['key', 'source', 'kind', 'what it showed', 'identifier seen'], rows),
  ]);
}

function linked({ id, name }: Intervention): string {
  return `[${escaped(name)}](interventions/${id}.md)`;
}

function byName<T extends { readonly name: string }>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => a.name.localeCompare(b.name));
}
