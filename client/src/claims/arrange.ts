import { type Claim, type ClaimKind, VERDICTS, type Verdict } from '../protocol.ts';
import { claimWords } from './claim-words.ts';

export type Grouping = 'verdict' | 'section';

/** What is wanted; empty parts want everything. */
export interface ClaimFilter {
  readonly verdicts: readonly Verdict[];
  readonly kinds: readonly ClaimKind[];
  /** All of them must stand in the claim, in whatever case. */
  readonly words: string;
}

export const EVERYTHING: ClaimFilter = { verdicts: [], kinds: [], words: '' };

/** Claims that belong together, in the draft's order; `key` names the group for as long as the draft is open. */
export type ClaimGroup = {
  readonly key: string;
  readonly claims: readonly Claim[];
} & (
  | { readonly by: 'verdict'; readonly verdict: Verdict }
  | { readonly by: 'section'; readonly section: readonly string[] }
);

export function isEverything({ verdicts, kinds, words }: ClaimFilter): boolean {
  return verdicts.length === 0 && kinds.length === 0 && words.trim() === '';
}

/** Verdicts by how much they ask of the writer, sections as the draft has them. */
export function arrange(claims: readonly Claim[], grouping: Grouping, filter: ClaimFilter): ClaimGroup[] {
  const wanted = claims.filter((claim) => passes(claim, filter));
  return grouping === 'verdict' ? byVerdict(wanted) : bySection(wanted);
}

function passes(claim: Claim, { verdicts, kinds, words }: ClaimFilter): boolean {
  const said = `${claimWords(claim)} ${claim.text}`.toLowerCase();
  return (
    (verdicts.length === 0 || verdicts.includes(claim.verdict)) &&
    (kinds.length === 0 || kinds.includes(claim.kind)) &&
    words
      .toLowerCase()
      .split(/\s+/)
      .every((word) => said.includes(word))
  );
}

function byVerdict(claims: readonly Claim[]): ClaimGroup[] {
  const newer = new Set(claims.map(({ verdict }) => verdict).filter((verdict) => !VERDICTS.includes(verdict)));
  return [...VERDICTS, ...newer].flatMap((verdict) => {
    const those = claims.filter((claim) => claim.verdict === verdict);
    return those.length > 0 ? [{ by: 'verdict', key: verdict, verdict, claims: those }] : [];
  });
}

function bySection(claims: readonly Claim[]): ClaimGroup[] {
  const sections = new Map<string, { section: readonly string[]; claims: Claim[] }>();
  for (const claim of claims) {
    const key = JSON.stringify(claim.section);
    const section = sections.get(key) ?? { section: claim.section, claims: [] };
    section.claims.push(claim);
    sections.set(key, section);
  }
  return [...sections].map(([key, section]) => ({ by: 'section', key, ...section }));
}
