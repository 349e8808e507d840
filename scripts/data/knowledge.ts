import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { amaCitation, sourceUrl } from '../../server/src/knowledge/ama.ts';
import type {
  Action,
  Condition,
  FactRecords,
  Intervention,
  SourceRecord,
  Target,
} from '../../server/src/knowledge/facts.ts';
import { completed } from '../../server/src/knowledge/shipped.ts';
import { parsePattern } from '../../server/src/language/phrase.ts';
import { factOf, type MisconceptionEntry, ruleOf } from './misconceptions.ts';
import type { PlacedRule } from './rules.ts';
import type { SourceEntry } from './source-entry.ts';
import { DataError, YamlFile } from './yaml-file.ts';

interface Entry {
  readonly id: string;
}

/** The facts, and the rules that follow from the misconceptions among them. */
export interface KnowledgeData {
  readonly facts: FactRecords;
  readonly rules: readonly PlacedRule[];
  /** As their entries have them. */
  readonly sources: readonly SourceEntry[];
}

/** Reads and checks the facts. Throws DataError with file, line and cause for the first kind of mistake found. */
export function readKnowledge(folder: string): KnowledgeData {
  const schema = JSON.parse(readFileSync(join(folder, 'knowledge.schema.json'), 'utf8'));
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
  ajv.addSchema(schema);
  const mistakes: string[] = [];
  const places = new Map<object, string>();

  function read<T extends Entry>(path: string, definition: string): T[] {
    const file = new YamlFile(join(folder, path));
    file.check(ajv.compile({ type: 'array', items: { $ref: `${schema.$id}#/definitions/${definition}` } }));
    const entries = file.value as T[];
    for (const [i, entry] of entries.entries()) places.set(entry, file.place([i]));
    return entries;
  }

  const yamlIn = (sub: string) =>
    readdirSync(join(folder, sub))
      .filter((f) => f.endsWith('.yaml'))
      .sort()
      .map((f) => join(sub, f));
  const sources = yamlIn('sources').flatMap((f) => read<SourceEntry>(f, 'source'));
  const interventions = yamlIn('interventions')
    .flatMap((f) => read<Intervention>(f, 'intervention'))
    .map(complete);
  const targets = yamlIn('targets')
    .flatMap((f) => read<Target>(f, 'target'))
    .map((t) => keep(t, { ...t, plural: t.plural ?? false }));
  const conditions = yamlIn('conditions').flatMap((f) => read<Condition>(f, 'condition'));
  const misconceptions = yamlIn('misconceptions').flatMap((f) => read<MisconceptionEntry>(f, 'misconception'));

  function complete(entry: Intervention): Intervention {
    // A year alone is a number in YAML.
    const approvals = entry.approvals.map((a) => ({ ...a, asOf: String(a.asOf) }));
    return keep(entry, { ...completed(entry), approvals });
  }
  function keep<T extends object>(from: T, to: T): T {
    places.set(to, places.get(from) ?? '');
    return to;
  }

  const ids = <T extends Entry>(entries: readonly T[]): Set<string> => {
    const seen = new Set<string>();
    for (const e of entries) {
      if (seen.has(e.id)) mistakes.push(`${places.get(e)}: “${e.id}” is there twice`);
      seen.add(e.id);
    }
    return seen;
  };
  for (const key of ['DOI', 'PMID', 'URL'] as const) {
    const holders = new Map<string, SourceEntry>();
    for (const s of sources) {
      const value = s[key]?.toLowerCase();
      const other = value && holders.get(value);
      if (other && !(key === 'URL' && (s.DOI || s.PMID)))
        mistakes.push(`${places.get(s)}: “${s.id}” has the ${key} of “${other.id}” (${places.get(other)})`);
      if (value) holders.set(value, s);
    }
  }
  const known = {
    source: ids(sources),
    intervention: ids(interventions),
    target: ids(targets),
    condition: ids(conditions),
    misconception: ids(misconceptions),
  };
  const need = (owner: object, kind: keyof typeof known, list: readonly string[]): void => {
    for (const id of list) {
      if (!known[kind].has(id)) mistakes.push(`${places.get(owner)}: no ${kind} is called “${id}”`);
    }
  };
  for (const i of interventions) {
    need(i, 'intervention', i.classes);
    const facts = [
      i.mechanism,
      ...i.actions,
      ...i.approvals,
      ...i.boxedWarnings,
      ...i.risks,
      ...(i.schedule ? [i.schedule] : []),
      ...i.evidence,
    ];
    for (const fact of facts) need(i, 'source', fact.sources);
    for (const a of i.actions as readonly Action[]) need(i, 'target', [a.target]);
    need(i, 'target', i.silentOn);
    for (const a of i.approvals) need(i, 'condition', a.indications);
    for (const e of i.evidence) need(i, 'condition', [e.condition]);
  }
  for (const t of targets) {
    need(t, 'source', t.sources);
    if (t.messenger) need(t, 'target', [t.messenger]);
  }
  for (const c of conditions) need(c, 'condition', c.within);
  for (const m of misconceptions) {
    need(m, 'source', m.sources);
    if (!m.blames) continue;
    need(m, 'target', [m.blames.target]);
    need(m, 'condition', m.blames.conditions);
  }
  for (const entry of [...interventions, ...targets, ...conditions])
    for (const name of [...entry.names, ...('brands' in entry ? [...entry.brands, ...entry.misspellings] : [])])
      try {
        parsePattern(name);
      } catch (error) {
        mistakes.push(`${places.get(entry)}: ${(error as Error).message}`);
      }
  if (mistakes.length > 0) throw new DataError(mistakes.join('\n'));
  const facts: FactRecords = {
    version:
      sources
        .map((s) => s.verified.date)
        .sort()
        .at(-1) ?? '',
    sources: sources.map(toSource),
    interventions,
    targets,
    conditions,
    misconceptions: misconceptions.map(factOf),
  };
  const rules = misconceptions.flatMap((m) => {
    const rule = ruleOf(m);
    return rule ? [{ rule, place: places.get(m) ?? '' }] : [];
  });
  return { facts, rules, sources };
}

function toSource(s: SourceEntry): SourceRecord {
  return {
    id: s.id,
    evidence: s.evidence as SourceRecord['evidence'],
    citation: amaCitation(s),
    url: sourceUrl(s),
    title: s.title,
    ...(s.issued !== undefined && { year: Number(String(s.issued).slice(0, 4)) }),
    ...(s.DOI && { doi: s.DOI }),
    ...(s.PMID && { pmid: s.PMID }),
    supports: s.supports,
    verified: s.verified,
  };
}
