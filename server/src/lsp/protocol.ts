/** What goes between editor and server beyond the Language Server Protocol; docs/protocol.md says how to use it. */

import type { Range } from 'vscode-languageserver';

/** What an editor says of itself when it starts the server, where it can do more than the Language Server Protocol knows of. */
export interface InitializationOptions {
  /** Shows a diagnostic's message above each hover by itself: hovers leave it out. */
  readonly showsMessageInHover?: boolean;
  /** Takes the notification "overclaim/status". */
  readonly takesStatus?: boolean;
  /** Answers "overclaim/readFile": files that lie on no disk of the server's are read through the editor. */
  readonly readsFiles?: boolean;
  /** False where the writer does not trust the folder: no settings file, rule pack or list of the project is read then. */
  readonly trusted?: boolean;
  /** Where the pages of rules are found, an address that ends in "/": links of diagnostics and hovers lead there. */
  readonly rulePages?: string;
  /** Shows or keeps what "overclaim.copySource" and "overclaim.checkWorkspace" answer: it is not shown as a message too. */
  readonly showsAnswers?: boolean;
}

/** Notification to the editor, where its initializationOptions have "takesStatus": how the check of a document stands. */
export const STATUS = 'overclaim/status';

export interface Status {
  readonly uri: string;
  /** The first version of which this is true. */
  readonly version: number;
  /**
   * "checking": the check takes a while. "paused": not checked until it is saved, or the writer asks. "tooLarge": not checked until
   * the writer asks. "off": turned off in the settings. "failed": the check broke; the log says how.
   */
  readonly state: 'checking' | 'checked' | 'paused' | 'tooLarge' | 'off' | 'failed';
  /** The kind of text that it is held against. */
  readonly profile: string;
  /** Who said so. */
  readonly profileFrom: 'draft' | 'choice' | 'default';
  /** What is shown, by severity. */
  readonly counts: { readonly error: number; readonly warning: number; readonly info: number; readonly hint: number };
}

/** Arguments of "overclaim.check": what to check now; where there are none, all open documents. */
export type CheckParams = readonly string[];

/** Arguments of "overclaim.explainSilence". */
export type ExplainSilenceParams = readonly [uri: string, range: Range];

/** Answer to "overclaim.explainSilence"; null where the document is not open. */
export interface ExplainSilenceAnswer {
  readonly reasons: readonly { readonly rule: string; readonly reason: string; readonly range: Range }[];
}

/** A place in an open document, as commands are given it. */
export interface Place {
  readonly uri: string;
  readonly range: Range;
}

/** Argument of "overclaim.why". */
export interface WhyParams extends Place {
  /** Where several findings touch the place, the one that is meant. */
  readonly rule?: string;
}

/** Answer to "overclaim.why": one for each finding at the place; null where the document is not open. */
export interface WhyAnswer {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  readonly message: string;
  readonly advice: string;
  readonly why: string;
  readonly range: Range;
  readonly sources: readonly SourceOfFinding[];
}

export interface SourceOfFinding {
  readonly id: string;
  /** AMA style. */
  readonly citation: string;
  readonly url: string;
  /** What kind of evidence it is, in plain words: "randomised trial", "US label" … */
  readonly kind: string;
}

/** Argument of "overclaim.copySource", whose answer is the text: empty where there is no source, null where the document is not open. */
export interface CopySourceParams extends Place {
  /** "ama" where it is left out. */
  readonly format?: 'ama' | 'bibtex' | 'ris';
  readonly rule?: string;
}

/** Request from the editor: what a draft claims. */
export const CLAIMS = 'overclaim/claims';

export interface ClaimsParams {
  readonly textDocument: { readonly uri: string };
}

/** Answer to "overclaim/claims"; null where the document is not open, turned off or too large. */
export interface ClaimsAnswer {
  /** Of the document that was read. */
  readonly version: number;
  /** By start. */
  readonly claims: readonly ClaimOfDraft[];
}

export interface ClaimOfDraft {
  readonly kind:
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
  readonly strength: 'none' | 'correlational' | 'conditional' | 'causal';
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  readonly modality: 'asserted' | 'hedged' | 'negated' | 'questioned' | 'attributed';
  readonly verdict: 'supported' | 'contradicted' | 'hypothesis' | 'imprecise' | 'unsupported' | 'unknown';
  readonly range: Range;
  /** As it stands in the draft. */
  readonly text: string;
  /** The headings that it stands under, the outermost first. */
  readonly section: readonly string[];
  /** What the knowledge base says of it, and who says so. */
  readonly explanation?: string;
}

/** Notification from an editor that said that the folder is not trusted: the writer trusts it now. */
export const DID_GRANT_TRUST = 'overclaim/didGrantTrust';

/** Request to the editor, where its initializationOptions have "readsFiles": the text of a file. */
export const READ_FILE = 'overclaim/readFile';

export interface ReadFileParams {
  readonly uri: string;
}

/** Answer to "overclaim/readFile"; null where there is no such file. */
export interface ReadFileAnswer {
  readonly text: string;
}

/** Argument of "overclaim.checkWorkspace", whose answer is a summary in one line; null where there is nothing that could be read. */
export interface CheckWorkspaceParams {
  /** What to check; left out, all drafts in the folders that are open, which a server in a browser cannot look for. */
  readonly uris?: readonly string[];
}
