/** What a rule saw, before it becomes a finding: places in a block's text, and the words that the rule's message has holes for. */

import type { Claim } from '../claims/claim.ts';
import type { ReadSentence } from '../claims/read-claims.ts';
import type { Span } from '../draft/draft.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Severity } from './finding.ts';
import type { BlockPlace, ReadDraft } from './read-draft.ts';
import type { Replacement } from './rewording.ts';

/** A rewording in a block's text. */
export interface OfferedRewrite {
  readonly title?: string;
  readonly replacement: Replacement;
  readonly preferred: boolean;
  readonly safe?: boolean;
}

/** Offsets count from the start of the block's text. */
export interface Detection extends Span {
  /** Fills the holes {like this} of the rule's message and advice. */
  readonly words: Readonly<Record<string, string>>;
  /** Keys of the sources that speak for this very case; the rule's own follow. */
  readonly sources: readonly string[];
  readonly rewrites: readonly OfferedRewrite[];
  /** Where the case is milder or graver than the rule. */
  readonly severity?: Severity;
  /** Takes the place of the rule's advice. */
  readonly advice?: string;
}

/** Looks at one claim of a sentence. */
export type ClaimDetector = (claim: Claim, sentence: ReadSentence, knowledge: Knowledge) => Detection | undefined;

/** A place in the draft as a whole. */
export interface DraftDetection extends Detection {
  /** The block that the offsets count in. */
  readonly place: BlockPlace;
  readonly scope: 'span' | 'document';
  readonly related: readonly { readonly place: BlockPlace; readonly span: Span; readonly message: string }[];
}

/** Looks at the draft as a whole. */
export type DraftDetector = (draft: ReadDraft, knowledge: Knowledge) => readonly DraftDetection[];
