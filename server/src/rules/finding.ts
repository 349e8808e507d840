import type { Directive, Span } from '../draft/draft.ts';

/** The families of the machine-readable interface. */
export const FAMILIES = [
  'mechanism',
  'approval',
  'efficacy-absolute',
  'safety-absolute',
  'hype',
  'causal',
  'evidence-inflation',
  'superiority',
  'generalisation',
  'onset-duration',
  'uncited-claim',
  'preclinical-leap',
  'disorder-fact',
  'stigma',
  'fair-balance',
  'spin',
  'readability',
  'directive',
  'house',
] as const;
export type Family = (typeof FAMILIES)[number];

export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A source that speaks for what a finding says. */
export interface Evidence {
  /** Key of the source in the knowledge base; of a source that a rule pack names itself, its address. */
  readonly source: string;
  /** AMA style, or as a rule pack calls it. */
  readonly citation: string;
  readonly url: string;
  /** "randomised trial", "US label", "animal study" …: what kind of evidence it is, in plain words. */
  readonly kind: string;
}

/** Replaces `start`..`end` (absolute offsets in the file) by `newText`. */
export interface TextEdit extends Span {
  readonly newText: string;
}

export interface Rewrite {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** The one to offer first; at most one of a finding's rewrites. */
  readonly preferred: boolean;
  /** Never changes what is said: may be made without asking. */
  readonly safe?: boolean;
}

export interface Related extends Span {
  readonly message: string;
}

/** A fault seen in a draft. Offsets are absolute, in UTF-16 code units of the file's text (BOM not counted). */
export interface Finding extends Span {
  /** Such as "mechanism/contradicted". */
  readonly rule: string;
  readonly family: Family;
  readonly severity: Severity;
  /** "document": about the draft as a whole; its span is then only the place to show it at. */
  readonly scope: 'span' | 'document';
  /** One plain sentence: what is wrong. */
  readonly message: string;
  /** One plain sentence: what is right, or what to do. */
  readonly advice: string;
  /** Why the rule exists; for the hover's detail. */
  readonly why: string;
  readonly evidence: readonly Evidence[];
  readonly rewrites: readonly Rewrite[];
  readonly related: readonly Related[];
}

/** What a rule saw and did not report. */
export interface Silenced extends Span {
  readonly rule: string;
  readonly family: Family;
  /** One plain sentence: why not. */
  readonly reason: string;
  /** The comment in the draft that excuses it, where one does. */
  readonly comment?: Directive;
  /** The settings file that excuses it, as people are told of it, and the reason given there. */
  readonly project?: { readonly file: string; readonly reason: string };
}
