/** What a report tells of a draft: values alone, from which each form (a page, a table) is written. */
import type { ClaimKind, Modality, Strength, Verdict } from '../../claims/claim.ts';
import type { Span } from '../../draft/draft.ts';
import type { Evidence, Family, Severity } from '../../rules/finding.ts';
import type { ProfileName } from '../../rules/profiles.ts';
import type { Quote } from './draft-places.ts';

/** Who made a report, and when. */
export interface ReportMaker {
  readonly tool: string;
  readonly version: string;
  /** The version of the knowledge base: the date of its newest verification. */
  readonly knowledge: string;
  /** The day that the report was made, "2026-11-29". */
  readonly date: string;
}

/** A place in a draft. The span is absolute, in UTF-16 code units. */
export interface Place extends Span {
  /** "line 12", or "paragraph 3, sentence 2" where there are no lines. */
  readonly name: string;
  /** From 1; a column counts UTF-16 code units. */
  readonly line?: number;
  readonly column?: number;
}

/** Something at a place. */
export interface Placed {
  readonly place: Place;
  /** The headings above it, the widest first. */
  readonly section: readonly string[];
  readonly quote: Quote;
}

export interface ReportedFinding extends Placed {
  readonly severity: Severity;
  readonly family: Family;
  readonly rule: string;
  /** "document": about the draft as a whole. */
  readonly scope: 'span' | 'document';
  readonly message: string;
  readonly advice: string;
  /** What the preferred rewording does: “Replace with …”. */
  readonly suggestion: string | undefined;
  readonly evidence: readonly Evidence[];
  readonly related: readonly { readonly place: Place; readonly message: string }[];
}

export interface ReportedClaim extends Placed {
  readonly kind: ClaimKind;
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  readonly strength: Strength;
  readonly modality: Modality;
  readonly verdict: Verdict;
  /** What the knowledge base says on it, with the sources that say so. */
  readonly known?: { readonly text: string; readonly evidence: readonly Evidence[] };
}

/** What the draft's own comments excuse, or its project's settings file. */
export interface ReportedException extends Placed {
  readonly family: Family;
  readonly rule: string;
  /** The rule's title, or its id where it has none. */
  readonly title: string;
  /** Where the comment stands that excuses it; undefined where a settings file does. */
  readonly comment: Place | undefined;
  /** The settings file. */
  readonly file: string | undefined;
  /** As the writer gave it. */
  readonly reason: string | undefined;
}

export interface DraftReport {
  readonly title: string;
  /** The file's name, or the path that it was given by. */
  readonly name: string;
  readonly profile: {
    readonly name: ProfileName;
    readonly title: string;
    readonly from: 'draft' | 'choice' | 'default';
  };
  /** How many words of the author's own prose were read. */
  readonly words: number;
  /** By place. */
  readonly findings: readonly ReportedFinding[];
  readonly claims: readonly ReportedClaim[];
  readonly exceptions: readonly ReportedException[];
  /** All that findings and claims cite, each once, in the order in which they are first cited. */
  readonly sources: readonly Evidence[];
}

export interface SeverityCounts extends Readonly<Record<Severity, number>> {}

export function severityCounts(findings: readonly Pick<ReportedFinding, 'severity'>[]): SeverityCounts {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** How often each value occurs, in the order of the values given; those that do not occur are left out. */
export function countsOf<T>(
  values: readonly T[],
  order: readonly T[],
): readonly { readonly value: T; readonly count: number }[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return order.flatMap((value) => {
    const count = counts.get(value);
    return count === undefined ? [] : [{ value, count }];
  });
}
