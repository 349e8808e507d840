/** A house's own rules, as they were read from a rule pack. */
import type { BlockKind, Span } from '../draft/draft.ts';
import type { Regex } from '../language/regex.ts';
import type { RuleEntry } from './rule.ts';

/** Where matches are counted: a paragraph is any block of prose, a heading and a list item too. */
export const COUNTED_IN = ['sentence', 'paragraph', 'draft'] as const;

export interface PackRule extends RuleEntry {
  readonly regex?: readonly Regex[];
  /** Expressions that take back a match which they touch. */
  readonly exceptRegex?: readonly Regex[];
  /** Where the house says so: an address that may be followed. */
  readonly link?: string;
  /** Whether the words that the pack accepts take back what its expressions find. */
  readonly accept: boolean;
  /** Only in blocks of these kinds. */
  readonly blocks?: readonly BlockKind[];
  /** So many matches are no fault; the next is reported. */
  readonly count?: { readonly max: number; readonly per: (typeof COUNTED_IN)[number] };
  /**
   * A match is no fault where one of these matches somewhere in the draft. Where it captures something, that must be the
   * match's own words: the abbreviation that is written out.
   */
  readonly requires?: readonly Regex[];
}

/** An example of a pack's rule, in its place in the pack's text. */
export interface PlacedExample extends Span {
  readonly rule: string;
  readonly kind: 'flag' | 'leave';
  /** [[…]] marks what is reported. */
  readonly text: string;
  /** The text after the preferred rewording. */
  readonly reworded?: string;
}

export interface Pack {
  /** What it was read from: the name that it was given, and its text. */
  readonly source: { readonly name: string; readonly text: string };
  readonly name: string;
  readonly description: string | undefined;
  /** Names and words that are right as they stand, for all its rules with regular expressions. */
  readonly accept: readonly Regex[];
  readonly rules: readonly PackRule[];
  readonly examples: readonly PlacedExample[];
}

/** A rule with the pack that it is of. */
export interface RuleOfPack {
  readonly rule: PackRule;
  readonly pack: Pack;
}

/** All rules of packs; those of the same id, one after the other. */
export function rulesOf(packs: readonly Pack[]): readonly RuleOfPack[] {
  return packs.flatMap((pack) => pack.rules.map((rule) => ({ rule, pack })));
}

/** The ids of the packs' rules: what settings and comments may name beside the rules that ship. */
export function namesOf(packs: readonly Pack[]): readonly string[] {
  return packs.flatMap(({ rules }) => rules.map(({ id }) => id));
}
