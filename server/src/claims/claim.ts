/** A claim: who does what to whom, how strongly, and how it stands against the facts. */
import type { Span } from '../draft/draft.ts';
import type { ApprovalStanding } from '../knowledge/approvals.ts';
import type { Aspect, Change } from '../knowledge/effects.ts';
import type { Action, Approval, EvidenceSummary, Misconception } from '../knowledge/facts.ts';
import type { VerbForm } from '../language/forms.ts';
import type { ToldEffect } from './effect-phrases.ts';

/** What a claim is about; names as in the machine-readable interface. */
export type ClaimKind =
  | 'mechanism'
  | 'class'
  | 'cause'
  | 'approval'
  | 'messenger'
  | 'efficacy'
  | 'safety'
  | 'comparison'
  | 'schedule'
  | 'onset'
  | 'duration'
  | 'association'
  | 'effect';

/** The four levels of Yu, Li and Wang (2019). */
export type Strength = 'none' | 'correlational' | 'conditional' | 'causal';

export type Modality = 'asserted' | 'hedged' | 'negated' | 'questioned' | 'attributed';

/** `unsupported`: the base lists all that the subject does, and this is not among it. */
export type Verdict = 'supported' | 'contradicted' | 'hypothesis' | 'imprecise' | 'unsupported' | 'unknown';

/** How a change is told: as the way in which a treatment works, plainly, or as something that it also does. */
export type Weight = 'means' | 'plain' | 'aside';

interface ClaimBase extends Span {
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  readonly strength: Strength;
  readonly modality: Modality;
  readonly verdict: Verdict;
}

/** "X inhibits the reuptake of Y." */
export interface MechanismClaim extends ClaimBase {
  readonly kind: 'mechanism';
  /** Id of the intervention. */
  readonly intervention: string;
  readonly target: string;
  readonly aspect: Aspect;
  readonly direction: Change;
  /** The fact it was held against. */
  readonly action: Action | undefined;
  /** The verb's form, or that a noun said it ("a reuptake inhibitor"): what a rewording must agree with. */
  readonly form: VerbForm | 'noun' | 'passive';
  /** Told of several treatments at once, so that what corrects one may be wrong of another. */
  readonly shared: boolean;
  /** The words name the receptors of a messenger and not the messenger itself. */
  readonly ofReceptors: boolean;
  /** Told as the way in which the treatment works, plainly, or by the way. */
  readonly weight: Weight;
  /** `plain`: the words deny without reserve that the target is touched ("leaves Y alone"). */
  readonly denial: 'none' | 'plain';
  /** Where a condition or symptom stands that the change is said to relieve in the same sentence. */
  readonly relieves: string | undefined;
}

/** "A lack of Y causes Z." */
export interface CauseClaim extends ClaimBase {
  readonly kind: 'cause';
  readonly target: string;
  readonly state: 'low' | 'high';
  readonly condition: string;
  readonly misconception: Misconception | undefined;
}

/** "X is FDA-approved for Z." */
export interface ApprovalClaim extends ClaimBase {
  readonly kind: 'approval';
  readonly intervention: string;
  /** Undefined where the sentence names none. */
  readonly condition: string | undefined;
  readonly approval: Approval | undefined;
  readonly status: ApprovalStanding['status'];
  /** Whom or what it is said to be approved for beyond the limits of its approval. */
  readonly beyond: string | undefined;
  /** Of all that the sentence says it is approved for, the first. */
  readonly first: boolean;
}

/** "Y calms the brain": what a messenger does by itself. */
export interface MessengerClaim extends ClaimBase {
  readonly kind: 'messenger';
  readonly target: string;
  readonly effect: 'calming' | 'exciting';
}

/** "Buspirone is a benzodiazepine." */
export interface ClassClaim extends ClaimBase {
  readonly kind: 'class';
  readonly intervention: string;
  /** Id of a class of drugs. */
  readonly named: string;
}

/** "X relieves Z" (efficacy), "X causes Z" (safety). */
export interface EffectClaim extends ClaimBase {
  readonly kind: 'efficacy' | 'safety';
  readonly intervention: string;
  readonly condition: string;
  readonly effect: ToldEffect;
  /** The words that tell the effect, in the block's text. */
  readonly phrase: Span;
  /** What trials showed, where it is held against that. */
  readonly evidence: EvidenceSummary | undefined;
}

/** "X is safer than Y." */
export interface ComparisonClaim extends ClaimBase {
  readonly kind: 'comparison';
  readonly intervention: string;
}

/** "X is a Schedule III drug." */
export interface ScheduleClaim extends ClaimBase {
  readonly kind: 'schedule';
  readonly intervention: string;
  /** Of the US Controlled Substances Act, in Roman numerals. */
  readonly schedule: string;
  /** The one that it is in, where the base knows it. */
  readonly known: string | undefined;
}

/** "X works within hours" (onset), "its effect lasts for months" (duration). The object is the time as written. */
export interface TimeClaim extends ClaimBase {
  readonly kind: 'onset' | 'duration';
  readonly intervention: string;
}

/** What a sentence as a whole says most strongly of whatever it speaks of: a link, or an effect. Subject and object are its words. */
export interface StatementClaim extends ClaimBase {
  readonly kind: 'association' | 'effect';
}

/** Offsets count from the start of the block's text. */
export type Claim =
  | MechanismClaim
  | CauseClaim
  | ApprovalClaim
  | MessengerClaim
  | ClassClaim
  | EffectClaim
  | ComparisonClaim
  | ScheduleClaim
  | TimeClaim
  | StatementClaim;

/** A claim as the interface shows it. Offsets are absolute, into the file's text. */
export interface PlacedClaim extends Span {
  readonly kind: ClaimKind;
  readonly strength: Strength;
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  readonly modality: Modality;
  readonly verdict: Verdict;
}

/** Told as so, by the author or by whom the author lets speak; what that does to the finding, the table of silence says. */
export function isTold({ modality }: Claim): boolean {
  return modality === 'asserted' || modality === 'attributed';
}
