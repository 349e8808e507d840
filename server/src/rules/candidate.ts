/** What a rule saw, before it is judged. */
import type { ReadSentence } from '../claims/read-claims.ts';
import type { Span } from '../draft/draft.ts';
import type { Detection } from './detection.ts';
import { type Excuses, excusesFor } from './excuses.ts';
import type { RuleEntry } from './rule.ts';

/** What a rule saw in a block, and what stands around it there. */
export interface Candidate {
  readonly rule: RuleEntry;
  readonly detection: Detection;
  readonly excuses: Excuses;
  /** Why it was taken back, whatever the table of silence says. */
  readonly takenBack?: string | undefined;
}

/** What stands around it and is no excuse for just this rule is left out. */
export function excusesOf(rule: RuleEntry, span: Span, sentence: ReadSentence | undefined): Excuses {
  if (!sentence) return new Map();
  const excuses = excusesFor(sentence, span);
  return rule.despite ? new Map([...excuses].filter(([excuse]) => !rule.despite?.includes(excuse))) : excuses;
}
