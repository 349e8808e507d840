/** How the base is shipped: what checking needs in one module, without what is empty; all else on record in another, for those who look it up. */
import type { FactRecords, Facts, Intervention, Misconception, Source, SourceRecord } from './facts.ts';

/** What an intervention has where its entry says nothing. */
const UNSAID = {
  brands: [],
  misspellings: [],
  plural: false,
  classes: [],
  actions: [],
  reuptakeComplete: false,
  actionsComplete: false,
  silentOn: [],
  routes: [],
  boxedWarnings: [],
  risks: [],
  evidence: [],
} satisfies Partial<Intervention>;

/** An intervention as an entry tells it. */
export type InterventionEntry = Omit<Intervention, keyof typeof UNSAID> & Partial<Intervention>;

/** An entry with all that it leaves unsaid. */
export function completed(entry: InterventionEntry): Intervention {
  return { ...UNSAID, ...entry };
}

function withoutUnsaid(intervention: Intervention): InterventionEntry {
  const said = Object.entries(intervention).filter(
    ([field, value]) => !(field in UNSAID) || !(value === false || (Array.isArray(value) && value.length === 0)),
  );
  return Object.fromEntries(said) as unknown as InterventionEntry;
}

/** The module that every bundle carries. */
export type ShippedFacts = Omit<Facts, 'interventions'> & { readonly interventions: readonly InterventionEntry[] };

/** The module that only the command line carries: what is on record beyond that. */
export interface ShippedRecords {
  /** By source, in the order of the facts. */
  readonly sources: readonly Omit<SourceRecord, keyof Source>[];
  readonly misconceptions: readonly Misconception[];
}

/** Parts the base into what is shipped everywhere and what is on record only. */
export function shipped(all: FactRecords): { readonly facts: ShippedFacts; readonly records: ShippedRecords } {
  return {
    facts: {
      version: all.version,
      sources: all.sources.map(({ id, evidence, citation, url }) => ({ id, evidence, citation, url })),
      interventions: all.interventions.map(withoutUnsaid),
      targets: all.targets,
      conditions: all.conditions,
      misconceptions: all.misconceptions.filter((m) => m.blames),
    },
    records: {
      sources: all.sources.map(({ id, evidence, citation, url, ...more }) => more),
      misconceptions: all.misconceptions,
    },
  };
}

/** The facts as they were before they were shipped. */
export function unpacked(facts: ShippedFacts): Facts {
  return { ...facts, interventions: facts.interventions.map(completed) };
}

/** The whole base again. */
export function joined(facts: ShippedFacts, { sources, misconceptions }: ShippedRecords): FactRecords {
  return {
    ...unpacked(facts),
    sources: facts.sources.map((source, i) => ({ ...source, ...(sources[i] as (typeof sources)[number]) })),
    misconceptions,
  };
}
