/** The shape of a rule's entry, as the YAML files under server/rules/ hold it. */
import type { Regex } from '../language/regex.ts';
import type { Evidence, Family, Severity } from './finding.ts';
import type { ProfileName } from './profiles.ts';
import type { Excuse } from './silence.ts';

export interface Rewording {
  /** Only where the writer's phrase is one of these. */
  readonly when?: readonly string[];
  /** Only where this matches the phrase as a whole; its groups are `$1` and the like in `to`. */
  readonly whenRegex?: Regex;
  /** Stands instead of the phrase; empty to leave the phrase out. */
  readonly to: string;
  readonly preferred?: boolean;
  /** Never changes what is said, so that it may be made without asking. */
  readonly safe?: boolean;
}

export interface Example {
  /** [[…]] marks what is reported. */
  readonly text: string;
  /** The text after the preferred rewording. */
  readonly reworded?: string;
}

export interface RuleEntry {
  readonly id: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly title: string;
  /** Patterns of the pattern language. */
  readonly match?: readonly string[];
  /** The rule is code, over the claims of a sentence, the draft as a whole or the exceptions in its comments. */
  readonly detector?: 'claims' | 'draft' | 'directives';
  readonly except?: readonly string[];
  readonly unless?: readonly ('citation' | 'statistic' | 'comparison' | 'absolute')[];
  readonly about?: 'treatment';
  /** Word classes that the sentence, or the one before or after it, must have words of. */
  readonly near?: readonly string[];
  /** Word classes that none of the three may have words of. */
  readonly notNear?: readonly string[];
  /** Words around that do not excuse this rule though they excuse its family. */
  readonly despite?: readonly Excuse[];
  /** Only in texts of these kinds. */
  readonly profiles?: readonly ProfileName[];
  /** Id of the misconception that it follows from. */
  readonly misconception?: string;
  readonly message: string;
  readonly advice: string;
  readonly why: string;
  readonly sources: readonly string[];
  /** Sources that the knowledge base does not hold: those of a house. */
  readonly evidence?: readonly Evidence[];
  readonly rewordings?: readonly Rewording[];
  /** Verbs that are reworded by what is known of the treatment in the condition. */
  readonly graded?: readonly string[];
}

/** What a rule reports and what it must not: its tests, and its documentation. */
export interface Examples {
  readonly flag: readonly (string | Example)[];
  readonly leave: readonly string[];
}

/** A rule with the examples that stand beside it. Checking needs none of them. */
export interface ExemplifiedRule extends RuleEntry {
  readonly examples: Examples;
}
