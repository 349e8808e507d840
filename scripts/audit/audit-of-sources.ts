/** What the facts rest on: where there is one source only, an old one, an animal study; what is cited nowhere; what was not seen often enough. */
import type { EvidenceKind, FactRecords, SourceRecord } from '../../server/src/knowledge/facts.ts';
import { evidenceInWords } from '../../server/src/rules/evidence.ts';
import type { RuleEntry } from '../../server/src/rules/rule.ts';
import { paperIsOld } from '../../server/src/service/age.ts';
import type { AuditList } from './audit-list.ts';
import { type CitedFact, citedFacts } from './cited-facts.ts';

/** Documents that speak for themselves: one sighting is enough, and what they say is not overtaken by newer work. */
const OFFICIAL: ReadonlySet<EvidenceKind> = new Set(['label', 'regulator']);

/** One entry that tells of several documents. */
const SEVERAL = /\b(two|three|four|several|many|unrelated)\b.*\b(repositories|lists|documents|articles|pages)\b/i;

/** Whether its identifier was seen as often as our rule asks: in two unrelated documents, of an official one in one. */
export function isVerified({ evidence, verified }: SourceRecord): boolean {
  const entries = [...new Set(verified.where.map((where) => where.trim().toLowerCase()))];
  const documents = entries.reduce((seen, where) => seen + (SEVERAL.test(where) ? 2 : 1), 0);
  return documents >= (OFFICIAL.has(evidence) ? 1 : 2);
}

/** A page without an identifier is known by its address: whoever saw it, saw it. */
function isPage({ doi, pmid }: SourceRecord): boolean {
  return doi === undefined && pmid === undefined;
}

export function auditOfSources(facts: FactRecords, rules: readonly RuleEntry[], today: Date): readonly AuditList[] {
  const byId = new Map(facts.sources.map((s) => [s.id, s]));
  const cited = citedFacts(facts, rules);
  const sourcesOf = (fact: CitedFact) => [...new Set(fact.sources)].flatMap((key) => byId.get(key) ?? []);
  const told = (fact: CitedFact) => `${fact.what} [${fact.sources.join(', ')}]`;
  const restingOn = (test: (s: SourceRecord) => boolean) => cited.filter((f) => sourcesOf(f).every(test)).map(told);
  const used = new Set(cited.flatMap((f) => f.sources));

  const isOld = ({ year, evidence }: SourceRecord) =>
    year !== undefined && !OFFICIAL.has(evidence) && paperIsOld(year, today);
  return [
    {
      id: 'one-source',
      title: 'Facts with one source that is no label and no regulator',
      entries: cited
        .filter((f) => sourcesOf(f).length === 1 && !sourcesOf(f).every((s) => OFFICIAL.has(s.evidence)))
        .map(told),
    },
    { id: 'old', title: 'Facts that rest on old papers alone', entries: restingOn(isOld) },
    {
      id: 'animal',
      title: 'Facts that rest on animal work alone',
      note: 'right for what is told as proposed; never for what is told as known in people',
      entries: restingOn((s) => s.evidence === 'animal'),
    },
    {
      id: 'unused',
      title: 'Sources that no fact uses',
      entries: facts.sources.filter((s) => !used.has(s.id)).map((s) => s.id),
    },
    {
      id: 'unverified',
      title: 'Papers not seen in two unrelated documents',
      entries: facts.sources.filter((s) => !isVerified(s) && !isPage(s)).map(seenIn),
    },
    {
      id: 'pages-seen-once',
      title: 'Pages of neither label nor regulator, seen once',
      note: 'good for what it says itself; no error may rest on it',
      entries: facts.sources.filter((s) => !isVerified(s) && isPage(s)).map(seenIn),
    },
    {
      id: 'errors-unverified',
      title: 'Facts that make errors and have no verified source',
      note: 'an error shown to a writer rests on one at least',
      entries: cited.filter((f) => f.makesErrors && !sourcesOf(f).some(isVerified)).map(told),
    },
  ];
}

function seenIn({ id, verified }: SourceRecord): string {
  return `${id} (${verified.where.join('; ')})`;
}

/** How much there is of what, for the head of the audit. */
export function tallyOfSources(facts: FactRecords, rules: readonly RuleEntry[]): string {
  const cited = citedFacts(facts, rules);
  const count = <T>(items: readonly T[], key: (item: T) => string) => {
    const counts = new Map<string, number>();
    for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1]).map(([what, n]) => `  ${String(n).padStart(5)}  ${what}`);
  };
  return [
    `${facts.sources.length} sources, by kind of evidence`,
    ...count(facts.sources, (s) => evidenceInWords(s.evidence)),
    '',
    `${cited.length} facts that cite them, by kind`,
    ...count(cited, (f) => f.kind),
    '',
    '',
  ].join('\n');
}
