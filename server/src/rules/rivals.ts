/** Of findings that say the same of the same words, the one that is told. */
import { type Finding, SEVERITIES } from './finding.ts';

/**
 * Of findings of one family on overlapping words, one: what is known of this very belief before what follows from general facts,
 * then the gravest, the one that shows more, the longer. It is as grave as the gravest of those that it stands for.
 */
export function strongest(findings: readonly Finding[], isSpecific: (finding: Finding) => boolean): Finding[] {
  const kept = clusters(findings).flatMap((cluster) => (cluster.length < 2 ? cluster : chosen(cluster, isSpecific)));
  return kept.filter((each) => !isToldBySpecific(each, kept, isSpecific)).sort(byPlace);
}

/** Of another family, on the same words and from the same source as what is known of this very belief: the same once more. */
function isToldBySpecific(
  general: Finding,
  all: readonly Finding[],
  isSpecific: (finding: Finding) => boolean,
): boolean {
  const source = general.evidence[0]?.source;
  if (source === undefined || all.length < 2 || isSpecific(general)) return false;
  return all.some(
    (f) =>
      f.family !== general.family &&
      f.scope === 'span' &&
      general.scope === 'span' &&
      f.start < general.end &&
      general.start < f.end &&
      f.evidence[0]?.source === source &&
      isSpecific(f),
  );
}

/** A house's rules have nothing in common but the house: of those, each is told. */
function subject({ family, rule }: Finding): string {
  return family === 'house' ? rule : family;
}

/** Findings that may be rivals, together: those of one family that overlap in a row. */
function clusters(findings: readonly Finding[]): Finding[][] {
  const all: Finding[][] = [];
  const open = new Map<string, { readonly list: Finding[]; end: number }>();
  for (const finding of [...findings].sort((a, b) => a.start - b.start)) {
    const last = open.get(subject(finding));
    if (last && finding.start < last.end) {
      last.list.push(finding);
      last.end = Math.max(last.end, finding.end);
    } else {
      const list = [finding];
      all.push(list);
      open.set(subject(finding), { list, end: finding.end });
    }
  }
  return all;
}

function chosen(findings: readonly Finding[], isSpecific: (finding: Finding) => boolean): Finding[] {
  const specific = new Set(findings.filter(isSpecific));
  const ranked = [...findings].sort(
    (a, b) =>
      b.related.length - a.related.length ||
      Number(specific.has(b)) - Number(specific.has(a)) ||
      rank(a) - rank(b) ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start,
  );
  const kept: Finding[] = [];
  for (const f of ranked) {
    const rival = kept.findIndex((k) => isRival(k, f));
    if (rival < 0) kept.push(f);
    else if (rank(f) < rank(kept[rival] as Finding))
      kept[rival] = { ...(kept[rival] as Finding), severity: f.severity };
  }
  return kept;
}

/** 0 for the gravest. */
function rank({ severity }: Finding): number {
  return SEVERITIES.indexOf(severity);
}

export function isRival(a: Finding, b: Finding): boolean {
  return a.scope === 'span' && b.scope === 'span' && subject(a) === subject(b) && a.start < b.end && b.start < a.end;
}

export function byPlace(
  a: Pick<Finding, 'start' | 'end' | 'rule'>,
  b: Pick<Finding, 'start' | 'end' | 'rule'>,
): number {
  return a.start - b.start || a.end - b.end || a.rule.localeCompare(b.rule);
}
