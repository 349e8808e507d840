/** How the base is shipped: what checking needs in one module, without what is empty; all else on record in another, for those who look it up. */
import type {
  Condition,
  FactRecords,
  Facts,
  Intervention,
  Misconception,
  Source,
  SourceRecord,
  Target,
} from './facts.ts';

/** What an intervention has where its entry says nothing. */
const UNSAID = {
  names: [],
  brands: [],
  misspellings: [],
  plural: false,
  classes: [],
  actions: [],
  reuptakeComplete: false,
  actionsComplete: false,
  approvalsComplete: false,
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

/** What checking never asks of an intervention: the names are compiled for finding, the rest is for looking up. */
const ON_RECORD = ['names', 'brands', 'misspellings', 'routes'] as const;
type OnRecord = (typeof ON_RECORD)[number];

/** A source whose address its citation tells already goes without it. */
type SourceEntry = Omit<Source, 'url'> & Partial<Pick<Source, 'url'>>;

/** The module that every bundle carries. */
export type ShippedFacts = Omit<Facts, 'interventions' | 'sources'> & {
  readonly interventions: readonly InterventionEntry[];
  readonly sources: readonly SourceEntry[];
};

/** The module that only the command line carries: what is on record beyond that. */
export interface ShippedRecords {
  /** Each in the order of the facts. */
  readonly sources: readonly Omit<SourceRecord, keyof Source>[];
  readonly interventions: readonly Partial<Pick<Intervention, OnRecord>>[];
  /** The names. */
  readonly targets: readonly Target['names'][];
  readonly conditions: readonly Condition['names'][];
  readonly misconceptions: readonly Misconception[];
}

/** Parts the base into what is shipped everywhere and what is on record only. */
export function shipped(all: FactRecords): { readonly facts: ShippedFacts; readonly records: ShippedRecords } {
  const interventions = all.interventions.map(withoutUnsaid);
  return {
    facts: {
      version: all.version,
      sources: all.sources.map(({ id, evidence, citation, url }) => ({
        id,
        evidence,
        citation,
        ...(url !== addressIn(citation) && { url }),
      })),
      interventions: interventions.map(
        ({ names, brands, misspellings, routes, ...needed }) => needed as InterventionEntry,
      ),
      targets: all.targets.map((target) => ({ ...target, names: [] })),
      conditions: all.conditions.map((condition) => ({ ...condition, names: [] })),
      misconceptions: all.misconceptions.filter((m) => m.blames),
    },
    records: {
      sources: all.sources.map(({ id, evidence, citation, url, ...more }) => more),
      interventions: interventions.map((i) =>
        Object.fromEntries(ON_RECORD.flatMap((field) => (i[field] ? [[field, i[field]]] : []))),
      ),
      targets: all.targets.map((target) => target.names),
      conditions: all.conditions.map((condition) => condition.names),
      misconceptions: all.misconceptions,
    },
  };
}

/** What checking needs. Names are empty: they are found by their tables. */
export function unpacked(facts: ShippedFacts): Facts {
  return { ...facts, sources: facts.sources.map(addressed), interventions: facts.interventions.map(completed) };
}

function addressed(source: SourceEntry): Source {
  return { ...source, url: source.url ?? addressIn(source.citation) ?? '' };
}

/** Where the identifier at a citation's end leads. */
function addressIn(citation: string): string | undefined {
  const [, doi, pmid] = /(?:doi:(\S+)|PMID: (\d+))$/.exec(citation) ?? [];
  return doi ? `https://doi.org/${doi}` : pmid && `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;
}

/** The whole base again. */
export function joined(facts: ShippedFacts, records: ShippedRecords): FactRecords {
  const named = <T>(entries: readonly T[], names: readonly (readonly string[])[]) =>
    entries.map((entry, i) => ({ ...entry, names: names[i] ?? [] }));
  return {
    ...facts,
    sources: facts.sources.map((source, i) => ({ ...addressed(source), ...(records.sources[i] as SourceRecord) })),
    interventions: facts.interventions.map((entry, i) => completed({ ...entry, ...records.interventions[i] })),
    targets: named(facts.targets, records.targets),
    conditions: named(facts.conditions, records.conditions),
    misconceptions: records.misconceptions,
  };
}
