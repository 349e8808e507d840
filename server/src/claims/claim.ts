import type { Span } from '../draft/draft.ts';

/** What a claim is about; names as in the machine-readable interface. */
export type ClaimKind = 'mechanism' | 'efficacy' | 'safety' | 'association' | 'comparison' | 'approval' | 'cause';

/** The four levels of Yu, Li and Wang (2019). */
export type Strength = 'none' | 'correlational' | 'conditional' | 'causal';

export type Modality = 'asserted' | 'hedged' | 'negated' | 'questioned' | 'attributed';

export type Verdict = 'supported' | 'contradicted' | 'hypothesis' | 'imprecise' | 'unknown';

/** Who does what to whom, how strongly. Offsets are absolute, into the file's text. */
export interface PlacedClaim extends Span {
  readonly kind: ClaimKind;
  readonly strength: Strength;
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  readonly modality: Modality;
  readonly verdict: Verdict;
}
