/** What the server and this client tell each other beyond LSP, as docs/protocol.md has it. */
import type { Range } from 'vscode-languageserver-protocol';

export const VERDICTS = ['contradicted', 'unsupported', 'imprecise', 'hypothesis', 'supported', 'unknown'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const KINDS = [
  'mechanism',
  'class',
  'cause',
  'approval',
  'messenger',
  'efficacy',
  'safety',
  'comparison',
  'schedule',
  'onset',
  'duration',
  'association',
  'effect',
] as const;
export type ClaimKind = (typeof KINDS)[number];

/** A claim in its place in a draft. */
export interface Claim {
  readonly kind: ClaimKind;
  readonly strength: 'none' | 'correlational' | 'conditional' | 'causal';
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  readonly modality: 'asserted' | 'hedged' | 'negated' | 'questioned' | 'attributed';
  readonly verdict: Verdict;
  readonly range: Range;
  /** As it stands in the draft. */
  readonly text: string;
  /** The headings that it stands under, the outermost first. */
  readonly section: readonly string[];
  readonly explanation?: string;
}

/** Answer to "overclaim/claims". */
export interface ClaimsOfDraft {
  /** Of the document that was read. */
  readonly version: number;
  readonly claims: readonly Claim[];
}

/** Sent by the server whenever what it knows of a document changes: "overclaim/status". */
export interface Status {
  readonly uri: string;
  readonly version: number;
  readonly state: 'checking' | 'checked' | 'paused' | 'tooLarge' | 'off' | 'failed';
  readonly profile: string;
  readonly profileFrom: string;
  readonly counts: Readonly<Record<'error' | 'warning' | 'info' | 'hint', number>>;
}

export const CLAIMS = 'overclaim/claims';
export const STATUS = 'overclaim/status';
export const READ_FILE = 'overclaim/readFile';
export const DID_GRANT_TRUST = 'overclaim/didGrantTrust';
