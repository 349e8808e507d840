/** What is known of one thing: a few lines to show beside a draft, and under headings all that is on record. */
import type { NamedKind } from '../knowledge/names.ts';
import type { Evidence } from '../rules/finding.ts';

/** What there are cards of. Generic nouns ("the drug") name nothing in the base. */
export type Topic = Exclude<NamedKind, 'generic'> | 'misconception' | 'rule';

/** What is known of a treatment, target or condition: shown where its name stands. */
export interface Card {
  readonly name: string;
  /** "drug", "receptor" … */
  readonly kind: string;
  /** Of a treatment, how well it is known how it works: "established", "proposed, not shown" … */
  readonly mechanism?: string;
  /** Each one sentence, most important first. */
  readonly lines: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** A sentence or two, and the keys of the sources that say so. */
export interface Statement {
  readonly text: string;
  readonly sources: readonly string[];
}

export interface Section {
  readonly title: string;
  readonly statements: readonly Statement[];
}

/** All that is on record of one thing. */
export interface FullCard {
  readonly topic: Topic;
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly alsoCalled: readonly string[];
  /** Short first: what a reader in a hurry needs. */
  readonly summary: readonly Statement[];
  /** Those with something in them only. */
  readonly sections: readonly Section[];
}

/** A section, or nothing where it would be empty. */
export function section(title: string, statements: readonly Statement[]): readonly Section[] {
  return statements.length > 0 ? [{ title, statements }] : [];
}

/** "a, b, c and 4 more". */
export function listed(names: readonly string[], most = names.length): string {
  const rest = names.length - most;
  if (rest > 0) return `${names.slice(0, most).join(', ')} and ${rest} more`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** With a capital at the start and a stop at the end. */
export function asSentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`;
}
