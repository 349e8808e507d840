/** The shapes of the facts, as the YAML files under server/knowledge/ hold them and the compiled module carries them. */

/** What kind of evidence a source is; shown to the reader in plain words. */
export type EvidenceKind =
  | 'label'
  | 'regulator'
  | 'guideline'
  | 'umbrella-review'
  | 'meta-analysis'
  | 'rct'
  | 'observational'
  | 'animal'
  | 'review'
  | 'commentary';

export interface Source {
  readonly id: string;
  readonly evidence: EvidenceKind;
  /** AMA style, made at build time from the source's fields. */
  readonly citation: string;
  readonly url: string;
}

/** All that is on record of a source. */
export interface SourceRecord extends Source {
  readonly title: string;
  /** The year alone. */
  readonly year?: number;
  readonly doi?: string;
  readonly pmid?: string;
  /** What it showed, in our own words. */
  readonly supports: string;
  /** When the identifier was last seen beside the title, and in what kinds of document. */
  readonly verified: { readonly date: string; readonly where: readonly string[] };
}

/** Action types in the words of the Guide to PHARMACOLOGY; below the line, effects on messengers and processes. */
export const ACTION_TYPES = [
  'channel blocker',
  'antagonist',
  'inverse agonist',
  'negative allosteric modulator',
  'agonist',
  'partial agonist',
  'positive allosteric modulator',
  'inhibitor',
  'releasing agent',
  'raises level',
  'lowers level',
  'raises release',
  'lowers release',
  'inhibits reuptake',
  'lowers activity',
  'raises activity',
  'promotes',
] as const;
export type ActionType = (typeof ACTION_TYPES)[number];

/** `not`: known not to be so, against what is often written. */
export type Role = 'primary' | 'contributes' | 'proposed' | 'not';

export interface Action {
  readonly target: string;
  readonly action: ActionType;
  readonly role: Role;
  /** What a proposed action rests on. */
  readonly evidence?: 'human' | 'animal';
  /** One sentence that tells the writer what is so; starts with a capital, ends with a full stop. */
  readonly says?: string;
  readonly sources: readonly string[];
}

export interface Approval {
  readonly region: 'US' | 'EU' | 'UK';
  /** `not approved` carries as much of a date as `approved`. */
  readonly status: 'approved' | 'cleared' | 'not approved';
  /** Ids of conditions. */
  readonly indications: readonly string[];
  /** Whom and how, in the label's sense: "adults, with an oral antidepressant or alone". */
  readonly limits?: string;
  readonly year?: number;
  /** The date that the status is known to hold for, "2025-01". */
  readonly asOf: string;
  readonly sources: readonly string[];
}

export interface Warning {
  readonly text: string;
  readonly sources: readonly string[];
}

export interface Intervention {
  readonly id: string;
  readonly name: string;
  /** `class`: a class of drugs, whose actions its members share. */
  readonly kind: 'drug' | 'class' | 'device' | 'psychotherapy' | 'supplement' | 'lifestyle' | 'digital';
  readonly names: readonly string[];
  readonly brands: readonly string[];
  /** Spellings that writers get wrong, found as names and never shown. */
  readonly misspellings: readonly string[];
  readonly plural: boolean;
  readonly classes: readonly string[];
  readonly mechanism: {
    readonly known: 'established' | 'partly' | 'hypothesis' | 'disputed' | 'unknown';
    /** One sentence: what it does, and how far that explains its effect. */
    readonly says: string;
    readonly sources: readonly string[];
  };
  readonly actions: readonly Action[];
  /** The words that replace a wrong mechanism, as a base-form verb phrase: "block NMDA receptors". */
  readonly does?: string;
  /** The same as a noun: "NMDA receptor blocker". */
  readonly is?: string;
  /** Every transporter it inhibits is listed, so that another one is known to be wrong. */
  readonly reuptakeComplete: boolean;
  /** Every action on a receptor, transporter, enzyme or channel that matters is listed or named in `silentOn`. */
  readonly actionsComplete: boolean;
  /** Targets that it is reported to touch, of which nothing is claimed and nothing denied here. */
  readonly silentOn: readonly string[];
  readonly routes: readonly string[];
  readonly approvals: readonly Approval[];
  /** Every condition that it is approved or cleared for in the US is listed, so that another one is known not to be. */
  readonly approvalsComplete: boolean;
  readonly schedule?: Warning;
  readonly boxedWarnings: readonly Warning[];
  readonly risks: readonly Warning[];
  /** What the best trials or meta-analyses showed, by condition. */
  readonly evidence: readonly EvidenceSummary[];
}

/** What is known of a treatment's effect on one condition. */
export interface EvidenceSummary {
  /** Id of a condition. */
  readonly condition: string;
  /** Whether people who had it were treated, or it was to be prevented; treatment where nothing is said. */
  readonly use?: 'treatment' | 'prevention';
  /** `may work`: low certainty, or small effects in few trials. */
  readonly finding: 'works' | 'may work' | 'no clear effect' | 'unclear' | 'harm';
  /** One sentence: in whom, how large, against what. */
  readonly says: string;
  /** In GRADE's words, as the source gives it or as its design allows. */
  readonly certainty: 'high' | 'moderate' | 'low' | 'very low';
  readonly sources: readonly string[];
}

export interface Target {
  readonly id: string;
  readonly name: string;
  readonly kind:
    | 'messenger'
    | 'receptor'
    | 'transporter'
    | 'enzyme'
    | 'channel'
    | 'hormone'
    | 'protein'
    | 'brain region'
    | 'network'
    | 'process';
  readonly names: readonly string[];
  readonly plural: boolean;
  /** The messenger that a receptor binds, a transporter carries or an enzyme breaks down. */
  readonly messenger?: string;
  /** What raising a messenger's activity does to nerve cells, on the whole. */
  readonly effect?: 'calming' | 'exciting';
  /** Touched by many drugs beside what they are given for, so that a complete list of a drug's actions may leave it out. */
  readonly aside?: boolean;
  readonly says: string;
  readonly sources: readonly string[];
}

export interface Condition {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  /** Wider conditions that this one is a kind of. */
  readonly within: readonly string[];
  readonly kind: 'disorder' | 'symptom' | 'procedure' | 'outcome';
  /** The name in DSM-5-TR, where it has one. */
  readonly dsm?: string;
}

/** A belief that is told more firmly than it is known. Its phrases are patterns: they become a rule of their own. */
export interface Misconception {
  readonly id: string;
  readonly title: string;
  readonly family: string;
  /** `unproven`: may be so; `oversimplified`: true in part; `disputed`: experts differ, and the sources hold both sides. */
  readonly standing: 'wrong' | 'unproven' | 'oversimplified' | 'disputed';
  /** A lack or an excess that is blamed for conditions; read from claims, not from phrases. */
  readonly blames?: {
    /** The messenger or process blamed. */
    readonly target: string;
    readonly state: 'low' | 'high';
    readonly conditions: readonly string[];
  };
  readonly message: string;
  readonly advice: string;
  readonly why: string;
  readonly sources: readonly string[];
}

/** What checking a draft needs of the base. As shipped it holds no names: they are found by tables made of them. */
export interface Facts {
  /** Date of the newest verification. */
  readonly version: string;
  readonly sources: readonly Source[];
  readonly interventions: readonly Intervention[];
  readonly targets: readonly Target[];
  readonly conditions: readonly Condition[];
  /** Those read from claims; those found by their phrases alone are rules, and stand here in the records only. */
  readonly misconceptions: readonly Misconception[];
}

/** The whole base, as it is looked up and reviewed. */
export interface FactRecords extends Facts {
  readonly sources: readonly SourceRecord[];
}
