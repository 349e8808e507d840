/** The whole base as one value of the machine-readable interface: "KnowledgeBase" of docs/interface.schema.json. */
import type { FactRecords, Intervention, Misconception } from '../knowledge/facts.ts';
import type { RuleEntry } from '../rules/rule.ts';
import { ruleIdOf } from './reference.ts';

export type KnowledgeDump = ReturnType<typeof knowledgeDump>;

/** Field by field, so that a change inside the program cannot change the public form. `rules` say which misconceptions have phrases of their own. */
export function knowledgeDump(records: FactRecords, rules: readonly Pick<RuleEntry, 'id' | 'severity'>[]) {
  const severities = new Map(rules.map((rule) => [rule.id, rule.severity]));
  return {
    interventions: records.interventions.map(interventionRecord),
    targets: records.targets.map(({ id, name, kind, names, messenger, effect, says, sources }) => ({
      id,
      name,
      kind,
      names,
      ...(messenger !== undefined && { messenger }),
      ...(effect !== undefined && { effect }),
      says,
      sources,
    })),
    conditions: records.conditions.map(({ id, name, kind, names, within, dsm }) => ({
      id,
      name,
      kind,
      names,
      within,
      ...(dsm !== undefined && { dsm }),
    })),
    misconceptions: records.misconceptions.map((m) => misconceptionRecord(m, severities)),
    approvals: records.interventions.flatMap((i) =>
      i.approvals.map(({ region, status, indications, limits, year, asOf, sources }) => ({
        intervention: i.id,
        region,
        status,
        indications,
        ...(limits !== undefined && { limits }),
        ...(year !== undefined && { year }),
        asOf,
        sources,
      })),
    ),
    sources: records.sources.map(({ id, evidence, title, year, citation, url, doi, pmid, supports, verified }) => ({
      id,
      evidence,
      title,
      ...(year !== undefined && { year }),
      citation,
      url,
      ...(doi !== undefined && { doi }),
      ...(pmid !== undefined && { pmid }),
      supports,
      verified,
    })),
  };
}

function interventionRecord(i: Intervention) {
  const { id, name, kind, names, brands, misspellings, classes, mechanism, actions, routes } = i;
  const { reuptakeComplete, actionsComplete, approvalsComplete, silentOn, schedule, boxedWarnings, risks, evidence } =
    i;
  return {
    id,
    name,
    kind,
    names,
    brands,
    misspellings,
    classes,
    mechanism,
    actions,
    reuptakeComplete,
    actionsComplete,
    approvalsComplete,
    silentOn,
    routes,
    ...(schedule && { schedule }),
    boxedWarnings,
    risks,
    evidence,
  };
}

function misconceptionRecord(m: Misconception, severities: ReadonlyMap<string, string>) {
  const { id, title, family, standing, blames, message, advice, why, sources } = m;
  const rule = ruleIdOf(m);
  const severity = severities.get(rule);
  return {
    id,
    title,
    family,
    standing,
    ...(severity !== undefined && { rule, severity }),
    ...(blames && { blames }),
    message,
    advice,
    why,
    sources,
  };
}
